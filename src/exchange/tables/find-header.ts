import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { type FoundColumns, matchColumns } from './match-columns.js';
import { describeAmbiguousColumns, describeMissingColumns } from './report-header.js';
import { selectBody, type SkippedRow } from './select-body.js';
import type { Table, TableRow } from './table.js';

/** A column that is looked for. */
export interface WantedColumn<Key extends string> {
  readonly key: Key;
  /**
   * Headings that it may have, the usual one first; with `…` at its end one stands for all headings that begin so. They
   * are compared in small letters and without signs.
   */
  readonly names: readonly string[];
  readonly isRequired: boolean;
}

/** What is known of tables of a kind. */
export interface HeaderSearch<Key extends string> {
  readonly columns: readonly WantedColumn<Key>[];
  /** Words that a row of totals begins with: «Итого». */
  readonly totals: readonly string[];
  /** Columns that the user has named: by heading, by letters (`C`) or by number. */
  readonly chosen?: Readonly<Partial<Record<Key, string>>> | undefined;
  /** The row, from 1, with which the data begins, where the user has said so. */
  readonly firstRow?: number | undefined;
}

/** Where the columns of a table are, and the rows of its data. */
export interface FoundHeader<Key extends string> {
  /** Numbers of columns, from 1. */
  readonly columns: ReadonlyMap<Key, number>;
  /** Headings as they are written, of all columns by their number. */
  readonly headings: ReadonlyMap<number, string>;
  /** Rows below the header, without those that repeat it, count its columns or hold totals. */
  readonly body: readonly TableRow[];
  /** Rows below the header that are no data. */
  readonly skipped: readonly SkippedRow[];
}

/** A header begins within so many rows that have cells; what stands above is a title. */
const mostTitleRows = 100;
/** A header is so high at most. */
const mostLines = 3;

/**
 * Finds the header of a table, below titles and over up to three lines, by the headings of its columns. An error names the
 * columns that are missing; a column that could be several is told.
 */
export function findHeader<Key extends string>(
  { file, rows }: Table,
  search: HeaderSearch<Key>,
): Outcome<FoundHeader<Key>> {
  const end =
    search.firstRow === undefined ? undefined : rows.findIndex(({ row }) => row >= (search.firstRow ?? 1));
  const above = end === undefined || end < 0 ? rows.slice(0, mostTitleRows) : rows.slice(0, end);
  let best: (FoundColumns<Key> & { readonly next: number }) | undefined;
  for (let start = 0; start < above.length; start += 1) {
    for (let height = 1; height <= mostLines && start + height <= above.length; height += 1) {
      const found = matchColumns(rows.slice(start, start + height), search);
      if (best === undefined || found.score > best.score) best = { ...found, next: start + height };
    }
  }
  const found = best ?? { ...matchColumns([], search), next: 0 };
  const missing = search.columns.filter(({ key, isRequired }) => isRequired && !found.columns.has(key));
  const misnamed = search.columns.filter(
    ({ key }) => search.chosen?.[key] !== undefined && !found.columns.has(key),
  );
  if (missing.length > 0 || misnamed.length > 0) {
    return fail([describeMissingColumns(file, [...new Set([...missing, ...misnamed])], found, search)]);
  }
  const next = end === undefined || end < 0 ? found.next : end;
  const { body, skipped } = selectBody(rows.slice(next), found, search.totals);
  const diagnostics = found.ambiguous.length === 0 ? [] : [describeAmbiguousColumns(file, found.ambiguous)];
  return succeed({ columns: found.columns, headings: found.headings, body, skipped }, diagnostics);
}
