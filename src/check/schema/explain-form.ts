import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import { transliterate } from '../../language/ru/transliterate.js';
import type { Located, LocatedScalar } from '../../parse/located.js';
import { type Field, findField, nameField } from './field.js';
import type { JsonSchema } from './json-schema.js';
import type { SchemaFault } from './schema-fault.js';

/** What is wrong with the form of a text, and the corrected text where it can be guessed. */
interface Form {
  readonly code: DiagnosticCode;
  readonly what: Text;
  readonly help: Text;
  readonly corrected?: string | undefined;
}

/** A text that is empty, too long, or not in the form that the schema asks for. */
export function explainForm(schema: JsonSchema, located: Located, fault: SchemaFault): Diagnostic {
  const field = findField(schema, fault.pointer);
  const text = located.kind === 'scalar' ? String(located.value) : '';
  return describe(field, located, describeForm(field, fault, text));
}

/** A number where a date is wanted. */
export function describeDateForm(field: Field, located: LocatedScalar): Diagnostic {
  return describe(field, located, dateForm(located.source));
}

function describe(field: Field, { place }: Located, { code, what, help, corrected }: Form): Diagnostic {
  const name = nameField(field);
  const proposal: Text =
    corrected === undefined
      ? { ru: '', en: '' }
      : { ru: ` Например: ${corrected}`, en: ` For instance: ${corrected}` };
  return diagnostic({
    code,
    severity: 'error',
    message: { ru: `${name.ru}: ${what.ru}`, en: `${name.en}: ${what.en}` },
    help: { ru: `${help.ru}${proposal.ru}`, en: `${help.en}${proposal.en}` },
    place,
  });
}

function describeForm(field: Field, fault: SchemaFault, text: string): Form {
  if (text.trim() === '') {
    return {
      code: 'schema/empty-field',
      what: { ru: 'текст пуст', en: 'the text is empty' },
      help:
        field.isRequired || field.position !== undefined
          ? { ru: 'Впишите текст.', en: 'Write the text.' }
          : { ru: 'Впишите текст или удалите поле.', en: 'Write the text, or delete the field.' },
    };
  }
  const limit = Number(fault.params['limit']);
  switch (fault.keyword) {
    case 'maxLength':
      return {
        code: 'schema/too-long',
        what: {
          ru: `текст слишком длинный: знаков ${countCharacters(text)}, допускается ${limit}`,
          en: `the text is too long: ${countCharacters(text)} characters, ${limit} are allowed`,
        },
        help: { ru: 'Сократите его или разделите на части.', en: 'Shorten it, or divide it.' },
      };
    case 'format':
      return {
        code: 'schema/no-such-date',
        what: { ru: `даты «${text}» нет в календаре`, en: `the date “${text}” is not in the calendar` },
        help: {
          ru: 'Проверьте день и месяц; порядок записи: год, месяц, день.',
          en: 'Check day and month; the order is year, month, day.',
        },
      };
    default:
      return describePattern(fault.node, text);
  }
}

