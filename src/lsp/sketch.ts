/**
 * The structure of a YAML text as far as it can be guessed while somebody writes: never complete, never refused. Offsets
 * are those of places. What is checked is read by `src/parse`; a sketch only tells where in a file a cursor is.
 */
export interface Sketch {
  readonly text: string;
  readonly root: SketchNode;
}

/** A value. */
export type SketchNode = SketchMap | SketchList | SketchScalar | SketchGap;

/** A mapping. */
export interface SketchMap extends Stretch {
  readonly kind: 'map';
  /** The column of its keys; -1 inside of brackets. */
  readonly column: number;
  readonly entries: SketchEntry[];
}

/** One entry of a mapping. */
export interface SketchEntry {
  readonly key: string;
  readonly keyPlace: Stretch;
  /** Whether a colon stands after the key. */
  readonly hasColon: boolean;
  value: SketchNode;
}

/** A list. */
export interface SketchList extends Stretch {
  readonly kind: 'list';
  /** The column of its dashes; -1 inside of brackets. */
  readonly column: number;
  readonly items: SketchItem[];
}

/** One entry of a list; `start` is the offset of its dash. */
export interface SketchItem {
  readonly start: number;
  value: SketchNode;
}

/** A single value. */
export interface SketchScalar extends Stretch {
  readonly kind: 'scalar';
  /** Without quotes, escapes as written. */
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

/** A place where a value belongs and none is. */
export interface SketchGap extends Stretch {
  readonly kind: 'gap';
}

/** Offsets of the beginning and of the end, which may still be moved while the sketch is made. */
export interface Stretch {
  readonly start: number;
  end: number;
}

/** The path to a value: keys of maps and indices of lists. */
export type SketchPath = readonly (string | number)[];

/** The value of a key of a map; `undefined` for anything else. */
export function findEntry(node: SketchNode | undefined, key: string): SketchEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((each) => each.key === key) : undefined;
}

/** The words of a single value; `undefined` for anything else. */
export function readScalar(node: SketchNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.value : undefined;
}

/** Every single value below a node, with its path. */
export function* walkScalars(
  node: SketchNode,
  path: SketchPath = [],
): Generator<{ readonly path: SketchPath; readonly scalar: SketchScalar }> {
  switch (node.kind) {
    case 'map':
      for (const { key, value } of node.entries) yield* walkScalars(value, [...path, key]);
      break;
    case 'list':
      for (const [index, { value }] of node.items.entries()) yield* walkScalars(value, [...path, index]);
      break;
    case 'scalar':
      yield { path, scalar: node };
      break;
    case 'gap':
      break;
    default:
      node satisfies never;
  }
}
