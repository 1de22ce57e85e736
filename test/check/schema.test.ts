import { describe, expect, it } from 'vitest';
import { expandSchema, readSchema } from '../../src/check/schema/json-schema.js';
import { validateSchema } from '../../src/check/schema/validate-schema.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { parseSound, pointedText, readProductSchema, schemas } from './read-yaml.js';
import { writeRole } from './role-text.js';

function checkRole(...parts: readonly string[]): { text: string; found: Diagnostic[] } {
  const text = writeRole(...parts);
  return { text, found: validateSchema(parseSound('roles/sales-manager.yaml', text), schemas.role) };
}

/** What is wrong, the parts of the role, the code of the one finding, and the text that it points at. */
const faults: readonly (readonly [string, readonly string[], string, string])[] = [
  ['a category that does not exist', ['category: manger'], 'schema/unknown-value', 'manger'],
  ['a category by its Russian name', ['category: руководитель'], 'schema/unknown-value', 'руководитель'],
  ['a category left empty', ['category:'], 'schema/empty-field', ''],
  [
    'a misspelt name of a required field',
    ['-duties', 'dutis: [Готовит план.]'],
    'schema/unknown-field',
    'dutis',
  ],
  [
    'the Russian name of a field',
    ['-duties', 'обязанности: [Готовит план.]'],
    'schema/unknown-field',
    'обязанности',
  ],
  ['a field that nothing is like', ['vacation: 28'], 'schema/unknown-field', 'vacation'],
  ['a field that belongs inside another', ['education: высшее'], 'schema/unknown-field', 'education'],
  [
    'a required field in the wrong place',
    ['-reporting', 'reportsTo: director'],
    'schema/unknown-field',
    'reportsTo',
  ],
  ['a field of another list entry', ['duties:\n  - texts: Готовит план.'], 'schema/unknown-field', 'texts'],
  [
    'an unknown field inside a map',
    ['unit: { blank: какое, variants: [a] }'],
    'schema/unknown-field',
    'variants',
  ],
  ['no required field', ['-unit'], 'schema/missing-field', '<file>'],
  ['no direct supervisor', ['reporting: {}'], 'schema/missing-field', 'reporting'],
  [
    'top and a supervisor',
    ['reporting: { top: true, reportsTo: director }'],
    'schema/exclusive-fields',
    'reportsTo',
  ],
  ['top that is false', ['reporting: { top: false, reportsTo: director }'], 'schema/unknown-value', 'false'],
  ['a text in place of fields', ['reporting: director'], 'schema/fields-expected', 'director'],
  [
    'a text in place of fields, qualifications',
    ['qualifications: высшее'],
    'schema/fields-expected',
    'высшее',
  ],
  ['no education', ['qualifications: { speciality: менеджмент }'], 'schema/missing-field', 'qualifications'],
  ['a list left empty', ['duties:'], 'schema/empty-field', ''],
  ['an empty list', ['duties: []'], 'schema/empty-list', '[]'],
  ['a text in place of a list', ['duties: Готовит план.'], 'schema/list-expected', 'Готовит план.'],
  [
    'a text in place of a list of texts',
    ['knowledge: трудовое право'],
    'schema/list-expected',
    'трудовое право',
  ],
  [
    'fields in place of a list',
    ['knowledge: { право: трудовое }'],
    'schema/list-expected',
    '{ право: трудовое }',
  ],
  [
    'a colon in a clause',
    ['duties:\n  - Готовит отчёт: ежемесячно'],
    'schema/unquoted-colon',
    'Готовит отчёт',
  ],
  [
    'a colon at the end of a clause',
    ['duties:\n  - Готовит отчёт:'],
    'schema/unquoted-colon',
    'Готовит отчёт',
  ],
  [
    'a colon in a text',
    ['knowledge:\n  - Правила: внутреннего распорядка'],
    'schema/unquoted-colon',
    'Правила',
  ],
  [
    'a colon in a clause of two lines',
    ['duties:\n  - Готовит отчёт: ежемесячно\n    Срок: до пятого числа'],
    'schema/unquoted-colon',
    'Готовит отчёт',
  ],
  ['a colon in a text below its key', ['purpose:\n  Цель: рост продаж'], 'schema/unquoted-colon', 'Цель'],
  ['a clause without text', ['duties:\n  - id: plan'], 'schema/missing-field', 'id'],
  [
    'text and blank',
    ['duties:\n  - { id: plan, text: Готовит план., blank: иное }'],
    'schema/exclusive-fields',
    'text',
  ],
  [
    'blank and sub-items',
    ['duties:\n  - blank: иное\n    items: [Готовит план.]'],
    'schema/exclusive-fields',
    'items',
  ],
  ['an empty entry', ['duties:\n  -'], 'schema/empty-field', ''],
  ['a number in place of a clause', ['duties:\n  - 12'], 'yaml/not-text', '12'],
  [
    'a list in place of a clause',
    ['duties:\n  - [Готовит план.]'],
    'schema/text-expected',
    '[Готовит план.]',
  ],
  [
    'an id in Russian',
    ['duties:\n  - { id: Скидки, text: Согласует скидку. }'],
    'schema/identifier-form',
    'Скидки',
  ],
  ['an id with capitals and low lines', ['id: Head_of_Sales'], 'schema/identifier-form', 'Head_of_Sales'],
  ['a name in place of an id', ['unit: отдел продаж'], 'schema/identifier-form', 'отдел продаж'],
  ['a title that is a number', ['title: 12'], 'yaml/not-text', '12'],
  ['a title without the nominative', ['title: { genitive: менеджера }'], 'schema/missing-field', 'title'],
  ['a title with space around', ["title: '  менеджер '"], 'schema/line-form', "'  менеджер '"],
  ['a date as on paper', ['document: { date: 05.11.2026 }'], 'schema/date-form', '05.11.2026'],
  ['a date with words', ['document: { date: 05.11.2026 г. }'], 'schema/date-form', '05.11.2026 г.'],
  ['a date that does not exist', ['document: { date: 2026-02-30 }'], 'schema/no-such-date', '2026-02-30'],
  ['a year in place of a date', ['document: { effectiveFrom: 2026 }'], 'schema/date-form', '2026'],
  ['a number that was meant as text', ['document: { number: 012 }'], 'yaml/not-text', '012'],
  ['yes in Russian', ['form: да'], 'schema/boolean-expected', 'да'],
  ['a flag in quotes', ["form: 'true'"], 'schema/boolean-expected', "'true'"],
  [
    'years with a word',
    ['qualifications: { education: высшее, experience: { years: 2 года } }'],
    'schema/number-expected',
    '2 года',
  ],
  [
    'years out of range',
    ['qualifications: { education: высшее, experience: { years: 50 } }'],
    'schema/number-out-of-range',
    '50',
  ],
  [
    'years below nothing',
    ['qualifications: { education: высшее, experience: { years: -1 } }'],
    'schema/number-out-of-range',
    '-1',
  ],
  [
    'a part of a year',
    ['qualifications: { education: высшее, experience: { years: 1.5 } }'],
    'schema/number-expected',
    '1.5',
  ],
  [
    'experience without years',
    ['qualifications: { education: высшее, experience: { field: продажи } }'],
    'schema/missing-field',
    'experience',
  ],
  ['a text of spaces', ["purpose: ' '"], 'schema/empty-field', "' '"],
  ['an empty text', ["purpose: ''"], 'schema/empty-field', "''"],
  ['a named deputy without a name', ['substitution: { way: named }'], 'schema/missing-field', 'substitution'],
  [
    'a deputy that the way does not have',
    ['substitution: { way: official, by: director }'],
    'schema/exclusive-fields',
    'by',
  ],
  ['a misspelt way', ['substitution: { way: nmaed, by: director }'], 'schema/unknown-value', 'nmaed'],
  ['no way at all', ['substitution: { by: director }'], 'schema/missing-field', 'substitution'],
  ['an approval without an officer', ['approval: { method: signature }'], 'schema/missing-field', 'approval'],
  [
    'the number of an order with a signature',
    ['approval: { method: signature, officer: director, number: 12-к }'],
    'schema/exclusive-fields',
    'number',
  ],
  ['an approval of nothing', ['approval: {}'], 'schema/missing-field', 'approval'],
  [
    'another way without words',
    ['acknowledgment: { method: other }'],
    'schema/missing-field',
    'acknowledgment',
  ],
  [
    'words for a way that needs none',
    ['acknowledgment: { method: sheet, text: записью }'],
    'schema/exclusive-fields',
    'text',
  ],
  ['a signer of nobody', ['drafter: {}'], 'schema/choose-field', 'drafter'],
  ['two signers', ['drafter: { officer: director, unitHead: true }'], 'schema/choose-field', 'unitHead'],
  [
    'an interaction about nothing',
    ['interaction:\n  - with: { unit: sales }'],
    'schema/choose-field',
    'with',
  ],
  [
    'an interaction with two',
    ['interaction:\n  - with: { unit: sales, role: director }\n    topics: [плану]'],
    'schema/choose-field',
    'role',
  ],
  [
    'an interaction with nobody',
    ['interaction:\n  - with: {}\n    topics: [плану]'],
    'schema/choose-field',
    'with',
  ],
  [
    'a level in quotes',
    ["competencies:\n  - { id: negotiation, level: '3' }"],
    'schema/number-expected',
    "'3'",
  ],
  [
    'a level out of range',
    ['competencies:\n  - { id: negotiation, level: 30 }'],
    'schema/number-out-of-range',
    '30',
  ],
  [
    'a code without its stage',
    ['waivers:\n  - { code: duplicate-duty, reason: так решено }'],
    'schema/code-form',
    'duplicate-duty',
  ],
  ['an old classifier code', ["codes: { okpdtr: '24705' }"], 'schema/classifier-form', "'24705'"],
  ['an occupation code', ["codes: { okz: '24' }"], 'schema/classifier-form', "'24'"],
  ['a language by its name', ['language: Russian'], 'schema/language-form', 'Russian'],
  ['a career of nothing', ['career: {}'], 'schema/choose-field', 'career'],
  ['a numbering that does not exist', ['style: { numbering: decimals }'], 'schema/unknown-value', 'decimals'],
  ['an id of a hundred letters', [`id: ${'a'.repeat(100)}`], 'schema/too-long', 'a'.repeat(100)],
  ['a property of every object', ['toString: 1'], 'schema/unknown-field', 'toString'],
  [
    'a title of two lines',
    ['title: "менеджер\\nпо продажам"'],
    'schema/line-form',
    '"менеджер\\nпо продажам"',
  ],
];

