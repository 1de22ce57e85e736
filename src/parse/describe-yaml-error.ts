import type { ErrorCode, YAMLError } from 'yaml';
import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { findUnclosedQuote } from './guard-yaml.js';
import { findLineEnd } from './quote-text.js';

/** What is said about a fault of syntax. */
interface Description {
  readonly code: DiagnosticCode;
  readonly message: Text;
  readonly help: Text;
}

const quoteHelp: Text = {
  ru: "Если это текст, возьмите его в кавычки целиком: '…'.",
  en: "If this is text, put all of it in quotes: '…'.",
};

const missingColon: Description = {
  code: 'yaml/missing-colon',
  message: {
    ru: 'Похоже, после названия поля не хватает двоеточия с пробелом, перед пунктом — черты, или у продолжения текста нет отступа',
    en: 'It seems that a field name lacks its colon and space, an item its dash, or a continued text its indentation',
  },
  help: {
    ru: 'Поле пишут «название: значение», пункт списка — «- текст». Продолжение текста сдвиньте вправо или возьмите весь текст в кавычки.',
    en: 'Write a field as “name: value” and an item as “- text”. Indent the continuation of a text, or put the whole text in quotes.',
  },
};

const anchor: Description = {
  code: 'yaml/anchor',
  message: { ru: 'Метки «&» и ссылки «*» не допускаются', en: 'Anchors “&” and aliases “*” are not allowed' },
  help: quoteHelp,
};

const tag: Description = {
  code: 'yaml/tag',
  message: { ru: 'Указания типа со знаком «!» не допускаются', en: 'Tags with “!” are not allowed' },
  help: quoteHelp,
};

const badIndent: Description = {
  code: 'yaml/bad-indent',
  message: {
    ru: 'Неверный отступ: строка стоит левее или правее, чем её соседи',
    en: 'Wrong indentation: the line stands further left or right than its neighbours',
  },
  help: {
    ru: 'Поставьте строку вровень с соседними того же уровня; вложенное сдвигают на два пробела.',
    en: 'Put the line level with its neighbours; what is nested is indented by two spaces.',
  },
};

const unreadable: Description = {
  code: 'yaml/unexpected',
  message: {
    ru: 'Здесь стоит то, чего по записи YAML быть не может',
    en: 'What stands here cannot stand here in YAML',
  },
  help: {
    ru: 'Проверьте отступы, кавычки и скобки в этой и предыдущей строке. Если это текст, возьмите его в кавычки целиком.',
    en: 'Check the indentation, quotes and brackets in this line and the one before. If this is text, put all of it in quotes.',
  },
};

