import type { FontName } from '../world.js';
import { readTrueType } from './true-type.js';

/**
 * A text that came from outside, with a question mark for each character that the shipped face has no picture of or that
 * steers the direction of writing. Only for what nobody can correct, as a name in a certificate.
 */
export function replaceMissingGlyphs(text: string, font: (name: FontName) => Uint8Array): string {
  const face = readTrueType(font('Tinos-Regular'));
  return Array.from(text, (character) =>
    /\p{C}/u.test(character) || face.glyphOf(character.codePointAt(0) ?? 0) === 0 ? '?' : character,
  ).join('');
}
