/** The text with е for ё, of the same length: people write both, and lists should have to name only one. */
export function foldYo(text: string): string {
  // Most words have neither, and to look is cheaper than to replace nothing.
  const small = text.includes('ё') ? text.replaceAll('ё', 'е') : text;
  return small.includes('Ё') ? small.replaceAll('Ё', 'Е') : small;
}
