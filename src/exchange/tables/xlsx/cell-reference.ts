import { mostRows, readColumnName } from '../name-column.js';

/** A cell by its numbers, from 1. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/** Reads `B12`; `undefined` when no sheet has such a cell. */
export function readReference(text: string): CellReference | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/iu.exec(text);
  const column = match === null ? undefined : readColumnName(match[1] ?? '');
  const row = Number(match?.[2]);
  return column === undefined || row > mostRows ? undefined : { row, column };
}

/** A rectangle of cells by its corners. */
export interface CellRange {
  readonly first: CellReference;
  readonly last: CellReference;
}

/** Reads `A1:C3`; `undefined` when it is no rectangle of a sheet. */
export function readRange(text: string): CellRange | undefined {
  const [first, last, ...rest] = text.split(':').map(readReference);
  if (first === undefined || last === undefined || rest.length > 0) return undefined;
  return first.row <= last.row && first.column <= last.column ? { first, last } : undefined;
}
