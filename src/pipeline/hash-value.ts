import { createHash } from 'node:crypto';

/** An object that was hashed is not changed any more, and most are asked for again. */
const known = new WeakMap<object, string>();

/** SHA-256 of a plain value with the maps and sets in it, in hex. */
export function hashValue(value: unknown): string {
  const found = typeof value === 'object' && value !== null ? known.get(value) : undefined;
  if (found !== undefined) return found;
  // In a list even nothing has a text.
  const hash = createHash('sha256')
    .update(JSON.stringify([value], spread))
    .digest('hex');
  if (typeof value === 'object' && value !== null) known.set(value, hash);
  return hash;
}

function spread(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
