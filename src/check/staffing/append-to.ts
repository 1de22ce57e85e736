/** Adds a value to those of a key. */
export function appendTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [value]);
  else others.push(value);
}
