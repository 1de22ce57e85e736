import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = {
  role: 'Файл должности · `<id>.yaml`',
  organization: 'Файл организации · `organization.yaml`',
  clause: 'Общий пункт · `clauses/<id>.yaml`',
  competency: 'Компетенция · `competencies/<id>.yaml`',
  translation: 'Перевод · `translations/<язык>/<id>.yaml`',
  case: 'Случай · `cases/<id>.yaml`',
  staffing: 'Штатное расписание · `staffing.yaml`',
  vacancy: 'Вакансия · `vacancies/<id>.yaml`',
  columns: 'Столбцы чужой таблицы · файл для `--columns`',
  look: 'Внешний вид · `templates/looks/<id>.yaml`',
  lexicon: 'Словарь · `templates/ru/lexicon.yaml`',
};

/** The page of all fields, from the schemas in `schemas/`. */
export function composeSchema(root) {
  const schemas = Object.keys(files).map((kind) => [
    kind,
    JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8')),
  ]);
  const shared = new Map();
  const sections = schemas.map(([kind, schema]) =>
    [
      `## ${files[kind]}`,
      describeBoth(schema.description),
      writeTable(listRows(schema, schema, '', shared)),
    ].join('\n\n'),
  );
  const common = describeShared(shared);
  return [
    '# Поля файлов · Fields of the files',
    'Точка в имени поля означает вложенное поле: `reporting.reportsTo` — поле `reportsTo` внутри `reporting`. Скобки `[]` ' +
      'означают, что поле стоит в каждой записи списка. В столбце «Нужно»: «да» — без поля нельзя (для вложенного поля — если ' +
      'записано то, в которое оно вложено); «да, без extends» — нужно, если поле не унаследовано; «по условию» — поле нужно или лишнее в зависимости от соседних.',
    'A dot stands for a field inside another, `[]` for each entry of a list. Under “Нужно”: «да» required (where the ' +
      'field around it is written), «да, без extends» required unless it is inherited, «по условию» required or not allowed depending on the fields beside it.',
    writeTypes(),
    ...sections,
    '## Составные значения · Values with fields of their own',
    ...common,
  ].join('\n\n');
}

/** What the words of the column of types mean. */
function writeTypes() {
  const types = [
    ['имя латиницей', 'identifier', 'строчные латинские буквы, цифры и дефисы: `head-of-sales`'],
    ['текст', 'text', 'текст любой длины, в нём работают отметки `[[ref:…]]` и `[[blank:…]]`'],
    ['строка без отметок', 'line', 'одна строка, отметок нет'],
    ['строка вида …', 'string of a pattern', 'строка, которую описывает регулярное выражение'],
    ['дата ГГГГ-ММ-ДД', 'date', '`2026-11-05`'],
    ['код языка', 'language tag', '`ru`'],
    ['одно из', 'one of', 'одно из перечисленных слов'],
    ['список', 'list', 'каждая запись с новой строки после дефиса'],
    ['поля', 'fields', 'вложенные поля с отступом или в фигурных скобках'],
  ];
  return [
    '| Тип | Type | Как записывают |',
    '|---|---|---|',
    ...types.map((each) => `| ${each.join(' | ')} |`),
  ].join('\n');
}

/** Fields that the conditions of an object name: needed, or not allowed, depending on the others. */
function listConditional(node) {
  const branches = [node.then, node.else, ...(node.anyOf ?? []), ...(node.allOf ?? [])];
  const found = branches.filter((each) => each !== undefined && each !== false);
  return found.flatMap((each) => [
    ...(each.required ?? []),
    ...Object.entries(each.properties ?? {}).flatMap(([key, value]) => (value === false ? [key] : [])),
    ...(each.not === undefined ? [] : listConditional(each.not)),
    ...listConditional(each),
  ]);
}

/** Fields that a file needs unless it has them of its base. */
function listUnlessInherited({ properties, else: otherwise }) {
  if (properties.extends === undefined) return [];
  const inner = Object.entries(otherwise.properties).flatMap(([key, { required }]) =>
    required.map((each) => `${key}.${each}`),
  );
  return [...otherwise.required, ...inner];
}

/** The rows of a table: every field of an object, those inside it after it. */
function listRows(root, node, prefix, shared) {
  const required = node.required ?? [];
  const conditional = listConditional(node);
  const written = listUnlessInherited(root);
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const path = `${prefix}${key}`;
    const resolved = resolve(root, child);
    const { name, node: value } = resolved;
    const row = {
      path,
      type: describeType(root, child, shared),
      required: required.includes(key)
        ? 'да'
        : written.includes(path)
          ? 'да, без extends'
          : conditional.includes(key)
            ? 'по условию'
            : '',
      title: child.title ?? value.title ?? '',
      description: child.description ?? value.description ?? '',
    };
    if (name !== undefined) return [row];
    if (value.type === 'object') {
      const free = typeof value.additionalProperties === 'object' ? { '…': value.additionalProperties } : {};
      const inner = { ...value, properties: { ...value.properties, ...free } };
      return [row, ...listRows(root, inner, `${path}.`, shared)];
    }
    const isList = value.type === 'array' && value.items?.properties !== undefined;
    return isList ? [row, ...listRows(root, value.items, `${path}[].`, shared)] : [row];
  });
}

