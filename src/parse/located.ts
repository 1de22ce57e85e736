import type { Place } from '../diagnostic/place.js';

/**
 * A value of a YAML file that knows where it stands. Everything after parsing works on this tree, so that any later
 * finding can name its line. Text (keys and values) is normalised to NFC and lines end in `\n`; the offsets of
 * places stay those of the source.
 */
export type Located = LocatedMap | LocatedList | LocatedScalar;

/** A mapping. The order of the entries is that of the file; no two keys are equal. */
export interface LocatedMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, LocatedEntry>;
}

/** One entry of a mapping: the place of its key (`on: 'key'`) and its value. */
export interface LocatedEntry {
  readonly key: Place;
  readonly value: Located;
}

/** A list. */
export interface LocatedList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Located[];
}

/** A single value. An empty place after a key or a dash is the value `null` with an empty `source`. */
export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** The value as it is written in the file, with its quotes or block header, at the offsets of `place`. */
  readonly source: string;
  readonly style: ScalarStyle;
}

/** How a scalar is written: bare, `'…'`, `"…"`, `|` or `>`. Only a bare one can be anything but a string. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * The plain JavaScript value, for the schema validator. Keys that could reach a prototype (`__proto__` and its like)
 * are refused before a tree is made; they would become own properties here and nothing else.
 */
export function toPlain(located: Located): unknown {
  switch (located.kind) {
    case 'map':
      // fromEntries defines own properties; an assignment would call the setter of `__proto__`.
      return Object.fromEntries([...located.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
    case 'list':
      return located.items.map(toPlain);
    case 'scalar':
      return located.value;
    default:
      return located satisfies never;
  }
}

/** The value that an RFC 6901 pointer names in the tree; `undefined` when it names nothing. `''` is the root. */
export function findLocated(root: Located, pointer: string): Located | undefined {
  let current: Located | undefined = root;
  for (const part of splitPointer(pointer)) {
    current = current === undefined ? undefined : findChild(current, part);
  }
  return current;
}

/** The pointer of a child: the parent's pointer and one more part, escaped after RFC 6901. */
export function joinPointer(parent: string, part: string | number): string {
  return `${parent}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The unescaped parts of an RFC 6901 pointer; `''` has none. */
export function splitPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function findChild(located: Located, part: string): Located | undefined {
  switch (located.kind) {
    case 'map':
      return located.entries.get(part)?.value;
    case 'list':
      return /^(?:0|[1-9]\d*)$/.test(part) ? located.items[Number(part)] : undefined;
    case 'scalar':
      return undefined;
    default:
      return located satisfies never;
  }
}