/** Whole sentences, in the language of most users. */
const sentences: readonly (readonly [readonly string[], string, string])[] = [
  [
    ['category: руководитель'],
    'Поле «category» (Категория персонала): значения «руководитель» нет',
    'Видимо, имелось в виду manager. Допускаются: manager (руководитель), specialist (специалист), clerk (другой служащий), worker (рабочий).',
  ],
  [
    ['-duties', 'dutis: [Готовит план.]'],
    'Неизвестное поле «dutis»',
    'Видимо, имелось в виду «duties» (Обязанности).',
  ],
  [
    ['-reporting', 'reportsTo: director'],
    'Неизвестное поле «reportsTo»',
    'Поле «reportsTo» записывают внутри поля «reporting», с отступом под ним.',
  ],
  [
    ['-unit'],
    'Не заполнено поле «unit» (Подразделение)',
    'Добавьте строку «unit: …»: она нужна, когда нет поля «units».',
  ],
  [
    ['reporting: { top: true, reportsTo: director }'],
    'Поле «reportsTo» (Непосредственный руководитель) здесь лишнее: его не указывают, когда есть поле «top»',
    'Оставьте одно: либо «top», либо «reportsTo».',
  ],
  [
    ['reporting: director'],
    'Поле «reporting» (Подчинение): нужны вложенные поля, а здесь текст «director»',
    'Запишите ниже, с отступом, например reportsTo: director. Допускаются: reportsTo, unitHead, top, functional.',
  ],
  [
    ['duties:'],
    'Поле «duties» (Обязанности): здесь пусто',
    'Впишите пункты ниже, каждый с новой строки после дефиса.',
  ],
  [
    ['duties: Готовит план.'],
    'Поле «duties» (Обязанности): нужен список, а здесь текст «Готовит план.»',
    'Запишите с новой строки после дефиса: - Готовит план.',
  ],
  [
    ['duties:\n  - Готовит отчёт: ежемесячно'],
    'Список «duties» (Обязанности), пункт 1: двоеточие с пробелом после «Готовит отчёт» превратило текст в поле со значением',
    "Возьмите текст в кавычки: 'Готовит отчёт: ежемесячно'",
  ],
  [
    ['duties:\n  - { id: plan, text: Готовит план., blank: иное }'],
    'Поле «text» (Текст) здесь лишнее: его не указывают, когда есть поле «blank»',
    'Оставьте одно: либо «blank», либо «text».',
  ],
  [
    ['duties:\n  - { id: Скидки, text: Согласует скидку. }'],
    'Поле «id» (Идентификатор пункта): идентификатор «Скидки» записан не по правилам',
    'Идентификатор состоит из строчных латинских букв, цифр и одиночных дефисов между ними. Например: skidki',
  ],
  [
    ['document: { date: 05.11.2026 }'],
    'Поле «date» (Дата документа): «05.11.2026» — не дата в виде ГГГГ-ММ-ДД',
    'Запишите год, месяц и день цифрами через дефис. Например: 2026-11-05',
  ],
  [
    ['document: { date: 2026-02-30 }'],
    'Поле «date» (Дата документа): даты «2026-02-30» нет в календаре',
    'Проверьте день и месяц; порядок записи: год, месяц, день.',
  ],
  [['form: да'], 'Поле «form» (Бланк): нужно true (да) или false (нет), а здесь текст «да»', 'Впишите true.'],
  [
    ['substitution: { way: named }'],
    'Поле «substitution» (Замещение): не заполнено поле «by» (Кто замещает)',
    'Добавьте строку «by: …»: она нужна, когда записано «way: named».',
  ],
  [
    ['drafter: { officer: director, unitHead: true }'],
    'Поле «drafter» (Кто подписывает): нужно ровно одно поле, а записаны «officer» и «unitHead»',
    'Оставьте одно из них.',
  ],
  [
    ['interaction:\n  - with: { unit: sales }'],
    'Список «interaction» (Взаимодействие), пункт 1: нужно хотя бы одно из полей: topics, stages, gives, receives',
    'Добавьте нужное поле с отступом.',
  ],
  [
    ["codes: { okpdtr: '24705' }"],
    'Поле «okpdtr» (ОКПДТР): «24705» — не код ОКПДТР',
    'С 1 января 2026 г. действует ОК 016-2025: код из шести цифр, в кавычках. Код не придумывают: если он неизвестен, удалите поле.',
  ],
];

