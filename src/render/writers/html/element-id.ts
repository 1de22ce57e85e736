/**
 * The id of the element that shows a section or clause. Different ids stay different: what may not stand in the
 * id of an element, and the low line that says so, is written as the number of the character.
 */
export function elementId(id: string): string {
  const safe = id.replace(
    /[^\p{L}\p{N}.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `clause-${safe}`;
}

/** The address of that element inside the page. */
export function linkTo(id: string): string {
  return `#${encodeURIComponent(elementId(id))}`;
}
