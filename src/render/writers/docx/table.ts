import type { IBorderOptions, ITableBordersOptions } from 'docx';
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  Block,
  Columns as ColumnsBlock,
  Table as TableBlock,
  TableCell as CellBlock,
  TableRow as RowBlock,
} from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { renderList } from './list.js';
import { divideWidth, toHexColor, toTwips } from './measure.js';
import { makeCellEnd, makeParagraph, makeSpacer } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { chooseStyle } from './styles.js';

/** Room between blocks that stand side by side, in millimetres. */
const columnGap = 5;

const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table without any rule, for layout. */
export const noBorders: ITableBordersOptions = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** A table, then a little room. Rows do not break across pages; the header row is repeated on each. */
export function renderTable(
  table: TableBlock,
  rendering: Rendering,
  frame: Frame,
): readonly (Paragraph | Table)[] {
  const { look } = rendering;
  const columnCount = Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
  const shares = Array.from({ length: columnCount }, (_, index) => table.columns[index]?.width ?? 1);
  const widths = divideWidth(frame.width, shares);
  const padding = toTwips(look.table.padding);
  const rows = table.rows.map((row, index) => {
    const isLast = index === table.rows.length - 1;
    const keepNext = isLast ? frame.keep !== 'none' : frame.keep === 'all' || table.keepTogether === true;
    return renderRow(row, widths, rendering, keepNext);
  });
  const hasHeader = table.columns.some((column) => column.heading.length > 0);
  return [
    new Table({
      width: { size: frame.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      ...(frame.left > 0 && { indent: { size: frame.left, type: WidthType.DXA } }),
      borders: table.role === 'data' ? drawGrid(look) : drawCardLines(look),
      margins: {
        marginUnitType: WidthType.DXA,
        top: Math.round(padding / 2),
        bottom: Math.round(padding / 2),
        left: table.role === 'data' ? padding : 0,
        right: padding,
      },
      rows: hasHeader ? [renderHeaderRow(table, widths, rendering), ...rows] : rows,
    }),
    makeSpacer({ keepNext: frame.keep !== 'none' }),
  ];
}

function renderHeaderRow(table: TableBlock, widths: readonly number[], rendering: Rendering): TableRow {
  const frame = frameCell(0);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: widths.map(
      (width, index) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            makeParagraph(
              { style: 'TableHeading', content: table.columns[index]?.heading ?? [] },
              rendering,
              frame,
            ),
          ],
        }),
    ),
  });
}

function renderRow(
  row: RowBlock,
  widths: readonly number[],
  rendering: Rendering,
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    ...(row.minHeight !== undefined && {
      height: { value: toTwips(row.minHeight), rule: HeightRule.ATLEAST },
    }),
    children: widths.map(
      (width, index) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(row.minHeight !== undefined && { verticalAlign: VerticalAlignTable.CENTER }),
          children: renderCell(row.cells[index], width, rendering),
        }),
    ),
  });
}

function renderCell(cell: CellBlock | undefined, width: number, rendering: Rendering): readonly Paragraph[] {
  const frame = frameCell(width);
  const paragraphs = (cell?.content ?? []).flatMap((block) =>
    block.type === 'list'
      ? renderList(block, rendering, frame)
      : [
          makeParagraph(
            {
              style:
                block.role === 'text' || block.role === 'lead-in' ? 'TableText' : chooseStyle(block.role),
              content: block.content,
            },
            rendering,
            frame,
          ),
        ],
  );
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'TableText' })];
}

/** Blocks side by side in a table without rules. The row stays in one piece. */
export function renderColumns(
  block: ColumnsBlock,
  rendering: Rendering,
  frame: Frame,
  renderBlocks: (
    blocks: readonly Block[],
    rendering: Rendering,
    frame: Frame,
  ) => readonly (Paragraph | Table)[],
): readonly (Paragraph | Table)[] {
  const widths = divideWidth(
    frame.width,
    block.columns.map((column) => column.width),
  );
  const cells = block.columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const gap = index === block.columns.length - 1 ? 0 : toTwips(columnGap);
    const content = renderBlocks(column.content, rendering, {
      width: width - gap,
      left: 0,
      place: 'column',
      keep: frame.keep === 'none' ? 'none' : 'all',
      pageBreakBefore: false,
    });
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: gap },
      children: content.at(-1) instanceof Paragraph ? content : [...content, makeCellEnd()],
    });
  });
  return [
    new Table({
      width: { size: frame.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      ...(frame.left > 0 && { indent: { size: frame.left, type: WidthType.DXA } }),
      borders: noBorders,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
    makeSpacer({ keepNext: frame.keep !== 'none' }),
  ];
}

function frameCell(width: number): Frame {
  return { width, left: 0, place: 'cell', keep: 'none', pageBreakBefore: false };
}

function drawGrid(look: Look): ITableBordersOptions {
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: toHexColor(look.table.border) };
  return {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
}

/** Hair lines between the rows of a card: they lead the eye from label to value. */
function drawCardLines(look: Look): ITableBordersOptions {
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 2, color: toHexColor(look.table.border) };
  return { ...noBorders, bottom: line, insideHorizontal: line };
}
