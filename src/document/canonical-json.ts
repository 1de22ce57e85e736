const loneSurrogate = /\p{Surrogate}/u;

/**
 * A value as canonical JSON (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them. Members that are `undefined` are left out. What JSON cannot hold, and strings with half
 * a surrogate pair (two different ones would be encoded alike), is a bug of the caller and throws.
 */
export function writeCanonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (loneSurrogate.test(value)) throw new Error('canonical JSON: a string with half a surrogate pair');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`canonical JSON: the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(writeCanonicalJson).join(',')}]`;
      return `{${writeMembers(value).join(',')}}`;
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new Error(`canonical JSON: a value of type ${typeof value}`);
  }
}

function writeMembers(value: object): string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${writeCanonicalJson(name)}:${writeCanonicalJson(member)}`);
}
