import type { Room } from './chart-layout.js';

/** A page that a picture is put on: its size and how much larger the picture becomes, in points. */
export interface ChosenSheet extends Room {
  readonly scale: number;
}

/** Sheets of ISO 216 that lie on their side, in points; the smallest first. */
const sheets = {
  a4: { width: toPoints(297), height: toPoints(210) },
  a3: { width: toPoints(420), height: toPoints(297) },
  a2: { width: toPoints(594), height: toPoints(420) },
  a1: { width: toPoints(841), height: toPoints(594) },
  a0: { width: toPoints(1189), height: toPoints(841) },
} as const satisfies Readonly<Record<string, Room>>;

/** The name of a sheet of ISO 216. */
export type SheetName = keyof typeof sheets;

/** Sheets that a chart can be split into: those of printers in offices. */
export const splitSheets = ['a4', 'a3'] as const satisfies readonly SheetName[];

/** The sheet of one of the printers in offices. */
export type SplitSheet = (typeof splitSheets)[number];

/** Room on each side of a sheet: what most printers leave white. */
export const sheetMargin = toPoints(10);

/** Words are never printed smaller than this, in points. */
const smallestWords = 6.5;

/** A picture of few boxes is not blown up more than this. */
const largestScale = 1.4;

/** No page can be longer (ISO 32000-1, annex C). */
const longestSide = 14_400;

/**
 * The smallest sheet, from `smallest` on, on which the words of a picture can be read, when the smallest of them have the
 * size `words` in it.
 * A picture that needs more than A0 gets a page of its own size, to be looked at on a screen or printed from a roll.
 */
export function chooseSheet(picture: Room, words: number, smallest: SheetName = 'a4'): ChosenSheet {
  const least = smallestWords / words;
  for (const sheet of Object.values(sheets)) {
    const fit = fitTo(sheet, picture);
    if (fit >= least && sheet.width >= sheets[smallest].width) {
      return { ...sheet, scale: Math.min(fit, largestScale) };
    }
  }
  const longest = Math.max(picture.width, picture.height);
  const scale = Math.min(least, roomOf(longestSide) / longest);
  return {
    width: picture.width * scale + 2 * sheetMargin,
    height: picture.height * scale + 2 * sheetMargin,
    scale,
  };
}

/** Whether a sheet has room for a picture whose smallest words have the size `words`, so that they can be read. */
export function fitsSheet(picture: Room, words: number, sheet: SheetName): boolean {
  return fitTo(sheets[sheet], picture) >= smallestWords / words;
}

/** The room that a sheet leaves for a picture, in points. */
export function roomOfSheet(sheet: SheetName): Room {
  const { width, height } = sheets[sheet];
  return { width: roomOf(width), height: roomOf(height) };
}

function fitTo({ width, height }: Room, picture: Room): number {
  return Math.min(roomOf(width) / picture.width, roomOf(height) / picture.height);
}

function roomOf(length: number): number {
  return length - 2 * sheetMargin;
}

function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