/** Follows references. A value with fields that many places share keeps its name and gets a table of its own. */
function resolve(root, node) {
  if (node.$ref === undefined) return { name: undefined, node };
  const name = node.$ref.split('/').at(-1);
  const target = root.$defs[name];
  return { name, node: target };
}

function describeType(root, node, shared) {
  const { name, node: value } = resolve(root, node);
  if (
    value.if !== undefined &&
    value.then !== undefined &&
    value.else !== undefined &&
    value.type === undefined
  ) {
    return `${describeType(root, value.then, shared)} или ${describeType(root, value.else, shared)}`;
  }
  if (value.$ref !== undefined) return describeType(root, value, shared);
  if (value.enum !== undefined) return `одно из: ${value.enum.map((each) => `\`${each}\``).join(', ')}`;
  if (value.const !== undefined) return `\`${value.const}\``;
  switch (value.type) {
    case 'array': {
      const entry =
        value.items?.properties === undefined ? describeType(root, value.items, shared) : 'записи';
      return `список: ${entry}`;
    }
    case 'object':
      if (name === undefined) return describeCount(value);
      // In some files a value has fields more.
      if (countFields(shared.get(name)?.node) < countFields(value)) shared.set(name, { root, node: value });
      return `[${splitTitle(value.title).ru.toLowerCase()}](#${anchorOf(value)})`;
    case 'boolean':
      return '`true` или `false`';
    case 'integer':
      return `целое число${describeLimits(value)}`;
    case 'number':
      return `число${describeLimits(value)}`;
    case 'string':
      return describeText(name, value);
    default:
      throw new Error(`a type without words: ${JSON.stringify(value)}`);
  }
}

function countFields(node) {
  return node === undefined ? -1 : Object.keys(node.properties).length;
}

function describeCount({ minProperties, maxProperties }) {
  if (minProperties === 1 && maxProperties === 1) return 'ровно одно из полей';
  return minProperties === 1 ? 'поля, хотя бы одно' : 'поля';
}

function describeLimits({ minimum, maximum }) {
  return minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? ''}–${maximum ?? ''}`;
}

const textTypes = {
  id: 'имя латиницей',
  line: 'строка без отметок',
  text: 'текст',
  date: 'дата ГГГГ-ММ-ДД',
  language: 'код языка',
};

function describeText(name, { pattern }) {
  if (name !== undefined && textTypes[name] !== undefined) return textTypes[name];
  return pattern === undefined ? 'строка' : `строка вида \`${pattern.replaceAll('|', '\\|')}\``;
}

/** The tables of the values with fields; describing one can bring in more of them. */
function describeShared(shared) {
  const done = new Map();
  while (done.size < shared.size) {
    for (const [name, { root, node }] of [...shared]) {
      if (!done.has(name)) done.set(name, { node, rows: listRows(root, node, '', shared) });
    }
  }
  return [...done.values()].map(({ node, rows }) =>
    [
      `### ${splitTitle(node.title).ru}`,
      describeBoth(node.description),
      describeWhole(node),
      writeTable(rows),
    ]
      .filter((each) => each !== '')
      .join('\n\n'),
  );
}

function describeWhole({ minProperties, maxProperties }) {
  return minProperties === 1 && maxProperties === 1 ? 'Ровно одно из полей · Exactly one of the fields.' : '';
}

function anchorOf({ title }) {
  return splitTitle(title).ru.toLowerCase().replaceAll(' ', '-');
}

function writeTable(rows) {
  return [
    '| Поле | Нужно | Что записывают | Описание | Description |',
    '|---|---|---|---|---|',
    ...rows.map(({ path, type, required, title, description }) => {
      const name = splitTitle(title);
      const text = splitDescription(description);
      const ru = joinSentences(name.ru, text.ru);
      const en = joinSentences(name.en, text.en);
      return `| \`${path}\` | ${required} | ${type} | ${escapeCell(ru)} | ${escapeCell(en)} |`;
    }),
  ].join('\n');
}

/** The name of a field and what is said of it, unless that only repeats the name. */
function joinSentences(name, text) {
  return name === '' || text === '' || text.startsWith(name) ? text || name : `${name}. ${text}`;
}

function describeBoth(description) {
  const { ru, en } = splitDescription(description);
  return `${escapeText(ru)}${en === '' ? '' : `\n<br>${escapeText(en)}`}`;
}

/** Titles are written `Русский · English`. */
function splitTitle(title) {
  const [ru = '', en = ''] = title.split(' · ');
  return { ru, en };
}

/** Descriptions are written `Русский. — English.`; a dash inside a sentence parts nothing. */
function splitDescription(description) {
  const match = /^(.*?[.?!]) — (.*)$/s.exec(description);
  return match === null ? { ru: description, en: '' } : { ru: match[1], en: match[2] };
}

function escapeText(text) {
  return text.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`);
}

function escapeCell(text) {
  return escapeText(text).replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
