import type { Diagnostic, Text } from '../../diagnostic/diagnostic.js';
import type { ForeignFile } from '../office/open-package.js';
import { describeTableFault } from './table-finding.js';

/** What a file is that holds no table which is read. */
export type ForeignTable =
  | Exclude<ForeignFile, 'other'>
  | 'word'
  | 'presentation'
  | 'binary-workbook'
  | 'xml-workbook'
  | '1c-sheet'
  | 'package';

/** Says of a file that is no table what it is, and what makes one of it. */
export function describeForeignTable(file: string, foreign: ForeignTable): Diagnostic {
  const { what, help = saveAsWorkbook } = foreignTables[foreign];
  return describeTableFault(file, {
    code: 'import/not-a-table',
    message: { ru: `Таблица не прочитана: ${what.ru}`, en: `The table was not read: ${what.en}` },
    help,
  });
}

const saveAsWorkbook: Text = {
  ru: 'Откройте файл в Excel или LibreOffice, сохраните как «Книга Excel (.xlsx)» и повторите.',
  en: 'Open the file in Excel or LibreOffice, save it as “Excel workbook (.xlsx)” and try again.',
};

const exportTable: Text = {
  ru: 'Выгрузите из программы, где ведётся учёт, таблицу Excel (.xlsx) или CSV.',
  en: 'Export an Excel workbook (.xlsx) or CSV from the program that keeps the data.',
};

const foreignTables: Readonly<Record<ForeignTable, { readonly what: Text; readonly help?: Text }>> = {
  'office-97': {
    what: { ru: 'это файл старого формата (.xls)', en: 'this is a file of the old format (.xls)' },
  },
  protected: {
    what: { ru: 'файл закрыт паролем', en: 'it is protected by a password' },
    help: {
      ru: 'Снимите пароль в Excel: «Файл» — «Сведения» — «Защита книги» — и сохраните файл.',
      en: 'Take the password off in Excel: File, Info, Protect Workbook. Then save the file.',
    },
  },
  'open-document': {
    what: { ru: 'это таблица OpenDocument (.ods)', en: 'this is an OpenDocument spreadsheet (.ods)' },
  },
  'rich-text': {
    what: { ru: 'это файл формата RTF', en: 'this is a file of the format RTF' },
    help: exportTable,
  },
  pdf: { what: { ru: 'это PDF', en: 'this is a PDF' }, help: exportTable },
  'web-page': {
    what: {
      ru: 'это веб-страница, хотя имя файла может быть и .xls',
      en: 'this is a web page, though the file may be called .xls',
    },
  },
  word: { what: { ru: 'это файл Word', en: 'this is a Word file' }, help: exportTable },
  presentation: { what: { ru: 'это презентация', en: 'this is a presentation' }, help: exportTable },
  'binary-workbook': {
    what: { ru: 'это двоичная книга Excel (.xlsb)', en: 'this is a binary Excel workbook (.xlsb)' },
  },
  'xml-workbook': {
    what: { ru: 'это таблица XML 2003', en: 'this is an XML spreadsheet of 2003' },
  },
  '1c-sheet': {
    what: { ru: 'это табличный документ 1С (.mxl)', en: 'this is a spreadsheet document of 1C (.mxl)' },
    help: {
      ru: 'В 1С выберите «Сохранить как» и тип файла «Лист Excel2007 (*.xlsx)».',
      en: 'In 1C choose “Save as” and the type of file “Excel 2007 sheet (*.xlsx)”.',
    },
  },
  package: {
    what: { ru: 'это архив, а не книга Excel', en: 'this is an archive and no Excel workbook' },
    help: exportTable,
  },
};
