import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import { describeNotText } from '../../parse/describe-not-text.js';
import type { Located, LocatedScalar } from '../../parse/located.js';
import { quoteText } from '../../parse/quote-text.js';
import { describeDateForm } from './explain-form.js';
import { type Field, acceptedKinds, allowedKeys, findField, nameField } from './field.js';
import type { JsonSchema } from './json-schema.js';

/** A value of the wrong kind: a list where text is wanted, a text where fields are wanted, nothing at all. */
export function explainType(schema: JsonSchema, located: Located): Diagnostic {
  const field = findField(schema, located.place.pointer);
  const kinds = acceptedKinds(field);
  if (located.kind === 'scalar') {
    if (located.source === '') {
      return field.position === undefined
        ? describeEmpty(schema, field, located)
        : describeEmptyEntry(field, located);
    }
    if (field.nodes.some((node) => node['format'] === 'date')) return describeDateForm(field, located);
    if (kinds.has('text') && typeof located.value !== 'string') return describeNotText(located);
  }
  if (kinds.has('text') && !isOnlyWord(located, kinds)) return describeTextWanted(schema, field, located);
  if (kinds.has('list')) return describeListWanted(field, located);
  if (kinds.has('boolean')) return describeBooleanWanted(field, located);
  if (kinds.has('integer')) return describeIntegerWanted(field, located);
  if (kinds.has('number')) return describeNumberWanted(field, located);
  return describeFieldsWanted(schema, field, located);
}

/** A text that stands where text is taken is of the wrong kind only beside another kind, which is told instead. */
function isOnlyWord(located: Located, kinds: ReadonlySet<string>): boolean {
  return located.kind === 'scalar' && kinds.size > 1;
}

function describeEmpty(schema: JsonSchema, field: Field, located: LocatedScalar): Diagnostic {
  const { ru, en } = whatToWrite(schema, field);
  const orDelete = field.isRequired
    ? { ru: '', en: '' }
    : { ru: ' или удалите поле', en: ', or delete the field' };
  return say(
    field,
    located,
    'schema/empty-field',
    { ru: 'здесь пусто', en: 'there is nothing here' },
    { ru: `${ru}${orDelete.ru}.`, en: `${en}${orDelete.en}.` },
  );
}

/** What belongs in an empty field; without the full stop. */
function whatToWrite(schema: JsonSchema, field: Field): Text {
  const kinds = acceptedKinds(field);
  if (kinds.has('list')) {
    return {
      ru: 'Впишите пункты ниже, каждый с новой строки после дефиса',
      en: 'Write the entries below, each on a line of its own after a hyphen',
    };
  }
  if (kinds.has('text')) return { ru: 'Впишите текст', en: 'Write the text' };
  if (kinds.has('boolean')) return { ru: 'Впишите true (да)', en: 'Write true' };
  if (kinds.has('integer') || kinds.has('number')) return { ru: 'Впишите число', en: 'Write a number' };
  const list = [...allowedKeys(schema, field.nodes).keys()].join(', ');
  return {
    ru: `Впишите ниже, с отступом, вложенные поля (${list})`,
    en: `Write the fields in it below, indented (${list})`,
  };
}

function describeEmptyEntry(field: Field, located: LocatedScalar): Diagnostic {
  return say(
    field,
    located,
    'schema/empty-field',
    { ru: 'здесь пусто', en: 'there is nothing here' },
    {
      ru: 'Впишите текст после дефиса или удалите дефис.',
      en: 'Write the text after the hyphen, or delete it.',
    },
  );
}

function describeTextWanted(schema: JsonSchema, field: Field, located: Located): Diagnostic {
  const keys = [...allowedKeys(schema, field.nodes).keys()];
  const orFields: Text =
    keys.length === 0
      ? { ru: '', en: '' }
      : { ru: ` или поля ${keys.join(', ')}`, en: ` or the fields ${keys.join(', ')}` };
  const found = describeKind(located);
  const single = located.kind === 'list' && located.items.length === 1;
  return say(
    field,
    located,
    'schema/text-expected',
    {
      ru: `нужен текст${orFields.ru}, а здесь ${found.ru}`,
      en: `text${orFields.en} is needed, and here is ${found.en}`,
    },
    single
      ? {
          ru: 'Уберите дефис или скобки перед текстом.',
          en: 'Take off the hyphen or brackets before the text.',
        }
      : {
          ru: 'Запишите одним текстом; если в нём есть двоеточие или скобки, возьмите его в кавычки.',
          en: 'Write it as one text; put it in quotes if it has a colon or brackets.',
        },
  );
}

