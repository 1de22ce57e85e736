import type { Look } from '../../../document/look.js';
import { toTwips } from './measure.js';
import type { ParagraphProperties } from './paragraph-properties.js';

/** How many numbers a label or the pattern of one has: three in `2.1.1.`. */
export function countParts(label: string): number {
  return label.split('.').length - 1;
}

/**
 * Where the number of a clause and its text stand. With a first-line indent the number begins there and further lines
 * begin at the margin, as Russian offices set it; without one the text hangs beside the number.
 */
export function placeClauseNumber(
  parts: number,
  look: Look,
): Required<Pick<ParagraphProperties, 'indent' | 'tabStops'>> {
  const room = measureNumberRoom(parts, look);
  const { firstLineIndent } = look.text;
  if (firstLineIndent > 0) {
    return {
      indent: { left: 0, firstLine: toTwips(firstLineIndent) },
      tabStops: [{ position: toTwips(firstLineIndent + room) }],
    };
  }
  return {
    indent: { left: toTwips(room), hanging: toTwips(room) },
    tabStops: [{ position: toTwips(room) }],
  };
}

/** What parts the number of a clause from its text: a space where lines go on at the margin, else the edge of the text. */
export function partNumber({ text }: Look): 'space' | 'tab' {
  return text.firstLineIndent > 0 ? 'space' : 'tab';
}

/**
 * Room in millimetres for the number of a clause of so many parts and the gap after it, so that texts begin on one
 * vertical line: each part is a digit (half an em in Times) and a full stop (a quarter); one digit more may come.
 */
function measureNumberRoom(parts: number, look: Look): number {
  const em = (look.text.size * 25.4) / 72;
  return em * (0.75 * parts + 0.5 + 0.4);
}
