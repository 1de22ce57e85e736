import type { Box, PlacedBox, Strip } from './box.js';
import { Keep, roomBetween } from './box.js';

/** The part of a page that text may fill, in points from its top edge. */
export interface PageRoom {
  readonly top: number;
  readonly bottom: number;
}

/** Tolerance for sums of heights, in points. */
const EPSILON = 0.01;

/** How pages are made: the room on each, and whether leaves are printed on both sides. */
export interface PageSetting {
  /** The room of the page with this index; the first two stand for all others. */
  room(page: number): PageRoom;
  readonly sides: 'one' | 'two';
}

/**
 * Distributes strips over pages in their order, each exactly once, and returns what stands on each page. A page breaks
 * only where nothing holds; when a chain of strips that hold to each other is longer than a page, the weakest hold
 * gives way, the last one of those. A page without anything is the back of a leaf that is left free.
 */
export function paginate(strips: readonly Strip[], setting: PageSetting): readonly (readonly PlacedBox[])[] {
  const capacityOf = (page: number): number => {
    const { top, bottom } = setting.room(page);
    return bottom - top;
  };
  const least = Math.min(capacityOf(0), capacityOf(1));
  const flat = strips.flatMap((strip) => fitToPage(strip, least));
  const pages: (readonly PlacedBox[])[] = [];
  let start = 0;
  while (start < flat.length) {
    const isBack = setting.sides === 'two' && pages.length % 2 === 1;
    if (isBack && start > 0 && flat[start]?.newPage === 'front') pages.push([]);
    const end = findEnd(flat, start, capacityOf(pages.length));
    pages.push(placePage(flat.slice(start, end), flat[start - 1], setting.room(pages.length).top));
    start = end;
  }
  return pages.length === 0 ? [[]] : pages;
}

/**
 * A strip higher than a page is replaced by its parts, which have no parts of their own or are lower. A header row
 * that would take more than half of each page is not repeated.
 */
function fitToPage(strip: Strip, capacity: number): readonly Strip[] {
  // So are nearly all: to copy a strip without its header takes longer than all the rest.
  if (strip.header === undefined && strip.height <= capacity) return [strip];
  const { header, ...bare } = strip;
  if (header !== undefined && header.height > capacity / 2) return fitToPage(bare, capacity);
  if (strip.height + (header?.height ?? 0) <= capacity || strip.parts === undefined) return [strip];
  const parts = strip.parts().map((part) => (header === undefined ? part : { ...part, header }));
  return parts.flatMap((part) => fitToPage(part, capacity));
}

/** The first strip after `start` that goes on the next page; always beyond `start`. */
function findEnd(strips: readonly Strip[], start: number, capacity: number): number {
  const first = strips[start];
  if (first === undefined) return start + 1;
  let height = (first.lead ?? 0) + first.height + headerAbove(first, strips[start - 1]);
  let end = start + 1;
  for (; end < strips.length; end++) {
    const strip = strips[end];
    const previous = strips[end - 1];
    if (strip === undefined || previous === undefined) break;
    if (strip.newPage !== undefined) return end;
    height += roomBetween(previous, strip) + strip.height;
    if (height > capacity + EPSILON) return weakestBreak(strips, start, end);
  }
  return end;
}

/** The latest of the places up to `end` where the page may break with the weakest hold broken. */
function weakestBreak(strips: readonly Strip[], start: number, end: number): number {
  let best = end;
  let bestKeep = Number.POSITIVE_INFINITY;
  for (let at = end; at > start; at--) {
    const keep = strips[at - 1]?.keep ?? Keep.none;
    if (keep < bestKeep) {
      best = at;
      bestKeep = keep;
    }
    if (keep === Keep.none) break;
  }
  return best;
}

/** Height of the header row that a page gets when it begins inside a table. */
function headerAbove(first: Strip, previous: Strip | undefined): number {
  return continuesTable(first, previous) ? (first.header?.height ?? 0) : 0;
}

function continuesTable(first: Strip, previous: Strip | undefined): boolean {
  return first.header !== undefined && previous !== undefined && previous !== first.header
    ? previous.header === first.header
    : false;
}

function placePage(strips: readonly Strip[], before: Strip | undefined, top: number): PlacedBox[] {
  const boxes: PlacedBox[] = [];
  let y = top;
  const first = strips[0];
  if (first?.header !== undefined && continuesTable(first, before)) {
    place(boxes, first.header.boxes, y, true);
    y += first.header.height;
  }
  y += first?.lead ?? 0;
  strips.forEach((strip, index) => {
    const previous = strips[index - 1];
    if (previous !== undefined) y += roomBetween(previous, strip);
    const startsSlice = strip.slicedRow !== undefined && strip.slicedRow !== previous?.slicedRow;
    const endsSlice = strip.slicedRow !== undefined && strip.slicedRow !== strips[index + 1]?.slicedRow;
    if (startsSlice) place(boxes, sliceBoxes(strips, index), y, false);
    else if (strip.slicedRow === undefined) place(boxes, strip.boxes, y, false);
    if (startsSlice && strip.edges !== undefined) place(boxes, strip.edges.top, y, false);
    if (endsSlice && strip.edges !== undefined) place(boxes, strip.edges.bottom, y, false);
    y += strip.height;
  });
  return boxes;
}

function place(target: PlacedBox[], boxes: readonly Box[], top: number, repeated: boolean): void {
  for (const box of boxes) target.push({ top, box, repeated });
}

/** All boxes of a cut row on this page, cell after cell, as they are read. */
function sliceBoxes(strips: readonly Strip[], start: number): readonly Box[] {
  const row = strips[start]?.slicedRow;
  const boxes: Box[] = [];
  let offset = 0;
  for (let index = start; index < strips.length; index++) {
    const strip = strips[index];
    if (strip === undefined || strip.slicedRow !== row) break;
    for (const box of strip.boxes) boxes.push(box.type === 'empty' ? box : { ...box, y: box.y + offset });
    offset += strip.height;
  }
  const cellOf = (box: Box): number => ('cell' in box ? (box.cell ?? 0) : 0);
  return boxes.sort((a, b) => cellOf(a) - cellOf(b));
}
