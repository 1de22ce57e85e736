/** Whether a template takes a value for empty: nothing, false, an empty text or list. The number 0 says something. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === false || value === '';
}
