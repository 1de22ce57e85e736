import { expect } from 'vitest';
import { readTable } from '../../../src/exchange/tables/read-table.js';
import type { Table, TableOptions } from '../../../src/exchange/tables/table.js';

/** A table that can be read. */
export function readSample(bytes: Uint8Array, options: TableOptions = {}): Table {
  const { value, diagnostics } = readTable(bytes, 'table', options);
  return value ?? expect.fail(diagnostics.map(({ message }) => message.ru).join());
}

/** The texts of a table row by row, empty cells as `''`. */
export function readTexts(bytes: Uint8Array, options: TableOptions = {}): readonly (readonly string[])[] {
  return listTexts(readSample(bytes, options));
}

/** The texts of a table row by row, empty cells as `''`, empty rows left out. */
export function listTexts({ rows }: Pick<Table, 'rows'>): readonly (readonly string[])[] {
  return rows.map(({ cells }) => {
    const texts = new Map(cells.map(({ column, text }) => [column, text]));
    return Array.from({ length: cells.at(-1)?.column ?? 0 }, (_, index) => texts.get(index + 1) ?? '');
  });
}

/** The findings about a table as `severity code: message`. */
export function readFindings(bytes: Uint8Array, options: TableOptions = {}): readonly string[] {
  return readTable(bytes, 'table', options).diagnostics.map(
    ({ severity, code, message }) => `${severity} ${code}: ${message.ru}`,
  );
}
