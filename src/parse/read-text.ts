import { type Diagnostic, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import { type Place, placeOfFile } from '../diagnostic/place.js';
import {
  describeRefusedCharacter,
  findRefusedCharacters,
  replaceRefusedCharacters,
} from './refused-character.js';
import { handWritten } from './yaml-limits.js';

/** So many faults of characters are told one by one; after that only their number is. */
const maximumReports = 20;

/**
 * The text of a file: strict UTF-8 without its byte order mark. CRLF stays in the text, so that offsets are those of
 * the file; values made from it later have `\n` only.
 *
 * Fails when the file is larger than `maximumBytes` or not UTF-8. A character that may not stand in a file is an error at its place;
 * the text is then returned with spaces in the place of such characters, so that other faults are found as well.
 */
export function readText(
  file: string,
  bytes: Uint8Array,
  maximumBytes: number = handWritten.bytes,
): Outcome<string> {
  if (bytes.length > maximumBytes) return fail([describeTooLarge(file, bytes.length, maximumBytes)]);
  const program = findProgram(bytes);
  if (program !== undefined) return fail([describeNotText(file, program)]);
  const text = isUtf16(bytes) ? undefined : decodeUtf8(bytes);
  if (text === undefined) return fail([describeNotUtf8(file, bytes)]);
  const diagnostics = checkRefusedCharacters(file, text);
  return succeed(diagnostics.length === 0 ? text : replaceRefusedCharacters(text), diagnostics);
}

function checkRefusedCharacters(file: string, text: string): Diagnostic[] {
  const found = [...findRefusedCharacters(text)];
  const placeOf = (start: number, end: number): Place => ({ file, pointer: '', on: 'value', start, end });
  const diagnostics = found
    .slice(0, maximumReports)
    .map((each) => describeRefusedCharacter(each.codePoint, placeOf(each.start, each.end)));
  const next = found[maximumReports];
  if (next !== undefined) {
    const rest = found.length - maximumReports;
    diagnostics.push(
      diagnostic({
        code: 'yaml/too-many-errors',
        severity: 'error',
        message: {
          ru: `Недопустимых знаков в файле ещё ${rest}; они не перечислены`,
          en: `The file has ${rest} more characters that are not allowed; they are not listed`,
        },
        help: {
          ru: 'Проверьте, тот ли это файл и в той ли кодировке (UTF-8) он сохранён.',
          en: 'Check that it is the right file and that it was saved as UTF-8.',
        },
        place: placeOf(next.start, next.end),
      }),
    );
  }
  return diagnostics;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder tells of broken bytes by throwing; where they are is found by `findBrokenByte`.
    return undefined;
  }
}

function describeTooLarge(file: string, size: number, maximumBytes: number): Diagnostic {
  const kilobytes = Math.ceil(size / 1024);
  const limit = maximumBytes / 1024;
  return diagnostic({
    code: 'yaml/file-too-large',
    severity: 'error',
    message: {
      ru: `Файл слишком велик: ${kilobytes} КБ, допускается не более ${limit} КБ`,
      en: `The file is too large: ${kilobytes} KB, at most ${limit} KB are allowed`,
    },
    help: {
      ru: 'Проверьте, тот ли это файл. Общие пункты можно вынести в папку clauses.',
      en: 'Check that it is the right file. Shared clauses can be moved to the folder clauses.',
    },
    place: placeOfFile(file),
  });
}

function describeNotUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const isWide = isUtf16(bytes);
  const offset = isWide ? 0 : findBrokenByte(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return diagnostic({
    code: 'yaml/not-utf8',
    severity: 'error',
    message: {
      ru: `Файл сохранён не в кодировке UTF-8: байт ${byte} со смещением ${offset} не может здесь стоять`,
      en: `The file is not saved as UTF-8: the byte ${byte} at offset ${offset} cannot stand here`,
    },
    help: {
      ru: `Похоже, файл сохранён в кодировке ${isWide ? 'UTF-16' : 'Windows-1251 или другой старой кодировке'}. Откройте его в редакторе так, чтобы русский текст читался, выберите «Сохранить как» и кодировку UTF-8.`,
      en: `It looks like ${isWide ? 'UTF-16' : 'Windows-1251 or another old encoding'}. Open the file in an editor so that the text can be read, choose “Save as” and the encoding UTF-8.`,
    },
    place: { file, pointer: '', on: 'value', start: before.length, end: before.length + 1 },
  });
}

/** UTF-16 with its mark, or without: then every other byte of the Latin letters that a file begins with is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (second === 0 && fourth === 0) || (first === 0 && third === 0);
}

/** How files begin that other programs have written; they are renamed by mistake. */
const signatures: readonly (readonly [string, Text])[] = [
  ['PK\u0003\u0004', { ru: 'файл Word или Excel либо архив', en: 'a file of Word or Excel, or an archive' }],
  ['\u00d0\u00cf\u0011\u00e0', { ru: 'файл Word или Excel', en: 'a file of Word or Excel' }],
  ['{\\rtf', { ru: 'файл RTF', en: 'an RTF file' }],
  ['%PDF-', { ru: 'файл PDF', en: 'a PDF file' }],
];

function findProgram(bytes: Uint8Array): Text | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}

function describeNotText(file: string, program: Text): Diagnostic {
  return diagnostic({
    code: 'yaml/not-a-text-file',
    severity: 'error',
    message: {
      ru: `Это не текстовый файл: похоже, это ${program.ru}`,
      en: `This is no text file: it looks like ${program.en}`,
    },
    help: {
      ru: 'Смена расширения не меняет содержания. Создайте файл командой rolebook new и перенесите в него текст.',
      en: 'Another extension does not change what is inside. Make the file with rolebook new and copy the text into it.',
    },
    place: placeOfFile(file),
  });
}

/** Offset of the first byte that is not well-formed UTF-8 (Unicode standard, table 3-7). */
function findBrokenByte(bytes: Uint8Array): number {
  let position = 0;
  while (position < bytes.length) {
    const length = measureSequence(bytes, position);
    if (length === 0) return position;
    position += length;
  }
  return position;
}

/** Length of the well-formed sequence at `position`, or 0 when there is none. */
function measureSequence(bytes: Uint8Array, position: number): number {
  const lead = bytes[position] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let index = 1; index < length; index++) {
    const byte = bytes[position + index] ?? 0;
    const [low, high] = index === 1 ? secondByteRange(lead) : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return length;
}

function secondByteRange(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
