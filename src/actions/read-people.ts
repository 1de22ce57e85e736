import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Files } from '../world.js';
import type { RoleSelection } from './select-roles.js';

/** More names than any sheet is made for, and longer ones than people have, come from a file of another kind. */
const limits = { bytes: 1_048_576, names: 5_000, nameLength: 150 } as const;

/** Words of letters, hyphens, apostrophes and initials; a name has at least two of them. */
const namePattern = /^\p{L}[\p{L}\p{M}'’.-]*(?: \(?[\p{L}][\p{L}\p{M}'’.-]*\)?)+$/u;

/**
 * Reads the people who are to sign a sheet from a text file in UTF-8: one full name a line, empty lines are ignored.
 * The names go into that one document only. A line that is no name is an error: it would be printed and signed.
 */
export async function readPeople(files: Files, path: string): Promise<Outcome<readonly string[]>> {
  const bytes = await files.read(path);
  if (bytes === undefined) return fail([describe(path, { ru: 'файла нет', en: 'there is no such file' })]);
  if (bytes.length > limits.bytes) {
    return fail([describe(path, { ru: 'файл слишком велик', en: 'the file is too large' })]);
  }
  const text = decode(bytes);
  if (text === undefined) {
    return fail([
      describe(path, {
        ru: 'файл сохранён не в кодировке UTF-8',
        en: 'the file is not in UTF-8',
      }),
    ]);
  }
  const lines = text.split(/\r\n?|\n/).map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const faults = lines.flatMap((line, index) => (isName(line) ? [] : [describeLine(path, index + 1, line)]));
  if (faults.length > 0) return fail(faults);
  const names = lines.filter((line) => line !== '');
  if (names.length === 0)
    return fail([describe(path, { ru: 'в файле нет имён', en: 'the file has no names' })]);
  if (names.length > limits.names) {
    const message = {
      ru: `В файле больше ${limits.names} имён`,
      en: `The file has over ${limits.names} names`,
    };
    return fail([describe(path, message)]);
  }
  return succeed(names);
}

/** The people hold one position: the same names in the sheets of several are hardly meant. */
export function warnOfManyRoles(path: string, selection: RoleSelection): readonly Diagnostic[] {
  const count = [...selection].reduce((sum, [{ roles }, chosen]) => sum + (chosen?.size ?? roles.length), 0);
  if (count <= 1) return [];
  return [
    diagnostic({
      code: 'workspace/people-of-many-roles',
      severity: 'warning',
      message: {
        ru: `Одни и те же работники названы в листах нескольких должностей (${count})`,
        en: `The same people are named in the sheets of several roles (${count})`,
      },
      help: {
        ru: 'Назовите в команде одну должность: rolebook build <должность> --kind acknowledgment-sheet --people <файл>.',
        en: 'Name one role in the command: rolebook build <role> --kind acknowledgment-sheet --people <file>.',
      },
      place: placeOfFile(path),
    }),
  ];
}

/** A text in UTF-8, without its byte order mark; `undefined` for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isName(line: string): boolean {
  return line === '' || (line.length <= limits.nameLength && namePattern.test(line));
}

function describeLine(path: string, number: number, line: string): Diagnostic {
  const shown = line.length <= 60 ? line : `${line.slice(0, 59)}…`;
  return describe(path, {
    ru: `строка ${number} не похожа на фамилию, имя и отчество: «${shown}»`,
    en: `line ${number} does not look like a full name: “${shown}”`,
  });
}

function describe(path: string, fault: Text): Diagnostic {
  return diagnostic({
    code: 'workspace/people-file',
    severity: 'error',
    message: {
      ru: `Список работников не прочитан: ${fault.ru}`,
      en: `The list of people was not read: ${fault.en}`,
    },
    help: {
      ru: 'Нужен текстовый файл в кодировке UTF-8, в каждой строке — фамилия, имя и отчество одного работника.',
      en: 'A text file in UTF-8 is needed with the full name of one person in each line.',
    },
    place: placeOfFile(path),
  });
}