/** The forms are told apart by the name of the node, which is the same in every schema. */
function describePattern(node: JsonSchema, text: string): Form {
  const [, kind = ''] = (typeof node['title'] === 'string' ? node['title'] : '').split(' · ');
  switch (kind) {
    case 'Identifier':
      return {
        code: 'schema/identifier-form',
        what: {
          ru: `идентификатор «${text}» записан не по правилам`,
          en: `the identifier “${text}” is not written by the rules`,
        },
        help: {
          ru: 'Идентификатор состоит из строчных латинских букв, цифр и одиночных дефисов между ними.',
          en: 'An identifier is made of lower-case Latin letters, digits and single hyphens between them.',
        },
        corrected: proposeIdentifier(text),
      };
    case 'Look':
      return {
        code: 'schema/identifier-form',
        what: {
          ru: `имя «${text}» записано не по правилам`,
          en: `the name “${text}” is not written by the rules`,
        },
        help: {
          ru: 'Впишите имя файла из templates/looks без .yaml, строчными латинскими буквами.',
          en: 'Write the name of a file in templates/looks without .yaml, in lower-case Latin letters.',
        },
        corrected: text.endsWith('.yaml') ? text.slice(0, -'.yaml'.length) : undefined,
      };
    case 'Date':
      return dateForm(text);
    case 'Language':
      return {
        code: 'schema/language-form',
        what: { ru: `«${text}» — не обозначение языка`, en: `“${text}” is not a language tag` },
        help: {
          ru: 'Язык обозначают двумя строчными латинскими буквами: ru, sq, en.',
          en: 'A language is two lower-case Latin letters: ru, sq, en.',
        },
      };
    case 'Line':
      return {
        code: 'schema/line-form',
        what: /[\r\n]/.test(text)
          ? { ru: 'нужна одна строка, а здесь их несколько', en: 'one line is needed, and there are several' }
          : {
              ru: 'в начале или в конце лишний пробел',
              en: 'there is a space too many at the beginning or end',
            },
        help: {
          ru: 'Запишите в одну строку без пробелов по краям.',
          en: 'Write it on one line without spaces around.',
        },
        corrected: text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' '),
      };
    case 'OKPDTR':
      return {
        code: 'schema/classifier-form',
        what: { ru: `«${text}» — не код ОКПДТР`, en: `“${text}” is not a code of OKPDTR` },
        help: {
          ru: 'С 1 января 2026 г. действует ОК 016-2025: код из шести цифр, в кавычках. Код не придумывают: если он неизвестен, удалите поле.',
          en: 'OK 016-2025 is in force since 1 January 2026: six digits, in quotes. A code is never invented: delete the field if it is not known.',
        },
      };
    case 'OKZ':
      return {
        code: 'schema/classifier-form',
        what: { ru: `«${text}» — не код ОКЗ`, en: `“${text}” is not a code of OKZ` },
        help: {
          ru: 'Код ОКЗ — четыре цифры и, если нужно, контрольное число после точки, в кавычках.',
          en: 'A code of OKZ is four digits and, where needed, a check digit after a point, in quotes.',
        },
      };
    case 'INN':
    case 'KPP':
    case 'OGRN':
      return {
        code: 'schema/registration-form',
        what: { ru: `«${text}» — не такой номер`, en: `“${text}” is not such a number` },
        help: {
          ru: 'Впишите номер в кавычках, без пробелов: ИНН — 10 или 12 цифр, КПП — 9 знаков, ОГРН — 13 или 15 цифр.',
          en: 'Write the number in quotes and without spaces: INN 10 or 12 digits, KPP 9 characters, OGRN 13 or 15 digits.',
        },
      };
    case 'File name':
      return {
        code: 'schema/file-name-form',
        what: { ru: `«${text}» — не имя файла`, en: `“${text}” is not the name of a file` },
        help: {
          ru: 'Имя складывают из букв, цифр, знака «_» и названий сведений в фигурных скобках: {documentTitle}.',
          en: 'A name is made of letters, digits, “_” and names of values in braces: {documentTitle}.',
        },
      };
    case 'XML name':
      return {
        code: 'schema/xml-name-form',
        what: { ru: `«${text}» — не имя элемента XML`, en: `“${text}” is not a name in XML` },
        help: {
          ru: 'Имя начинается с буквы или знака «_», без пробелов и двоеточий, и не с букв xml.',
          en: 'A name begins with a letter or “_”, has no spaces and colons, and does not begin with xml.',
        },
      };
    case 'Colour':
      return {
        code: 'schema/colour-form',
        what: { ru: `«${text}» — не цвет`, en: `“${text}” is not a colour` },
        help: {
          ru: "Цвет записывают шестью знаками после решётки, в кавычках: '#1f3a5f'.",
          en: "A colour is six digits of base 16 after a number sign, in quotes: '#1f3a5f'.",
        },
      };
    case 'Host':
      return {
        code: 'schema/address-form',
        what: { ru: `«${text}» — не имя сервера`, en: `“${text}” is not the name of a server` },
        help: {
          ru: 'Впишите имя без протокола и порта: smtp.example.ru.',
          en: 'Write the name without protocol and port: smtp.example.ru.',
        },
      };
    case 'Mail address':
      return {
        code: 'schema/address-form',
        what: { ru: `«${text}» — не адрес почты`, en: `“${text}” is not a mail address` },
        help: { ru: 'Впишите адрес: kadry@example.ru.', en: 'Write an address: hr@example.ru.' },
      };
    case 'Web address':
      return {
        code: 'schema/address-form',
        what: { ru: `«${text}» — не подходящий адрес`, en: `“${text}” is not such an address` },
        help: {
          ru: 'Адрес начинается с https:// и пишется без пробелов, вопросительного знака и решётки; http годится только на этом же компьютере.',
          en: 'The address begins with https:// and has no spaces, question mark or number sign; http is for this computer alone.',
        },
      };
    case 'Time':
      return {
        code: 'schema/time-form',
        what: { ru: `«${text}» — не время`, en: `“${text}” is not a time` },
        help: {
          ru: 'Запишите часы и минуты в кавычках: "08:00".',
          en: 'Write hours and minutes in quotes: "08:00".',
        },
      };
    case 'Time zone':
      return {
        code: 'schema/time-zone-form',
        what: { ru: `«${text}» — не часовой пояс`, en: `“${text}” is not a time zone` },
        help: {
          ru: 'Впишите название из базы часовых поясов: Europe/Moscow, Asia/Yekaterinburg.',
          en: 'Write a name of the time zone database: Europe/Moscow, Europe/Tirane.',
        },
      };
    case 'Code':
      return {
        code: 'schema/code-form',
        what: { ru: `«${text}» — не код замечания`, en: `“${text}” is not the code of a finding` },
        help: {
          ru: 'Скопируйте код из сообщения, он стоит в его начале, например rule/duplicate-duty.',
          en: 'Copy the code from the message, it stands at its beginning, for instance rule/duplicate-duty.',
        },
      };
    default:
      return {
        code: 'schema/value-form',
        what: { ru: `«${text}» записано не по правилам`, en: `“${text}” is not written by the rules` },
        help: { ru: 'Проверьте запись.', en: 'Check the spelling.' },
      };
  }
}

function dateForm(text: string): Form {
  return {
    code: 'schema/date-form',
    what: { ru: `«${text}» — не дата в виде ГГГГ-ММ-ДД`, en: `“${text}” is not a date as YYYY-MM-DD` },
    help: {
      ru: 'Запишите год, месяц и день цифрами через дефис.',
      en: 'Write year, month and day in digits with hyphens.',
    },
    corrected: proposeDate(text),
  };
}

/** An identifier made of any words; `undefined` when nothing of them is left. */
export function proposeIdentifier(text: string): string | undefined {
  const proposal = transliterate(text)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 64);
  return proposal === '' ? undefined : proposal;
}

/** A date of numbers in the order of Russian papers, or with other signs between them. */
function proposeDate(text: string): string | undefined {
  const own = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*\p{L}+\.?)?$/u.exec(text.trim());
  const iso = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text.trim());
  const [day, month, year] = own === null ? [iso?.[3], iso?.[2], iso?.[1]] : [own[1], own[2], own[3]];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (Number(month) > 12 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Counts as the schema does: a character outside of the basic plane is one. */
function countCharacters(text: string): number {
  return Array.from(text).length;
}
