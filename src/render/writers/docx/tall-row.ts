import type { List, Paragraph, TableRow } from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { pointsToTwips, toTwips } from './measure.js';
import { estimateWidth } from './text-estimate.js';

/** The share of a page that a row may leave empty by moving to the next one. */
const greatestGap = 1 / 3;

/** How much higher than its row printed text is estimated when it surely fills it: an estimate may be a line too high. */
const certainlyFull = 4 / 3;

/**
 * Whether a row should go over a page instead of moving to the next as a whole: it would leave a large gap behind, or
 * does not fit on any page. Estimated, since only Word knows its lines.
 */
export function isTall(row: TableRow, widths: readonly number[], look: Look): boolean {
  const { page } = look;
  const room = toTwips(page.height - page.margin.top - page.margin.bottom);
  return estimateHeight(row, widths, look) > room * greatestGap;
}

/**
 * Whether a row leaves room to write in by hand: what is printed in it stands in the middle then, beside the hand, and
 * at the top where the printed words themselves fill the row.
 */
export function leavesRoom(row: TableRow, widths: readonly number[], look: Look): boolean {
  if (row.minHeight === undefined) return false;
  return estimateHeight(row, widths, look) < toTwips(row.minHeight) * certainlyFull;
}

/** About how high the words of a row are, in twentieths of a point. */
function estimateHeight(row: TableRow, widths: readonly number[], { table }: Look): number {
  const lineHeight = pointsToTwips(table.size * 1.15);
  const lines = row.cells.map((cell, index) => {
    const width = Math.max((widths[index] ?? 0) - 2 * toTwips(table.padding), 1);
    return countLines(cell.content, width, table.size);
  });
  return Math.max(0, ...lines) * lineHeight;
}

function countLines(blocks: readonly (Paragraph | List)[], width: number, size: number): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + Math.ceil(estimateWidth(block.content, size) / width);
    const items = block.items.map(
      (item) => Math.ceil(estimateWidth(item.content, size) / width) + countLines(item.children, width, size),
    );
    return items.reduce((lines, each) => lines + each, sum);
  }, 0);
}
