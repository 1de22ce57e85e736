import type { Block, Columns } from '../../../document/block.js';
import { divideWidth, toTwips } from './measure.js';
import { writeCellEnd, writeTableEnd } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { markChange } from './revisions.js';
import { noMargins, writeCell, writeRow, writeTableFrame } from './table-frame.js';
import type { Xml } from '../../office/xml.js';
import { xml } from '../../office/xml.js';

/** Room between blocks that stand side by side, in millimetres. */
const columnGap = 5;

/** Blocks side by side in a table without rules. The row stays in one piece. */
export function writeColumns(
  { columns }: Columns,
  rendering: Rendering,
  frame: Frame,
  writeBlocks: (blocks: readonly Block[], rendering: Rendering, frame: Frame) => Xml,
): Xml {
  // The gaps are no part of what is divided: columns of one share are equally wide.
  const shares = divideWidth(
    frame.width - toTwips(columnGap) * (columns.length - 1),
    columns.map((column) => column.width),
  );
  const gaps = columns.map((_, index) => (index === columns.length - 1 ? 0 : toTwips(columnGap)));
  const widths = shares.map((share, index) => share + (gaps[index] ?? 0));
  const cells = columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const gap = gaps[index] ?? 0;
    const content = writeBlocks(column.content, rendering, {
      width: width - gap,
      left: 0,
      place: 'column',
      keep: frame.keep === 'none' ? 'none' : 'all',
      pageBreakBefore: false,
      endsPage: false,
    });
    const ended = content.endsWith('</w:p>') ? content : xml`${content}${writeCellEnd()}`;
    return writeCell(ended, { width, margins: { ...noMargins, right: gap } });
  });
  const table = writeTableFrame({
    widths,
    left: frame.left,
    margins: noMargins,
    rows: [writeRow(cells, { change: markChange(rendering) })],
  });
  return xml`${table}${writeTableEnd({ keepNext: frame.keep !== 'none', change: markChange(rendering) })}`;
}
