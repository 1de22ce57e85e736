import type {
  Table as TableBlock,
  TableCell as CellBlock,
  TableRow as RowBlock,
} from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { announcesNext } from '../../announces-next.js';
import { writeList } from './list.js';
import { divideWidth, toHexColor, toTwips } from './measure.js';
import {
  writeEmptyParagraph,
  writeParagraph,
  writeRevisedCellEnd,
  writeSpacer,
  writeTableEnd,
} from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { frameCell } from './rendering.js';
import { enterNode, markChange } from './revisions.js';
import { chooseStyle } from './style-id.js';
import type { Rules } from './table-frame.js';
import { writeCell, writeRow, writeTableFrame } from './table-frame.js';
import { isTall, leavesRoom } from './tall-row.js';
import { toWordLanguage } from './word-language.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, nothing, xml } from '../../office/xml.js';

/** Room above and below the text of a cell, as a share of that at its sides. */
const verticalPadding = 0.6;

/** A table, then a little room where something stands below. The header row is repeated on each page. */
export function writeTable(table: TableBlock, rendering: Rendering, frame: Frame): Xml {
  const { look } = rendering;
  const columnCount = Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
  const shares = Array.from({ length: columnCount }, (_, index) => table.columns[index]?.width ?? 1);
  const widths = divideWidth(frame.width, shares);
  const padding = toTwips(look.table.padding);
  const isData = table.role === 'data';
  const hasHeader = table.columns.some((column) => column.heading.length > 0);
  const rows = table.rows.map((row, index) => {
    const isLast = index === table.rows.length - 1;
    const holds = frame.keep === 'all' || table.keepTogether === true || announcesNext(row);
    const keepNext = isLast ? frame.keep !== 'none' : holds;
    return writeTextRow(table, row, widths, rendering, keepNext);
  });
  const grid = writeTableFrame({
    widths,
    left: frame.left,
    rules: isData ? drawGrid(look) : drawCardLines(look),
    margins: {
      top: Math.round(padding * verticalPadding),
      left: isData ? padding : 0,
      bottom: Math.round(padding * verticalPadding),
      right: padding,
    },
    headings: isData ? (hasHeader ? 'first-row' : undefined) : 'first-column',
    rows: hasHeader ? [writeHeaderRow(table, widths, rendering), ...rows] : rows,
  });
  const below = { keepNext: frame.keep !== 'none', change: markChange(rendering) };
  return xml`${grid}${frame.endsPage ? writeTableEnd(below) : writeSpacer(below)}`;
}

function writeHeaderRow(table: TableBlock, widths: readonly number[], rendering: Rendering): Xml {
  const cells = widths.map((width, index) => {
    const content = table.columns[index]?.heading ?? [];
    const inLanguage = speak(table, index, rendering);
    const heading = writeParagraph({ style: 'TableHeading', content }, inLanguage, frameCell(width, false));
    return writeCell(heading, { width, align: 'center' });
  });
  return writeRow(cells, { isHeader: true, change: markChange(rendering) });
}

/** The rendering of a column that has a language of its own. */
function speak(table: TableBlock, index: number, rendering: Rendering): Rendering {
  const language = table.columns[index]?.language;
  return language === undefined ? rendering : { ...rendering, language: toWordLanguage(language) };
}

function writeTextRow(
  table: TableBlock,
  row: RowBlock,
  widths: readonly number[],
  around: Rendering,
  keepNext: boolean,
): Xml {
  const rendering = enterNode(row, around);
  const align = leavesRoom(row, widths, rendering.look) ? 'center' : undefined;
  const cells = widths.map((width, index) =>
    writeCell(writeCellText(row.cells[index], speak(table, index, rendering), frameCell(width, keepNext)), {
      width,
      align,
    }),
  );
  return writeRow(cells, {
    canSplit: isTall(row, widths, rendering.look),
    minHeight: row.minHeight === undefined ? undefined : toTwips(row.minHeight),
    change: markChange(rendering),
  });
}

function writeCellText(cell: CellBlock | undefined, rendering: Rendering, frame: Frame): Xml {
  const blocks = (cell?.content ?? []).map((block) => {
    if (block.type === 'list') return writeList(block, rendering, frame);
    const style = block.role === 'text' || block.role === 'lead-in' ? 'TableText' : chooseStyle(block.role);
    return writeParagraph({ style, content: block.content }, rendering, frame);
  });
  const text = joinXml(blocks);
  const keepNext = frame.keep === 'all';
  if (text === nothing) return writeEmptyParagraph({ style: 'TableText', keepNext });
  const goesWithRow = rendering.revisions === undefined || rendering.change !== undefined;
  return goesWithRow || !endsInChange(cell?.content.at(-1))
    ? text
    : xml`${text}${writeRevisedCellEnd({ keepNext })}`;
}

/** Whether the last paragraph of a block is one that only one edition has. */
function endsInChange(block: CellBlock['content'][number] | undefined): boolean {
  if (block?.revision?.change !== undefined) return true;
  if (block?.type !== 'list') return false;
  const item = block.items.at(-1);
  return item?.revision?.change !== undefined || endsInChange(item?.children.at(-1));
}

function drawGrid(look: Look): Rules {
  return {
    sides: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    width: 4,
    color: toHexColor(look.table.border),
  };
}

/** Hair lines around the rows of a card: they lead the eye from label to value. */
function drawCardLines(look: Look): Rules {
  return { sides: ['top', 'bottom', 'insideH'], width: 2, color: toHexColor(look.table.border) };
}
