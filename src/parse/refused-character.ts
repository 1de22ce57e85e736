import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';

/** A character that may not stand in a file: printers, Word and PDF show it differently or cannot show it at all. */
export interface RefusedCharacter {
  /** Offset in the searched text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly codePoint: number;
}

/**
 * Unpaired carriage returns, C0 and C1 controls, U+0085, U+2028/2029, bidirectional controls that can show digits in
 * another order than they are stored, noncharacters, lone surrogates, and U+FFFD that a damaging save leaves behind.
 */
const refused =
  /\r(?!\n)|[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Surrogate}\uFFFD]/gu;

/** All refused characters of a text, in order. */
export function* findRefusedCharacters(text: string): Generator<RefusedCharacter> {
  for (const match of text.matchAll(refused)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    yield { start: match.index, end: match.index + match[0].length, codePoint };
  }
}

/** The text with each refused character replaced by a space (a carriage return by `\n`); offsets stay the same. */
export function replaceRefusedCharacters(text: string): string {
  return text.replace(refused, (character) => (character === '\r' ? '\n' : ' '.repeat(character.length)));
}

/**
 * The error for one refused character. `place` is that of the character; where an escape such as `"\x07"` spells it,
 * the place is that of the whole text and there is no fix.
 */
export function describeRefusedCharacter(
  codePoint: number,
  place: Place,
  spelling: 'bare' | 'escaped' = 'bare',
): Diagnostic {
  const name = formatCodePoint(codePoint);
  const { code, ru, en, help, replacement } = classifyRefused(codePoint);
  return diagnostic({
    code,
    severity: 'error',
    message: { ru: `Недопустимый знак ${name}: ${ru}`, en: `The character ${name} is not allowed: ${en}` },
    help,
    place,
    ...(replacement === undefined || spelling === 'escaped'
      ? {}
      : { fix: { file: place.file, start: place.start, end: place.end, text: replacement } }),
  });
}

/** `U+202E`: at least four hexadecimal digits, as the Unicode standard writes code points. */
export function formatCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

interface RefusedClass extends Text {
  readonly code: DiagnosticCode;
  readonly help: Text;
  /** What may stand instead without asking the author. */
  readonly replacement?: string;
}

const pastedHelp: Text = {
  ru: 'Удалите его: обычно он попадает в текст при вставке из другой программы. Сотрите слово целиком и наберите заново.',
  en: 'Delete it: it usually comes with text pasted from another program. Erase the word and type it again.',
};

function classifyRefused(codePoint: number): RefusedClass {
  if (codePoint === 0x0d) {
    return {
      code: 'yaml/line-separator',
      ru: 'возврат каретки без перевода строки (концы строк старого Mac)',
      en: 'a carriage return without a line feed (line ends of old Macs)',
      help: {
        ru: 'Сохраните файл с концами строк Windows (CRLF) или Unix (LF).',
        en: 'Save the file with the line ends of Windows (CRLF) or Unix (LF).',
      },
      replacement: '\n',
    };
  }
  if ([0x0b, 0x0c, 0x85, 0x2028, 0x2029].includes(codePoint)) {
    return {
      code: 'yaml/line-separator',
      ru: 'принудительный разрыв строки или страницы, его переносят из Word или с сайта',
      en: 'a forced line or page break, as pasted from Word or a web page',
      help: { ru: 'Замените его пробелом.', en: 'Replace it with a space.' },
      replacement: ' ',
    };
  }
  if (codePoint === 0xfffd) {
    return {
      code: 'yaml/damaged-character',
      ru: 'знак «�» остаётся там, где буква потеряна при сохранении или пересылке',
      en: '“�” is what remains where a letter was lost when the file was saved or sent',
      help: { ru: 'Впишите потерянную букву.', en: 'Type the lost letter.' },
    };
  }
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
    return {
      code: 'yaml/lone-surrogate',
      ru: 'это половина знака',
      en: 'it is half of a character',
      help: pastedHelp,
    };
  }
  if ((codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) === 0xfffe) {
    return {
      code: 'yaml/noncharacter',
      ru: 'он не обозначает никакого знака, и Word не откроет файл с ним',
      en: 'it stands for no character, and Word does not open a file that has it',
      help: pastedHelp,
    };
  }
  if (codePoint >= 0x061c && codePoint <= 0x2069) {
    return {
      code: 'yaml/bidi-control',
      ru: 'он меняет направление письма, и цифры могут показываться не в том порядке, в каком записаны',
      en: 'it changes the direction of writing, so digits may be shown in another order than they are stored',
      help: {
        ru: 'Удалите его и проверьте числа рядом: видимый порядок мог отличаться от записанного.',
        en: 'Delete it and check the numbers beside it: what was shown may differ from what is stored.',
      },
    };
  }
  return {
    code: 'yaml/control-character',
    ru: 'это управляющий знак, его нельзя напечатать',
    en: 'it is a control character and cannot be printed',
    help: pastedHelp,
  };
}
