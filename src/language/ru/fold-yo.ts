/** The text with е for ё, of the same length: people write both, and lists should have to name only one. */
export function foldYo(text: string): string {
  return text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}
