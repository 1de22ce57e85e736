import type { SignedPaper } from '../actions/acknowledgment/record-signatures.js';
import type { CommandArgument, CommandOption } from './command.js';
import type { OptionReader } from './option-reader.js';
import { UsageError } from './usage-error.js';

/** The code on a paper that came back. */
export const signedPaperArgument: CommandArgument = {
  name: { ru: 'код', en: 'code' },
  description: {
    ru: 'код листа или строки (7K3M-9XQ2-4VBT), либо то, что прочитал сканер QR-кода',
    en: 'code of a sheet or a line (7K3M-9XQ2-4VBT), or what a scanner has read',
  },
  required: false,
  variadic: false,
};

/** Which lines of it are not meant, or whom and what is meant where there is no code. */
export const signedPaperOptions: readonly CommandOption[] = [
  {
    name: 'except',
    value: { ru: 'строки', en: 'lines' },
    description: {
      ru: 'номера строк общего листа, которых это не касается: 3,7',
      en: 'lines of a joint sheet that are not meant: 3,7',
    },
  },
  {
    name: 'person',
    value: { ru: 'работник', en: 'person' },
    description: {
      ru: 'вместо кода: табельный номер, код или полное имя',
      en: 'instead of a code: personnel number, code or full name',
    },
  },
  {
    name: 'instruction',
    value: { ru: 'версия', en: 'version' },
    description: {
      ru: 'вместе с --person: sales-manager или sales-manager@3',
      en: 'with --person: sales-manager or sales-manager@3',
    },
  },
];

/** A code, or a person and a version: never both, never neither. */
export function readSignedPaper(code: string | undefined, options: OptionReader): SignedPaper {
  const person = options.text('person');
  const version = options.text('instruction');
  const numbers = options.list('except') ?? [];
  if (code !== undefined && person === undefined && version === undefined) {
    const except = numbers.map(Number);
    if (except.every((each) => Number.isInteger(each) && each > 0)) return { code, except };
    throw new UsageError({
      ru: 'в ключе --except нужны номера строк через запятую',
      en: 'the option --except takes numbers of lines, with commas between',
    });
  }
  if (code === undefined && person !== undefined && version !== undefined && numbers.length === 0) {
    const way = options.choice('way', ['sheet', 'journal', 'copy']) ?? 'copy';
    return { person, version, way };
  }
  throw new UsageError(
    { ru: 'не сказано, что подписано', en: 'it is not said what was signed' },
    {
      ru: 'Назовите код с листа, или работника и версию: --person 0017 --instruction sales-manager.',
      en: 'Name the code of the sheet, or a person and a version: --person 0017 --instruction sales-manager.',
    },
  );
}