describe('a role against its schema', () => {
  it('has no finding when nothing is wrong', () => {
    expect(checkRole().found).toEqual([]);
  });

  it.each(faults)('%s: one finding, at its place', (_, parts, code, place) => {
    const { text, found } = checkRole(...parts);
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(found.map((each) => pointedText(text, each))).toEqual([place]);
  });

  it.each(sentences)('%j in words', (parts, message, help) => {
    const { found } = checkRole(...parts);
    expect(found.map((each) => [each.message.ru, each.help?.ru])).toEqual([[message, help]]);
  });

  it.each(faults)('%s: both languages say what to do', (_, parts) => {
    for (const { message, help } of checkRole(...parts).found) {
      expect(message.en).not.toMatch(/[а-яё](?![^“]*”)/i);
      expect(message.ru).not.toMatch(/undefined|«»/);
      expect(help?.ru ?? '').not.toBe('');
      expect(help?.en ?? '').not.toMatch(/undefined|^$/);
    }
  });

  it('tells several faults in the order of the file', () => {
    const { found } = checkRole(
      'category: manger',
      'duties:\n  - Готовит отчёт: ежемесячно\n  - 12',
      '-unit',
    );
    expect(found.map((each) => each.code)).toEqual([
      'schema/missing-field',
      'schema/unknown-value',
      'schema/unquoted-colon',
      'yaml/not-text',
    ]);
  });
});

