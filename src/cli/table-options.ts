import type { TableRequest } from '../actions/tables/open-table.js';
import type { CommandOption } from './command.js';
import type { OptionReader } from './option-reader.js';
import { UsageError } from './usage-error.js';

/** Options of commands that read a table of another program. */
export const tableOptions: readonly CommandOption[] = [
  {
    name: 'columns',
    value: { ru: 'файл', en: 'file' },
    description: {
      ru: 'файл YAML: какой столбец что означает, если программа не узнала сама (columns: { title: C })',
      en: 'a YAML file that says which column is what, where it is not recognized (columns: { title: C })',
    },
  },
  {
    name: 'sheet',
    value: { ru: 'лист', en: 'sheet' },
    description: { ru: 'имя или номер листа книги Excel', en: 'name or number of the sheet of a workbook' },
  },
  {
    name: 'encoding',
    value: { ru: 'кодировка', en: 'encoding' },
    description: {
      ru: 'кодировка CSV, если она определена неверно: windows-1251, ibm866, koi8-r, utf-8',
      en: 'encoding of a CSV file, where it is guessed wrong: windows-1251, ibm866, koi8-r, utf-8',
    },
  },
  {
    name: 'separator',
    value: { ru: 'знак', en: 'sign' },
    description: {
      ru: 'разделитель CSV: «;», «,», «|» или tab',
      en: 'separator of a CSV file: ";", ",", "|" or tab',
    },
  },
];

/** Encodings and separators, which the action names as well: here they are the words of the command line. */
const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'ibm866',
  'koi8-r',
] as const;
const separators = [';', ',', '|', 'tab'] as const;

/** What the options say of a table. */
export function readTableRequest(path: string, options: OptionReader): TableRequest {
  const separator = readWord(options, 'separator', separators);
  return {
    path,
    columns: options.text('columns'),
    sheet: options.text('sheet'),
    encoding: readWord(options, 'encoding', encodings),
    separator: separator === 'tab' ? '\t' : separator,
  };
}

function readWord<T extends string>(options: OptionReader, name: string, words: readonly T[]): T | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text.toLowerCase());
  if (found !== undefined) return found;
  const list = words.join(' ');
  throw new UsageError(
    { ru: `ключ --${name} не понимает «${text}»`, en: `--${name} does not understand "${text}"` },
    { ru: `Есть: ${list}.`, en: `There are: ${list}.` },
  );
}
