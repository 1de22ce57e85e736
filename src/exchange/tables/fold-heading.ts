/**
 * The heading of a column as headings are compared: words in small letters without marks above and below them (ё is е, ë is e),
 * without signs between them; a word that is divided at the end of a line is put together.
 */
export function foldHeading(text: string): string {
  return text
    .replaceAll(/[-\u00AD\u2010]\n\s*|\u00AD/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
