import type { Diagnostic, Text } from '../../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../../diagnostic/outcome.js';
import { mostColumns, mostRows } from '../name-column.js';
import type { Cell, Table, TableEncoding, TableOptions, TableRow } from '../table.js';
import { describeTableFault, sayRows } from '../table-finding.js';
import { decodeText } from './decode-text.js';
import { findSeparator } from './find-separator.js';
import { splitRecords } from './split-records.js';

/** Reads a CSV file: every cell is text. What had to be guessed and looks wrong is told. */
export function readCsv(file: string, bytes: Uint8Array, options: TableOptions): Outcome<Table> {
  const decoded = decodeText(bytes, options.encoding);
  if (decoded === 'binary') return fail([describeBinary(file)]);
  if (!('text' in decoded)) return fail([describeEncoding(file, decoded.encoding)]);
  const { text, encoding, doubt } = decoded;
  const found = findSeparator(text);
  const separator = options.separator ?? found.separator;
  const { records, openQuote, strayQuotes } = splitRecords(text.slice(found.start), separator);
  if (openQuote !== undefined) return fail([describeOpenQuote(file, openQuote)]);
  if (records.length > mostRows || records.some(({ length }) => length > mostColumns)) {
    return fail([describeLargeTable(file)]);
  }
  const rows = records.flatMap((fields, index) => readRow(fields, index + 1));
  const diagnostics = [
    ...(doubt === undefined ? [] : [describeDoubt(file, encoding, doubt)]),
    ...(strayQuotes.length === 0 ? [] : [describeStrayQuotes(file, strayQuotes)]),
  ];
  return succeed({ file, rows }, diagnostics);
}

function readRow(fields: readonly string[], row: number): readonly TableRow[] {
  const cells = fields.flatMap((field, index): readonly Cell[] => {
    const text = field.replaceAll(/\r\n?/gu, '\n').trim();
    return text === '' ? [] : [{ type: 'text', row, column: index + 1, text }];
  });
  return cells.length === 0 ? [] : [{ row, cells, level: 0 }];
}

/** A table that no spreadsheet could hold, or that is made to fill the memory. */
export function describeLargeTable(file: string): Diagnostic {
  return describeTableFault(file, {
    code: 'import/large-table',
    message: {
      ru: 'Таблица слишком велика: больше Excel не открывает',
      en: 'The table is too large: Excel opens no larger one',
    },
    help: {
      ru: 'Проверьте, тот ли это файл, или разделите его на несколько.',
      en: 'See whether this is the file that you mean, or divide it.',
    },
  });
}

function describeBinary(file: string): Diagnostic {
  return describeTableFault(file, {
    code: 'import/not-a-table',
    message: {
      ru: 'Файл не прочитан: это не таблица CSV и не книга Excel (.xlsx)',
      en: 'The file was not read: it is neither a CSV table nor an Excel workbook (.xlsx)',
    },
    help: {
      ru: 'Откройте таблицу в программе, где она сделана, и сохраните как «Книга Excel (.xlsx)» или «CSV UTF-8».',
      en: 'Open the table in the program that made it and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
    },
  });
}

function describeEncoding(file: string, encoding: TableEncoding): Diagnostic {
  return describeTableFault(file, {
    code: 'import/wrong-encoding',
    message: {
      ru: `В файле есть байты, которых нет в кодировке ${encoding}: он повреждён или записан в другой кодировке`,
      en: `The file has bytes that ${encoding} does not have: it is damaged or written in another encoding`,
    },
    help: encodingHelp,
  });
}

const encodingHelp: Text = {
  ru: 'Выгрузите таблицу заново, лучше как «Книга Excel (.xlsx)» или «CSV UTF-8», или назовите кодировку: --encoding windows-1251.',
  en: 'Export the table again, best as “Excel workbook (.xlsx)” or “CSV UTF-8”, or name the encoding: --encoding windows-1251.',
};

function describeDoubt(file: string, encoding: TableEncoding, doubt: TableEncoding): Diagnostic {
  return describeTableFault(file, {
    code: 'import/doubtful-encoding',
    severity: 'warning',
    message: {
      ru: `Файл прочитан в кодировке ${encoding}, но больше похож на ${doubt}: слова могли исказиться`,
      en: `The file was read as ${encoding}, but looks more like ${doubt}: words may be wrong`,
    },
    help: {
      ru: `Если слова искажены, повторите с --encoding ${doubt}.`,
      en: `Where words are wrong, try again with --encoding ${doubt}.`,
    },
  });
}

function describeOpenQuote(file: string, record: number): Diagnostic {
  return describeTableFault(file, {
    code: 'import/open-quote',
    message: {
      ru: `Кавычка, открытая в строке ${record}, нигде не закрыта: где кончается ячейка, неизвестно`,
      en: `A quote that opens in row ${record} is closed nowhere: where the cell ends is unknown`,
    },
    help: {
      ru: 'Закройте кавычку или уберите её. Кавычки внутри ячейки в кавычках удваивают: "ООО ""Ромашка""".',
      en: 'Close the quote or take it away. Quotes inside of a quoted cell are doubled: "the ""Daisy"" shop".',
    },
  });
}

function describeStrayQuotes(file: string, records: readonly number[]): Diagnostic {
  const rows = sayRows([...new Set(records)]);
  return describeTableFault(file, {
    code: 'import/stray-quote',
    severity: 'warning',
    message: {
      ru: `Кавычки расставлены не по правилам CSV: строки ${rows.ru}. Эти ячейки взяты как написаны, с кавычками`,
      en: `Quotes are not set as CSV has it: rows ${rows.en}. These cells were taken as they are written, quotes and all`,
    },
    help: {
      ru: 'Проверьте эти строки. Кавычки внутри ячейки в кавычках удваивают: "ООО ""Ромашка""".',
      en: 'See whether these rows are right. Quotes inside of a quoted cell are doubled: "the ""Daisy"" shop".',
    },
  });
}
