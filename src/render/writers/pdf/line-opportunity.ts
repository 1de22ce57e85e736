import { breaksAtHyphen } from '../../hold-hyphens.js';

/** Whether a line may break at the character and the character then hangs past the measure. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x2000 && code <= 0x2006) || (code >= 0x2008 && code <= 0x200a);
}

const HYPHEN = 0x2d;
const TYPOGRAPHIC_HYPHEN = 0x2010;
const SLASH = 0x2f;
const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;
const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Whether a line may break between `index` and the character after it, where no space stands: after a hyphen
 * between words (never in 2-3 or 12-ДИ), after a slash, after an em dash between letters, at a soft
 * hyphen and at a zero width space. U+2011, U+00A0, U+202F and U+2060 never allow it.
 */
export function isBreakAfter(text: string, index: number): boolean {
  switch (text.charCodeAt(index)) {
    case ZERO_WIDTH_SPACE:
    case SOFT_HYPHEN:
      return true;
    case HYPHEN:
      return breaksAtHyphen(text, index);
    case TYPOGRAPHIC_HYPHEN:
      return letter.test(text.charAt(index - 1)) && letter.test(text.charAt(index + 1));
    case SLASH:
      return index > 0 && letter.test(text.charAt(index + 1));
    case 0x2014:
      return letterOrDigit.test(text.charAt(index - 1)) && letterOrDigit.test(text.charAt(index + 1));
    default:
      return false;
  }
}

/** Whether a dash that stands alone between spaces begins at `index`. */
export function isDash(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code !== 0x2013 && code !== 0x2014) return false;
  return index + 1 >= text.length || isSpace(text.charCodeAt(index + 1));
}

const mark = /^\p{M}$/u;

/** The pieces of a text that may stand alone: each base character with the marks that are set over it. */
export function* splitGlyphs(text: string): Generator<string> {
  let glyph = '';
  for (const character of text) {
    if (glyph !== '' && !mark.test(character)) {
      yield glyph;
      glyph = '';
    }
    glyph += character;
  }
  if (glyph !== '') yield glyph;
}
