import type { ListMarker } from '../../../document/block.js';

/** What stands before the items of a list of Word. */
export type Marker = Exclude<ListMarker, 'none'>;

/** The markers in the order in which `numbering.xml` defines them. */
export const markers: readonly Marker[] = ['dash', 'bullet', 'letter', 'number'];

/** A list that counts from its beginning. */
export interface CountedList {
  readonly id: number;
  readonly marker: 'letter' | 'number';
  /** The level at which it counts. */
  readonly level: number;
}

/** The lists of a document that do not belong to its outline. */
export interface MarkedLists {
  /** In the order of the document. */
  readonly counted: readonly CountedList[];
  /** The id of the list for items of a marker; each list that counts has its own, so that it begins anew. */
  startList(marker: Marker, level: number): number;
}

/** The list of a marker comes before those of the outline. */
export function idOfMarker(marker: Marker): number {
  return markers.indexOf(marker) + 1;
}

/** Lists of a document whose other lists have the ids up to `lastId`. */
export function createMarkedLists(lastId: number): MarkedLists {
  const counted: CountedList[] = [];
  return {
    counted,
    startList(marker, level) {
      if (marker === 'dash' || marker === 'bullet') return idOfMarker(marker);
      const id = lastId + counted.length + 1;
      counted.push({ id, marker, level });
      return id;
    },
  };
}
