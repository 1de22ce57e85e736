import {
  type Diagnostic,
  diagnostic,
  type DiagnosticCode,
  type Severity,
  type Text,
} from '../../diagnostic/diagnostic.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { nameColumn } from './name-column.js';

/** What is told of a table: names rows and columns, never what a cell says, for it may be of a person. */
export interface TableFault {
  readonly code: DiagnosticCode & `import/${string}`;
  readonly severity?: Severity;
  readonly message: Text;
  readonly help: Text;
}

/** A finding about a table; an error where nothing else is said. */
export function describeTableFault(
  file: string,
  { code, severity = 'error', message, help }: TableFault,
): Diagnostic {
  return diagnostic({ code, severity, message, help, place: placeOfFile(file) });
}

/** Where a cell stands, as spreadsheets name it. */
export function sayCell({ row, column }: { readonly row: number; readonly column: number }): Text {
  return {
    ru: `строка ${row}, столбец ${nameColumn(column)}`,
    en: `row ${row}, column ${nameColumn(column)}`,
  };
}

/** Row numbers in few words: `3, 5, 8 и ещё 12`. */
export function sayRows(rows: readonly number[], most = 5): Text {
  const first = rows.slice(0, most).join(', ');
  const rest = rows.length - most;
  return rest <= 0
    ? { ru: first, en: first }
    : { ru: `${first} и ещё ${rest}`, en: `${first} and ${rest} more` };
}
