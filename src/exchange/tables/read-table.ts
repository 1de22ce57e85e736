import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome } from '../../diagnostic/outcome.js';
import { recognizeForeign } from '../office/open-package.js';
import { describeLargeTable, readCsv } from './csv/read-csv.js';
import { describeForeignTable, type ForeignTable } from './foreign-table.js';
import type { Table, TableOptions } from './table.js';
import { describeTableFault } from './table-finding.js';
import { readWorkbook } from './xlsx/read-workbook.js';

/** A file that is larger is not looked at: 20,000 people with thirty columns take about ten megabytes. */
const largestFile = 100 * 1024 * 1024;

/**
 * Reads a table that another program wrote: an Excel workbook (.xlsx, .xlsm) or CSV. What a file is follows from its
 * bytes, not from its name. A file is hostile until it is read: sizes are limited, nothing outside of it is asked for, and
 * no bytes make this throw. `file` names it in findings; these name rows and columns and never what a cell says.
 */
export function readTable(bytes: Uint8Array, file: string, options: TableOptions = {}): Outcome<Table> {
  if (bytes.length > largestFile) return fail([describeLargeTable(file)]);
  if (bytes.length === 0) return fail([describeEmptyFile(file)]);
  const foreign = recognizeForeign(bytes);
  if (foreign === undefined) return readWorkbook(file, bytes, options);
  if (foreign !== 'other') return fail([describeForeignTable(file, foreign)]);
  const written = recognizeText(bytes);
  return written === undefined ? readCsv(file, bytes, options) : fail([describeForeignTable(file, written)]);
}

/** Tables in formats of text other than CSV, by how they begin. */
function recognizeText(bytes: Uint8Array): ForeignTable | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^(?:\u00EF\u00BB\u00BF)?MOXCEL/u.test(start)) return '1c-sheet';
  return /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml/u.test(start) ? 'xml-workbook' : undefined;
}

function describeEmptyFile(file: string): Diagnostic {
  return describeTableFault(file, {
    code: 'import/not-a-table',
    message: { ru: 'Файл пуст', en: 'The file is empty' },
    help: { ru: 'Выгрузите таблицу заново.', en: 'Export the table again.' },
  });
}
