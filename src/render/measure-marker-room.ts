import type { ListMarker } from '../document/block.js';

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
