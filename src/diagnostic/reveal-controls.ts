/**
 * Text as it may go to a terminal or a log: control characters, line separators and marks that turn the direction of
 * writing are shown as `\u{…}`, so that no file can move the cursor, colour the screen or disguise its own text.
 */
export function revealControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
