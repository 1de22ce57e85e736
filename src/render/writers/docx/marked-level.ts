import type { Look } from '../../../document/look.js';
import { measureMarkerRoom } from '../../measure-marker-room.js';
import { partNumber } from './clause-number.js';
import type { ListLevel } from './list-level.js';
import type { Marker } from './marked-lists.js';
import { toTwips } from './measure.js';

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
