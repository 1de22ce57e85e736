import type { CellTone } from '../../document/block.js';

/** A line of text outside of tables. What it is decides how it looks. */
export interface TextLine {
  readonly type: 'line';
  readonly role: 'title' | 'heading' | 'text';
  readonly text: string;
}

/** A table of plain texts. Every row has as many cells as there are columns. */
export interface PlainTable {
  readonly type: 'table';
  readonly columns: readonly PlainColumn[];
  /** Whether the columns have headings. */
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly string[])[];
  /** What the colours of the cells say, row by row; a format without colours leaves them out. */
  readonly tones: readonly (readonly (CellTone | undefined)[])[];
}

/** A column of a plain table. */
export interface PlainColumn {
  /** Empty where the table has no header. */
  readonly heading: string;
  /** Share of the width of the table, of 1. */
  readonly share: number;
}

/** What a spreadsheet is made of, in the order of the paper. */
export type SheetPart = TextLine | PlainTable;
