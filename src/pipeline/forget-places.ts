/** Members that say where something was written, and nothing of what. */
const placeMembers: ReadonlySet<string> = new Set([
  ...['place', 'idPlace', 'levelPlace', 'origin', 'verbatim', 'file', 'extended'],
]);

/** A checked value as plain data, without the places that it was read from: maps as objects, sets as lists. */
export function forgetPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(forgetPlaces);
  if (value instanceof Set) return [...value].map(forgetPlaces);
  const members: readonly (readonly [unknown, unknown])[] =
    value instanceof Map
      ? [...value]
      : Object.entries(value).filter(([name, member]) => !placeMembers.has(name) && member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [String(name), forgetPlaces(member)]));
}