describe('a correction that needs no asking', () => {
  it.each([
    ['category: manger', 'category: manager'],
    ['form: да', 'form: true'],
    ['purpose: 12', "purpose: '12'"],
    ['knowledge:\n  - Правила: внутреннего распорядка', "knowledge:\n  - 'Правила: внутреннего распорядка'"],
    ["knowledge:\n  - Устав: 'новый'", undefined],
    ['knowlege: [право]', 'knowledge: [право]'],
  ])('%s', (part, corrected) => {
    const { text, found } = checkRole(part);
    const [{ fix } = { fix: undefined }] = found;
    const result = fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    expect(result).toBe(corrected === undefined ? undefined : text.replace(part, corrected));
  });
});

describe('every schema', () => {
  const explained = new Set([
    ...['type', 'additionalProperties', 'required', 'not', 'minProperties', 'maxProperties', 'anyOf'],
    ...['enum', 'const', 'pattern', 'format', 'minLength', 'maxLength'],
    ...['minItems', 'maxItems', 'minimum', 'maximum'],
    ...[
      'if',
      'then',
      'else',
      'allOf',
      'properties',
      'items',
      '$ref',
      '$defs',
      '$id',
      '$schema',
      'title',
      'description',
      'examples',
    ],
  ]);
  const forms = [
    ...['Identifier', 'Look', 'Date', 'Language', 'Line', 'Text', 'OKPDTR', 'OKZ', 'Code', 'Colour'],
    ...['INN', 'KPP', 'OGRN', 'File name', 'XML name'],
    ...['Host', 'Mail address', 'Web address', 'Time', 'Time zone'],
  ];

  it.each(['role', 'organization', 'competency', 'clause', 'look', 'lexicon', 'package', 'word-list'])(
    '%s uses only keywords that have words, and patterns that are explained',
    (name) => {
      const schema = readProductSchema(name);
      const visit = (value: unknown, isMap: boolean): void => {
        if (Array.isArray(value)) for (const each of value) visit(each, false);
        const node = readSchema(value);
        if (node === undefined) return;
        for (const [key, child] of Object.entries(node)) {
          if (!isMap) expect(explained).toContain(key);
          visit(child, !isMap && ['properties', '$defs'].includes(key));
        }
        if (!isMap && typeof node['pattern'] === 'string') {
          expect(forms).toContain(String(node['title']).split(' · ')[1]);
        }
      };
      visit(schema, false);
      expect(expandSchema(schema, schema)).toContain(schema);
    },
  );
});
