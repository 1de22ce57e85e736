import type { ListMarker } from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import type { ListLevel } from './list-level.js';
import type { Marker } from './marked-lists.js';
import { toTwips } from './measure.js';

/** Distance in millimetres from the marker of a list to its text. */
export function measureMarkerRoom(marker: ListMarker, size: number): number {
  const em = (size * 25.4) / 72;
  switch (marker) {
    case 'dash':
    case 'bullet':
      return em * 1.1;
    case 'letter':
      return em * 1.4;
    case 'number':
      return em * 1.6;
    case 'none':
      return 0;
    default:
      return marker satisfies never;
  }
}

/** A level of the list of a marker. */
export function describeMarkedLevel(marker: Marker, level: number, look: Look, language: string): ListLevel {
  const room = measureMarkerRoom(marker, look.text.size);
  const left = toTwips(look.list.indent * (level + 1) + room);
  return {
    ...describeMarker(marker, level, look, language),
    start: 1,
    suffix: 'tab',
    place: { indent: { left, hanging: toTwips(room) } },
  };
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
