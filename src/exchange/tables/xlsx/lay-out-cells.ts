import type { Cell, TableRow } from '../table.js';
import type { CellRange } from './cell-reference.js';
import type { SheetContent } from './read-sheet.js';

/** Merged cells beyond this number stay empty: no table of people or positions has as many. */
const mostSpread = 400_000;

/** The rows of a sheet in their order; where cells are merged, each has the value of the first one. */
export function layOutCells({ cells, merges, levels }: SheetContent): readonly TableRow[] {
  const grid = new Map<number, Map<number, Cell>>();
  let lastColumn = 0;
  for (const cell of cells) {
    const row = grid.get(cell.row) ?? new Map<number, Cell>();
    grid.set(cell.row, row.set(cell.column, cell));
    lastColumn = Math.max(lastColumn, cell.column);
  }
  const rows = [...grid.keys()].toSorted((a, b) => a - b);
  spreadMerges(grid, rows, merges, lastColumn);
  return rows.map((row) => ({
    row,
    cells: [...(grid.get(row)?.values() ?? [])].toSorted((a, b) => a.column - b.column),
    level: levels.get(row) ?? 0,
  }));
}

function spreadMerges(
  grid: ReadonlyMap<number, Map<number, Cell>>,
  rows: readonly number[],
  merges: readonly CellRange[],
  lastColumn: number,
): void {
  let budget = mostSpread;
  const positions = new Map(rows.map((row, index) => [row, index]));
  for (const { first, last } of merges) {
    const value = grid.get(first.row)?.get(first.column);
    const start = positions.get(first.row);
    if (value === undefined || start === undefined) continue;
    for (let index = start; index < rows.length && budget > 0; index += 1) {
      const row = rows[index];
      if (row === undefined || row > last.row) break;
      for (let column = first.column; column <= Math.min(last.column, lastColumn); column += 1) {
        budget -= 1;
        if (budget <= 0) break;
        const line = grid.get(row);
        if (line?.has(column) === false) line.set(column, { ...value, row, column, isSpread: true });
      }
    }
  }
}