function describeListWanted(field: Field, located: Located): Diagnostic {
  const isText = located.kind === 'scalar' && !located.source.includes('\n');
  return say(
    field,
    located,
    'schema/list-expected',
    {
      ru: `нужен список, а здесь ${describeKind(located).ru}`,
      en: `a list is needed, and here is ${describeKind(located).en}`,
    },
    isText
      ? {
          ru: `Запишите с новой строки после дефиса: - ${located.source}`,
          en: `Write it on a new line after a hyphen: - ${located.source}`,
        }
      : {
          ru: 'Запишите каждый пункт с новой строки после дефиса и пробела.',
          en: 'Write each entry on a line of its own after a hyphen and a space.',
        },
  );
}

const yes = new Set([...['yes', 'on', 'y'], ...answers('yes').ru]);
const no = new Set([...['no', 'off', 'n'], ...answers('no').ru]);

function describeBooleanWanted(field: Field, located: Located): Diagnostic {
  const source = located.kind === 'scalar' ? String(located.value).toLowerCase() : '';
  const answer = yes.has(source) ? 'true' : no.has(source) ? 'false' : undefined;
  const found = describeKind(located);
  const { place } = located;
  return {
    ...say(
      field,
      located,
      'schema/boolean-expected',
      {
        ru: `нужно true (да) или false (нет), а здесь ${found.ru}`,
        en: `true or false is needed, and here is ${found.en}`,
      },
      answer === undefined
        ? { ru: 'Впишите true или false без кавычек.', en: 'Write true or false without quotes.' }
        : { ru: `Впишите ${answer}.`, en: `Write ${answer}.` },
    ),
    ...(answer === undefined
      ? {}
      : { fix: { file: place.file, start: place.start, end: place.end, text: answer } }),
  };
}

function describeIntegerWanted(field: Field, located: Located): Diagnostic {
  const found = describeKind(located);
  const digits = located.kind === 'scalar' ? /^\D*(\d+)\D*$/.exec(String(located.value))?.[1] : undefined;
  return say(
    field,
    located,
    'schema/number-expected',
    { ru: `нужно целое число, а здесь ${found.ru}`, en: `a whole number is needed, and here is ${found.en}` },
    digits === undefined
      ? {
          ru: 'Впишите целое число цифрами, без дробной части.',
          en: 'Write a whole number in digits, without a fraction.',
        }
      : {
          ru: `Впишите только число, без слов и кавычек: ${digits}`,
          en: `Write only the number, without words and quotes: ${digits}`,
        },
  );
}

function describeNumberWanted(field: Field, located: Located): Diagnostic {
  const found = describeKind(located);
  return say(
    field,
    located,
    'schema/number-expected',
    { ru: `нужно число, а здесь ${found.ru}`, en: `a number is needed, and here is ${found.en}` },
    {
      ru: 'Впишите только число, без кавычек и единиц; дробную часть отделяют точкой: 12.5',
      en: 'Write only the number, without quotes and units; the fraction follows a point: 12.5',
    },
  );
}

function describeFieldsWanted(schema: JsonSchema, field: Field, located: Located): Diagnostic {
  const keys = [...allowedKeys(schema, field.nodes).keys()];
  const list = keys.join(', ');
  const [first = ''] = keys;
  const example = located.kind === 'scalar' && located.style === 'plain' ? located.source : quoteText('…');
  return say(
    field,
    located,
    'schema/fields-expected',
    {
      ru: `нужны вложенные поля, а здесь ${describeKind(located).ru}`,
      en: `fields are needed here, and here is ${describeKind(located).en}`,
    },
    field.key === ''
      ? { ru: `Файл состоит из полей: ${list}.`, en: `The file is made of the fields ${list}.` }
      : {
          ru: `Запишите ниже, с отступом, например ${first}: ${example}. Допускаются: ${list}.`,
          en: `Write them below, indented, for instance ${first}: ${example}. Allowed: ${list}.`,
        },
  );
}

function describeKind(located: Located): Text {
  switch (located.kind) {
    case 'map':
      return { ru: 'вложенные поля', en: 'fields' };
    case 'list':
      return { ru: 'список', en: 'a list' };
    case 'scalar':
      if (String(located.value).trim() === '') return { ru: 'пустой текст', en: 'an empty text' };
      return typeof located.value === 'string'
        ? located.value.length > 30
          ? { ru: 'текст', en: 'text' }
          : { ru: `текст «${located.value}»`, en: `the text “${located.value}”` }
        : { ru: `значение «${located.source}»`, en: `the value “${located.source}”` };
    default:
      return located satisfies never;
  }
}

function say(field: Field, located: Located, code: DiagnosticCode, what: Text, help: Text): Diagnostic {
  const name = nameField(field);
  return diagnostic({
    code,
    severity: 'error',
    message: { ru: `${name.ru}: ${what.ru}`, en: `${name.en}: ${what.en}` },
    help,
    place: located.place,
  });
}

/** What a Russian writes for true and false. */
function answers(which: 'yes' | 'no'): { readonly ru: readonly string[] } {
  return which === 'yes' ? { ru: ['да', 'истина'] } : { ru: ['нет', 'ложь'] };
}
