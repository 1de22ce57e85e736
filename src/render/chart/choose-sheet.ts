import type { Room } from './chart-layout.js';

/** A page that a picture is put on: its size and how much larger the picture becomes, in points. */
export interface ChosenSheet extends Room {
  readonly scale: number;
}

/** Sheets of ISO 216 that lie on their side, from A4 to A0, in points. */
const sheets: readonly Room[] = [
  [297, 210],
  [420, 297],
  [594, 420],
  [841, 594],
  [1189, 841],
].map(([width = 0, height = 0]) => ({ width: toPoints(width), height: toPoints(height) }));

/** Room on each side of a sheet: what most printers leave white. */
export const sheetMargin = toPoints(10);

/** Words are never printed smaller than this, in points. */
const smallestWords = 6.5;

/** A picture of few boxes is not blown up more than this. */
const largestScale = 1.4;

/** No page can be longer (ISO 32000-1, annex C). */
const longestSide = 14_400;

/**
 * The smallest sheet on which the words of a picture can be read, when the smallest of them have the size `words` in it.
 * A picture that needs more than A0 gets a page of its own size, to be looked at on a screen or printed from a roll.
 */
export function chooseSheet(picture: Room, words: number): ChosenSheet {
  const least = smallestWords / words;
  const roomOf = (length: number): number => length - 2 * sheetMargin;
  for (const { width, height } of sheets) {
    const fit = Math.min(roomOf(width) / picture.width, roomOf(height) / picture.height);
    if (fit >= least) return { width, height, scale: Math.min(fit, largestScale) };
  }
  const longest = Math.max(picture.width, picture.height);
  const scale = Math.min(least, roomOf(longestSide) / longest);
  return {
    width: picture.width * scale + 2 * sheetMargin,
    height: picture.height * scale + 2 * sheetMargin,
    scale,
  };
}

function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
