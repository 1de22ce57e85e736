/**
 * A value as canonical JSON (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them. Members that are `undefined` are left out. What JSON cannot hold, and strings with half
 * a surrogate pair (two different ones would be encoded alike), is a bug of the caller and throws.
 */
export function writeCanonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return writeCanonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`canonical JSON: the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(writeCanonicalJson).join()}]` : writeMembers(value);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new Error(`canonical JSON: a value of type ${typeof value}`);
  }
}

/** A string as `writeCanonicalJson` writes it; the texts of this program hardly ever hold what needs a second look. */
export function writeCanonicalString(value: string): string {
  if (isOwnJson(value)) return `"${value}"`;
  if (loneSurrogate.test(value)) throw new Error('canonical JSON: a string with half a surrogate pair');
  return JSON.stringify(value);
}

/** Whether a string stands in JSON, between its quotes, as it is. */
export function isOwnJson(value: string): boolean {
  return !special.test(value);
}

const special = /["\\\u0000-\u001f\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/u;

function writeMembers(value: object): string {
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, name);
    if (member !== undefined) members.push(`${writeCanonicalString(name)}:${writeCanonicalJson(member)}`);
  }
  return `{${members.join()}}`;
}