/** The sentence for each code of the YAML library. `describeYamlError` refines those that cover several faults. */
const descriptions: Readonly<Record<ErrorCode, Description>> = {
  ALIAS_PROPS: anchor,
  BAD_ALIAS: anchor,
  MULTIPLE_ANCHORS: anchor,
  BAD_PROP_ORDER: anchor,
  MULTIPLE_TAGS: tag,
  TAG_RESOLVE_FAILED: tag,
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: {
    code: 'yaml/directive',
    message: {
      ru: 'Строка со знаком «%» в начале не допускается',
      en: 'A line that begins with “%” is not allowed',
    },
    help: { ru: 'Удалите эту строку.', en: 'Delete this line.' },
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/bad-escape',
    message: {
      ru: 'Обратная черта «\\» в двойных кавычках начинает особый знак, а такого знака нет',
      en: 'A backslash “\\” in double quotes begins a special character, and there is none like this',
    },
    help: {
      ru: "Возьмите текст в одинарные кавычки '…' или напишите черту дважды: \\\\.",
      en: "Put the text in single quotes '…', or write the backslash twice: \\\\.",
    },
  },
  BAD_INDENT: badIndent,
  BAD_SCALAR_START: {
    code: 'yaml/bad-text-start',
    message: {
      ru: 'Текст без кавычек не может начинаться с этого знака',
      en: 'A text without quotes cannot begin with this character',
    },
    help: quoteHelp,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/colon-in-text',
    message: {
      ru: 'В строке два двоеточия с пробелом: YAML принимает начало текста за название поля',
      en: 'The line has two colons with a space after them: YAML takes the beginning of the text for a field name',
    },
    help: quoteHelp,
  },
  BLOCK_IN_FLOW: {
    code: 'yaml/block-in-brackets',
    message: {
      ru: 'Внутри скобок […] или {…} не может стоять список с чертами или текст со знаком «|» или «>»',
      en: 'Inside brackets […] or {…} there cannot be a list of dashes or a text with “|” or “>”',
    },
    help: {
      ru: 'Запишите список без скобок: каждый пункт с новой строки после «- ».',
      en: 'Write the list without brackets: each item on a line of its own after “- ”.',
    },
  },
  DUPLICATE_KEY: {
    code: 'yaml/duplicate-key',
    message: { ru: 'Поле записано дважды', en: 'The field is written twice' },
    help: { ru: 'Оставьте одно из двух.', en: 'Keep one of the two.' },
  },
  IMPOSSIBLE: unreadable,
  RESOURCE_EXHAUSTION: {
    code: 'yaml/too-deep',
    message: { ru: 'Слишком глубокая вложенность', en: 'The nesting is too deep' },
    help: { ru: 'Проверьте отступы и скобки.', en: 'Check the indentation and the brackets.' },
  },
  KEY_OVER_1024_CHARS: {
    code: 'yaml/key-too-long',
    message: {
      ru: 'Название поля длиннее 1024 знаков: видимо, это текст с двоеточием',
      en: 'The name of a field is longer than 1024 characters: it must be a text with a colon',
    },
    help: quoteHelp,
  },
  MISSING_CHAR: {
    code: 'yaml/missing-character',
    message: { ru: 'Здесь не хватает знака', en: 'A character is missing here' },
    help: {
      ru: 'Проверьте, что скобки и кавычки закрыты, а после «-», «:» и «,» стоит пробел.',
      en: 'Check that brackets and quotes are closed, and that a space follows “-”, “:” and “,”.',
    },
  },
  MULTILINE_IMPLICIT_KEY: missingColon,
  MULTIPLE_DOCS: {
    code: 'yaml/multiple-documents',
    message: { ru: 'В файле несколько документов', en: 'The file holds several documents' },
    help: { ru: 'Удалите строку «---».', en: 'Delete the line “---”.' },
  },
  NON_STRING_KEY: {
    code: 'yaml/key-not-text',
    message: { ru: 'Название поля должно быть текстом', en: 'The name of a field must be text' },
    help: quoteHelp,
  },
  TAB_AS_INDENT: {
    code: 'yaml/tab-indent',
    message: { ru: 'Отступ сделан табуляцией', en: 'The indentation is made with a tab' },
    help: {
      ru: 'Замените табуляцию пробелами, по два на каждый уровень.',
      en: 'Replace the tab with spaces, two for each level.',
    },
  },
  UNEXPECTED_TOKEN: unreadable,
};

interface Refinement {
  readonly code: ErrorCode;
  /** Tells one fault of the code from the others: what the library says, and the text before and at its place. */
  readonly applies: (error: YAMLError, before: string, at: string) => boolean;
  readonly description: Description;
}

