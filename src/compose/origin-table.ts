import type { Place } from '../diagnostic/place.js';

/** Numbers the places that words come from, so that markup can carry a short index instead of a place. */
export class OriginTable {
  private readonly places: Place[] = [];
  private readonly indices = new Map<Place, number>();

  /** The attribute that stamps an element with an origin; empty without one. */
  stamp(place: Place | undefined): string {
    if (place === undefined) return '';
    let index = this.indices.get(place);
    if (index === undefined) {
      index = this.places.length;
      this.places.push(place);
      this.indices.set(place, index);
    }
    return ` o="${index}"`;
  }

  /** The place of an index that `stamp` gave out. */
  place(index: string | undefined): Place | undefined {
    return index === undefined ? undefined : this.places[Number(index)];
  }
}
