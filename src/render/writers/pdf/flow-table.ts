import type { Table, TableCell, TableRow } from '../../../document/block.js';
import type { Box, RuleBox, Strip } from './box.js';
import { Keep, moveDown } from './box.js';
import { announcesNext } from '../../announces-next.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { collectItems, layoutText } from './flow-text.js';
import { stackStrips } from './stack-strips.js';
import type { StructureNode } from './structure.js';

const THICKNESS = 0.5;
/** Room between a table and the text around it, in points. */
const AROUND = 6;
/** Padding above and below the text of a cell, as a share of that at its sides. */
const VERTICAL_PADDING = 0.6;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** One row ready to be laid out: the strips of each cell, and the element that each cell is. */
interface Row {
  readonly cells: readonly { readonly strips: readonly Strip[]; readonly element: StructureNode }[];
  readonly minHeight: number;
  readonly isHeader: boolean;
}

/** Lays out a table: one strip for each row, the header row first and again on each further page. */
export function flowTable(
  table: Table,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  const columns = divideWidth(
    frame,
    Array.from({ length: countColumns(table) }, (_, index) => table.columns[index]?.width ?? 1),
    0,
  );
  const element: StructureNode = { tag: 'Table', parent };
  const grid = new Grid(table, columns, frame, context);
  const lastRow = table.rows.length - 1;
  const header = table.columns.some((column) => column.heading.length > 0)
    ? {
        ...grid.strip(headerRow(table, columns, element, context)),
        keep: Keep.heading,
        before: AROUND,
        after: lastRow < 0 ? AROUND : 0,
      }
    : undefined;
  // A page that begins inside the table finds its header again by identity.
  if (header !== undefined) out.push(header);
  table.rows.forEach((row, index) => {
    out.push({
      ...grid.strip(bodyRow(table, row, columns, element, grid, context)),
      ...(index < lastRow && { keep: holdRow(table, row) }),
      before: header === undefined && index === 0 ? AROUND : 0,
      after: index === lastRow ? AROUND : 0,
      ...(header !== undefined && { header }),
    });
  });
}

/** How a row holds to the one below. */
function holdRow(table: Table, row: TableRow): Keep {
  if (announcesNext(row)) return Keep.heading;
  return table.keepTogether === true ? Keep.signatures : Keep.none;
}

function bodyRow(
  table: Table,
  row: TableRow,
  columns: readonly Column[],
  parent: StructureNode,
  grid: Grid,
  context: FlowContext,
): Row {
  const rowElement: StructureNode = { tag: 'TR', parent };
  const cells = columns.map((column, index) => {
    const element: StructureNode =
      table.role === 'card' && index === 0
        ? { tag: 'TH', parent: rowElement, scope: 'Row' }
        : { tag: 'TD', parent: rowElement, ...languageOf(table, index) };
    return { strips: flowCell(row.cells[index], grid.inside(column), element, context), element };
  });
  return { cells, minHeight: toPoints(row.minHeight ?? 0), isHeader: false };
}

function languageOf(table: Table, index: number): Pick<StructureNode, 'language'> {
  const language = table.columns[index]?.language;
  return language === undefined ? {} : { language };
}

/** A row may have more cells than the table has columns; each cell gets a column, so that none is lost. */
function countColumns(table: Table): number {
  return Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
}

/** Divides the width of a frame by shares, with a gap between the columns. Shares below zero count as none. */
export function divideWidth(frame: Frame, shares: readonly number[], gap: number): readonly Column[] {
  const positive = shares.map((share) => Math.max(0, share));
  const sum = positive.reduce((total, share) => total + share, 0);
  const room = frame.width - gap * Math.max(0, shares.length - 1);
  let x = frame.x;
  return positive.map((share) => {
    const width = room * (sum === 0 ? 1 / shares.length : share / sum);
    const column = { x, width };
    x += width + gap;
    return column;
  });
}

function headerRow(
  table: Table,
  columns: readonly Column[],
  parent: StructureNode,
  context: FlowContext,
): Row {
  const row: StructureNode = { tag: 'TR', parent };
  const padding = toPoints(context.look.table.padding);
  const cells = columns.map((column, index) => {
    const element: StructureNode = { tag: 'TH', parent: row, scope: 'Column', ...languageOf(table, index) };
    const heading = table.columns[index]?.heading ?? [];
    const size = context.look.table.size;
    const items = collectItems(heading, { face: 'Tinos-Bold', size, element }, context);
    const style = {
      ...cellStyle(context),
      x: column.x + padding,
      width: column.width - 2 * padding,
      align: 'center',
    } as const;
    return { strips: heading.length === 0 ? [] : layoutText(items, style, context), element };
  });
  return { cells, minHeight: 0, isHeader: true };
}