/** Codes of the library that stand for several faults. Without a match the general sentence is used. */
const refinements: readonly Refinement[] = [
  {
    code: 'MISSING_CHAR',
    applies: (error) => error.message.startsWith('Missing closing'),
    description: {
      code: 'yaml/unclosed-quote',
      message: { ru: 'Кавычка открыта, но не закрыта', en: 'A quote is opened and not closed' },
      help: {
        ru: 'Закройте кавычку в конце текста. Если кавычка — часть текста, используйте «ёлочки» или возьмите весь текст в одинарные кавычки.',
        en: 'Close the quote at the end of the text. If the quote belongs to the text, put the whole text in single quotes.',
      },
    },
  },
  {
    code: 'MISSING_CHAR',
    applies: (error) => error.message.startsWith('Implicit map keys'),
    description: missingColon,
  },
  {
    code: 'MISSING_CHAR',
    applies: (_error, _before, at) => at.startsWith('#'),
    description: {
      code: 'yaml/missing-space',
      message: { ru: 'Перед знаком «#» нужен пробел', en: 'A space is needed before “#”' },
      help: {
        ru: 'Поставьте пробел, если это примечание; если часть текста — возьмите весь текст в кавычки.',
        en: 'Put a space if this is a comment; if it belongs to the text, put the whole text in quotes.',
      },
    },
  },
  {
    // A field that stands neither level with its neighbours nor below them.
    code: 'MISSING_CHAR',
    applies: (_error, before, at) => before.trim() === '' && /^[^\s:]+:(?:\s|$)/.test(at),
    description: badIndent,
  },
  {
    // An item that stands neither level with its neighbours nor below them.
    code: 'BLOCK_AS_IMPLICIT_KEY',
    applies: (_error, before, at) => before.trim() === '' && /^-\s/.test(at),
    description: badIndent,
  },
  {
    code: 'BAD_INDENT',
    applies: (error) => error.message.startsWith('Flow'),
    description: {
      code: 'yaml/unclosed-bracket',
      message: { ru: 'Скобка открыта, но не закрыта', en: 'A bracket is opened and not closed' },
      help: {
        ru: 'Закройте скобку. Если скобка — часть текста, возьмите весь текст в кавычки.',
        en: 'Close the bracket. If it belongs to the text, put the whole text in quotes.',
      },
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    applies: (_error, before) => /["']\s*$/.test(before),
    description: {
      code: 'yaml/text-after-quote',
      message: {
        ru: 'После закрывающей кавычки стоит ещё текст',
        en: 'There is more text after the closing quote',
      },
      help: {
        ru: 'Возьмите в кавычки весь текст, а внутри поставьте «ёлочки»; одинарную кавычку внутри одинарных пишут дважды.',
        en: 'Put the whole text in quotes; a single quote inside single quotes is written twice.',
      },
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    applies: (_error, before, at) => /[\]}]\s*$/.test(before) || /^[\]}]/.test(at),
    description: {
      code: 'yaml/text-after-bracket',
      message: {
        ru: 'Скобка закрывает список раньше, чем кончается текст',
        en: 'A bracket ends a list before the text ends',
      },
      help: {
        ru: 'Если скобки — часть текста, возьмите весь текст в кавычки; лишнюю скобку удалите.',
        en: 'If the brackets belong to the text, put the whole text in quotes; delete a bracket too many.',
      },
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    applies: (_error, before, at) => /:\s*$/.test(before) && at.startsWith('-'),
    description: {
      code: 'yaml/list-beside-key',
      message: {
        ru: 'Список не может начинаться в одной строке с названием поля',
        en: 'A list cannot begin on the line of its field name',
      },
      help: {
        ru: 'Начните каждый пункт «- …» с новой строки. Если черта — часть текста, возьмите текст в кавычки.',
        en: 'Begin each item “- …” on a line of its own. If the dash belongs to the text, put the text in quotes.',
      },
    },
  },
];

/** Our diagnostic for a fault that the YAML library found. The place is cut at the end of its first line. */
export function describeYamlError(file: string, text: string, error: YAMLError): Diagnostic {
  const place = findPlace(file, text, findRange(text, error));
  const before = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  const at = text.slice(place.start, place.end);
  if (isMovedTo(text, error, place)) {
    return diagnostic({ ...badIndent, severity: 'error', place });
  }
  const refinement = refinements.find((each) => each.code === error.code && each.applies(error, before, at));
  // A newer library may bring a code that the type does not know yet.
  const known: Partial<Record<string, Description>> = descriptions;
  const { code, message, help } = refinement?.description ?? known[error.code] ?? unreadable;
  return diagnostic({ code, severity: 'error', message, help, place });
}

/**
 * The library points at the value above a line that is indented too far, and at the end of the file for a quote that
 * is never closed; the author has to look at the line itself, and at the quote.
 */
function findRange(text: string, error: YAMLError): readonly [number, number] {
  if (error.code === 'MISSING_CHAR' && error.message.startsWith('Missing closing')) {
    const quote = findUnclosedQuote(text);
    return quote === undefined ? error.pos : [quote, findLineEnd(text, quote)];
  }
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return error.pos;
  const [start] = error.pos;
  const lineEnd = findLineEnd(text, start);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd);
  // With two colons in the line the text itself is at fault.
  if ((line.match(/:(?=\s|$)/g) ?? []).length !== 1 || !/:\s+$/.test(line.slice(0, -(lineEnd - start)))) {
    return error.pos;
  }
  const next = /\S/.exec(text.slice(lineEnd))?.index;
  return next === undefined ? error.pos : [lineEnd + next, findLineEnd(text, lineEnd + next)];
}

/** Whether the place is another line than the one that the library points at, because of its indentation. */
function isMovedTo(text: string, error: YAMLError, place: Place): boolean {
  return error.code === 'BLOCK_AS_IMPLICIT_KEY' && place.start > findLineEnd(text, error.pos[0]);
}

function findPlace(file: string, text: string, [from, to]: readonly [number, number]): Place {
  const start = Math.min(from, text.length);
  const indent = /^ +(?=\S)/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  const end = Math.min(to, text.length, findLineEnd(text, start));
  const isIndent = indent > 0 && end <= start + indent;
  return isIndent
    ? { file, pointer: '', on: 'value', start: start + indent, end: findLineEnd(text, start) }
    : { file, pointer: '', on: 'value', start, end: Math.max(start, end) };
}
