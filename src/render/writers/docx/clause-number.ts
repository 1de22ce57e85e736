import type { Look } from '../../../document/look.js';
import { measureNumberRoom } from '../../measure-number-room.js';
import { toTwips } from './measure.js';
import type { ParagraphProperties } from './paragraph-properties.js';

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