function flowCell(
  cell: TableCell | undefined,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
): readonly Strip[] {
  const strips: Strip[] = [];
  if (cell !== undefined) context.flow(cell.content, frame, parent, strips);
  return strips;
}

function cellStyle(context: FlowContext): Omit<Parameters<typeof layoutText>[1], 'x' | 'width' | 'align'> {
  return {
    firstIndent: 0,
    restIndent: 0,
    size: context.look.table.size,
    lineSpacing: 1,
    before: 0,
    after: 0,
    keep: Keep.none,
  };
}

/** Draws the rows of one table: where its columns are, how its cells are padded and ruled. */
class Grid {
  private readonly paddingX: number;
  private readonly paddingY: number;
  private readonly color: string;

  constructor(
    private readonly table: Table,
    private readonly columns: readonly Column[],
    private readonly frame: Frame,
    context: FlowContext,
  ) {
    this.paddingX = toPoints(context.look.table.padding);
    this.paddingY = this.paddingX * VERTICAL_PADDING;
    this.color = context.look.table.border;
  }

  inside(column: Column): Frame {
    return {
      x: column.x + this.paddingX,
      width: Math.max(1, column.width - 2 * this.paddingX),
      kind: 'cell',
      depth: 1,
    };
  }

  strip(row: Row): Strip {
    const stacks = row.cells.map((cell) => stackStrips(cell.strips));
    const content = Math.max(0, ...stacks.map((stack) => stack.height));
    const height = Math.max(content + 2 * this.paddingY, row.minHeight);
    const boxes: Box[] = [];
    row.cells.forEach((cell, index) => {
      boxes.push({ type: 'empty', element: cell.element });
      const stack = stacks[index];
      // Headings, and what stands beside room for handwriting, lie in the middle of the row.
      const isCentred = row.isHeader || row.minHeight > content + 2 * this.paddingY;
      const offset = isCentred ? (height - (stack?.height ?? 0)) / 2 : this.paddingY;
      for (const box of stack?.boxes ?? []) boxes.push(moveDown(box, offset));
    });
    boxes.push(this.horizontal(0), this.horizontal(height), ...this.verticals(0, height));
    return {
      ...{ height, before: 0, after: 0, standsApart: true, keep: Keep.none },
      boxes,
      parts: () => this.slice(row),
    };
  }

  /** The row cut into bands of one line of each cell, to be distributed over pages; nothing of it is lost. */
  private slice(row: Row): readonly Strip[] {
    const slicedRow = {};
    const count = Math.max(1, ...row.cells.map((cell) => cell.strips.length));
    return Array.from({ length: count }, (_, index): Strip => {
      const top = index === 0 ? this.paddingY : 0;
      const bottom = index === count - 1 ? this.paddingY : 0;
      const lines = row.cells.map((cell) => cell.strips[index]);
      const tallest = Math.max(
        0,
        ...lines.map((line) => (line === undefined ? 0 : line.before + line.height)),
      );
      const height = top + tallest + bottom;
      const boxes: Box[] = [];
      row.cells.forEach(({ element }, cell) => {
        if (index === 0) boxes.push({ type: 'empty', element, cell });
        const line = lines[cell];
        for (const box of line?.boxes ?? []) {
          const moved = moveDown(box, top + (line?.before ?? 0));
          boxes.push(moved.type === 'text' ? { ...moved, cell } : moved);
        }
      });
      boxes.push(...this.verticals(0, height));
      // Where the row goes on over the page, its words keep as far from the rules as at its ends.
      const above = index === 0 ? 0 : this.paddingY;
      const below = index === count - 1 ? 0 : this.paddingY;
      const edges = {
        top: [this.horizontal(-above), ...this.verticals(-above, above)],
        bottom: [this.horizontal(height + below), ...this.verticals(height, below)],
      };
      return { height, before: 0, after: 0, lead: above, keep: Keep.none, boxes, slicedRow, edges };
    });
  }

  private horizontal(y: number): RuleBox {
    const { x, width } = this.frame;
    return { type: 'rule', x, y, width, height: 0, thickness: THICKNESS, color: this.color };
  }

  /** The lines between the cells and at the sides; a card is ruled between its rows only. */
  private verticals(y: number, height: number): readonly RuleBox[] {
    if (this.table.role === 'card' || height === 0) return [];
    const edges = [...this.columns.map((column) => column.x), this.frame.x + this.frame.width];
    return edges.map((x) => ({
      type: 'rule',
      x,
      y,
      width: 0,
      height,
      thickness: THICKNESS,
      color: this.color,
    }));
  }
}
