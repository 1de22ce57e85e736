import type { IsoDate } from '../../document/iso-date.js';

/** What stands in a cell. Empty cells are left out of a table. */
export type Cell = CellPosition &
  (
    | { readonly type: 'text' }
    | { readonly type: 'number'; readonly value: number }
    | { readonly type: 'date'; readonly date: IsoDate }
  );

interface CellPosition {
  /** Counts from 1. A row of a CSV file is a record: where a cell holds line breaks, later rows stand in later lines. */
  readonly row: number;
  /** Counts from 1. */
  readonly column: number;
  /** What a person reads in the cell, without spaces around it; a date has the form YYYY-MM-DD. Never empty. */
  readonly text: string;
  /** That the value is written in another cell, which is merged with this one. It counts once. */
  readonly isSpread?: true;
}

/** A row that has cells. */
export interface TableRow {
  /** Counts from 1. */
  readonly row: number;
  /** By rising column. */
  readonly cells: readonly Cell[];
  /** How deep the row lies in an outline of rows that fold away; 0 where there is none. */
  readonly level: number;
}

/** A table of somebody else as it was read: nothing of it is understood yet. */
export interface Table {
  /** Names the file in findings. */
  readonly file: string;
  /** The name of the sheet, where the file is a workbook. */
  readonly sheet?: string;
  /** By rising number. */
  readonly rows: readonly TableRow[];
}

/** How a table is to be read, where its user knows better. */
export interface TableOptions {
  /** Of a CSV file. */
  readonly encoding?: TableEncoding | undefined;
  /** Of a CSV file. */
  readonly separator?: TableSeparator | undefined;
  /** Of a workbook: the name of a sheet, or its number from 1 where no sheet has that name. */
  readonly sheet?: string | undefined;
}

/** Encodings of CSV files, by the names of the WHATWG Encoding Standard. */
export const tableEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'ibm866',
  'koi8-r',
] as const;

/** One of the encodings of CSV files. */
export type TableEncoding = (typeof tableEncodings)[number];

/** What stands between the cells of a CSV file. Of equally good guesses the first one counts. */
export const tableSeparators = [';', '\t', ',', '|'] as const;

/** One of the separators of CSV files. */
export type TableSeparator = (typeof tableSeparators)[number];

/** The cell of a column. */
export function findCell(row: TableRow, column: number | undefined): Cell | undefined {
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column);
}
