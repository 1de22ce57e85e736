import type { Box, PageNumberBox, PlacedBox, RuleBox } from './box.js';
import type { FontMetrics } from './font-metrics.js';

/** Distance between the dots that lead to a number, their size, and the room before the number; in points. */
const DOT_DISTANCE = 5;
const DOT_SIZE = 0.8;
const BEFORE_NUMBER = 4;
/** A drawn line has a length: its square ends make the dot of it. */
const DOT_LENGTH = 0.01;

/**
 * Writes the numbers of pages into a table of contents, once all pages are made. The dots are drawn: as text they would
 * be read out, and stand in every copied line.
 */
export function numberPages(
  pages: readonly (readonly PlacedBox[])[],
  metrics: FontMetrics,
): readonly (readonly PlacedBox[])[] {
  const isListed = pages.some((boxes) => boxes.some(({ box }) => box.type === 'page-number'));
  if (!isListed) return pages;
  const numbers = findTargetPages(pages);
  return pages.map((boxes) =>
    boxes.flatMap((placed): readonly PlacedBox[] => {
      const { box } = placed;
      if (box.type !== 'page-number') return [placed];
      return writeNumber(box, String(numbers.get(box.link) ?? ''), metrics).map((each) => ({
        ...placed,
        box: each,
      }));
    }),
  );
}

/** The page, counted from 1, of every section, clause and part that something can refer to. */
export function findTargetPages(pages: readonly (readonly PlacedBox[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  pages.forEach((boxes, page) => {
    for (const { box } of boxes) if (box.type === 'target') numbers.set(box.id, page + 1);
  });
  return numbers;
}

function writeNumber(box: PageNumberBox, number: string, metrics: FontMetrics): readonly Box[] {
  // The space parts the number from the name for those who read the file aloud.
  const words = ` ${number}`;
  const width = metrics.width(words, box.run.face, box.run.size);
  const x = box.end - width;
  const run = { ...box.run, text: words, link: box.link };
  const last = x - BEFORE_NUMBER;
  const first = Math.ceil(box.x / DOT_DISTANCE) * DOT_DISTANCE;
  const dots = Array.from(
    { length: Math.max(0, Math.floor((last - first) / DOT_DISTANCE) + 1) },
    (_, index): RuleBox => ({
      type: 'rule',
      x: first + index * DOT_DISTANCE,
      y: box.y - DOT_SIZE / 2,
      ...{ width: DOT_LENGTH, height: 0, thickness: DOT_SIZE, color: '#000000' },
    }),
  );
  return [{ type: 'text', x, y: box.y, spans: [{ run, text: words, width, scale: 1 }], stretch: 0 }, ...dots];
}
