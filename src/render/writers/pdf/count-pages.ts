import type { Box, PlacedBox, Strip } from './box.js';

/** The number of a page, and how many pages are counted with it. */
export interface CountedPage {
  readonly number: number;
  readonly count: number;
}

/** Counts pages in their order, anew from each one that a strip begins which asks for it. */
export function countPages(
  pages: readonly (readonly PlacedBox[])[],
  strips: readonly Strip[],
): readonly CountedPage[] {
  const beginnings = new Set<Box | undefined>(
    strips.filter(({ countsAnew }) => countsAnew === true).map(({ boxes }) => boxes[0]),
  );
  const starts = pages.flatMap((boxes, page) =>
    page === 0 || boxes.some(({ box }) => beginnings.has(box)) ? [page] : [],
  );
  return starts.flatMap((start, index) => {
    const count = (starts[index + 1] ?? pages.length) - start;
    return Array.from({ length: count }, (_, place) => ({ number: place + 1, count }));
  });
}
