import type { ListMarker } from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { partNumber } from './clause-number.js';
import type { ListLevel } from './list-level.js';
import type { Marker } from './marked-lists.js';
import { toTwips } from './measure.js';

/**
 * Distance in millimetres from the marker of a list to its text, by what parts them: after a space the text begins where the
 * marker ends, in letters of Times, after a tab at an edge that wide markers leave free as well.
 */
export function measureMarkerRoom(marker: ListMarker, size: number, parted: 'space' | 'tab'): number {
  const em = (size * 25.4) / 72;
  const isClose = parted === 'space';
  switch (marker) {
    case 'dash':
      return em * (isClose ? 0.75 : 1.1);
    case 'bullet':
      return em * (isClose ? 0.6 : 1.1);
    case 'letter':
      return em * (isClose ? 1.03 : 1.4);
    case 'number':
      return em * (isClose ? 1.08 : 1.6);
    case 'none':
      return 0;
    default:
      return marker satisfies never;
  }
}

/**
 * A level of the list of a marker. Like the numbers of clauses, markers stand at the indent of the first line where the look
 * has one, and lines go on at the margin; else they hang.
 */
export function describeMarkedLevel(marker: Marker, level: number, look: Look, language: string): ListLevel {
  const described = { ...describeMarker(marker, level, look, language), start: 1, suffix: partNumber(look) };
  const { indent } = look.list;
  if (look.text.firstLineIndent > 0) {
    const left = toTwips((indent / 2) * level);
    return { ...described, place: { indent: { left, firstLine: toTwips(indent) } } };
  }
  const room = measureMarkerRoom(marker, look.text.size, 'tab');
  const left = toTwips(indent * (level + 1) + room);
  return { ...described, place: { indent: { left, hanging: toTwips(room) } } };
}

function describeMarker(
  marker: Marker,
  level: number,
  look: Look,
  language: string,
): Pick<ListLevel, 'format' | 'text'> {
  switch (marker) {
    case 'dash':
      return { format: 'bullet', text: look.list.dash };
    case 'bullet':
      return { format: 'bullet', text: look.list.bullet };
    case 'letter': {
      const isRussian = /^ru(?:-|$)/i.test(language);
      return { format: isRussian ? 'russianLower' : 'lowerLetter', text: `%${level + 1})` };
    }
    case 'number':
      return { format: 'decimal', text: `%${level + 1})` };
    default:
      return marker satisfies never;
  }
}
