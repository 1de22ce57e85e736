/** Families with the metrics of Times New Roman first, then what phones and Macs have. */
export const fallbackFamilies = ['Times New Roman', 'Liberation Serif', 'Tinos', 'PT Serif', 'Noto Serif'];

/** A CSS string; what could end it, or end the style element, is written as an escape. */
export function quoteString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} -]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** The schema of looks allows only `#rrggbb`; anything else here is a bug that would open the style sheet. */
export function quoteColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`not a colour: ${color}`);
  return color;
}
