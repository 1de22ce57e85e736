import type { TrueType } from '../../true-type.js';
import { glyphPath } from './glyph-path.js';
import type { ObjectFile, Reference } from './object-file.js';
import { colorOperands, decimal } from './pdf-value.js';

/** The word of a mark takes at most this part of the diagonal, and its letters this part of the shorter side. */
const GREATEST_LENGTH = 0.6;
const GREATEST_SIZE = 0.25;

/**
 * The mark of a page, a word along its diagonal, as a form that all pages share. It is drawn as outlines: as text it
 * would stand in every copied passage and be read out on every page.
 */
export function makePageMark(
  file: ObjectFile,
  font: TrueType,
  mark: { readonly word: string; readonly color: string },
  page: { readonly width: number; readonly height: number },
): Reference {
  let length = 0;
  let path = '';
  for (const character of mark.word) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    path += glyphPath(font, glyph, length);
    length += font.advanceOf(glyph);
  }
  const diagonal = Math.hypot(page.width, page.height);
  const size = Math.min(
    (diagonal * GREATEST_LENGTH * font.unitsPerEm) / Math.max(1, length),
    Math.min(page.width, page.height) * GREATEST_SIZE,
  );
  const scale = size / font.unitsPerEm;
  const cosine = (page.width / diagonal) * scale;
  const sine = (page.height / diagonal) * scale;
  // The middle of the capitals comes to the middle of the page.
  const x = page.width / 2 - (cosine * length - sine * font.capHeight) / 2;
  const y = page.height / 2 - (sine * length + cosine * font.capHeight) / 2;
  const matrix = [cosine, sine, -sine, cosine].map((each) => each.toFixed(6)).join(' ');
  return file.addDeflated(
    `/Type/XObject/Subtype/Form/BBox[0 0 ${decimal(page.width)} ${decimal(page.height)}]/Resources<<>>`,
    Buffer.from(
      `${colorOperands(mark.color)} rg\n${matrix} ${decimal(x)} ${decimal(y)} cm\n${path}f`,
      'latin1',
    ),
  );
}
