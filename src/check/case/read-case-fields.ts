import type { Text } from '../../diagnostic/diagnostic.js';
import {
  type CaseField,
  type CaseFieldType,
  type DateBound,
  caseFieldTypes,
  commonCaseKeys,
  listTypes,
} from './case-field.js';

/** The fields of a front matter, or what is wrong with them. */
export type CaseFieldsReading = { readonly fields: readonly CaseField[] } | { readonly fault: Text };

/** What is wrong with one field of a front matter; caught where the list is read. */
class FieldFault extends Error {
  override readonly name = 'FieldFault';

  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** Reads the list `case` of the front matter of a template, parsed to plain values. */
export function readCaseFields(value: unknown): CaseFieldsReading {
  try {
    if (!Array.isArray(value) || value.length === 0) {
      throw new FieldFault({ ru: 'нужен список полей', en: 'a list of fields is needed' });
    }
    const fields = value.map((each: unknown) => readField(each));
    checkNames(fields);
    return { fields };
  } catch (error) {
    if (error instanceof FieldFault) return { fault: error.text };
    throw error;
  }
}

function readField(value: unknown): CaseField {
  const field = readMap(value, '');
  const { name } = field;
  if (typeof name !== 'string' || !/^[a-z][a-zA-Z0-9]{0,39}$/.test(name)) {
    const shown = typeof name === 'string' ? ` "${name}"` : '';
    throw new FieldFault({
      ru: `неверное имя поля${shown}: нужны латинские буквы и цифры, первая буква строчная`,
      en: `wrong name of a field${shown}: letters and digits, the first one a small letter`,
    });
  }
  const known = ['name', 'type', 'label', 'required', 'options', 'atLeast', 'after'];
  const unknown = Object.keys(field).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new FieldFault({
      ru: `${name}: лишнее «${unknown}»`,
      en: `${name}: "${unknown}" means nothing here`,
    });
  }
  const type = caseFieldTypes.find((each) => each === field['type']);
  if (type === undefined) {
    const types = caseFieldTypes.join(', ');
    throw new FieldFault({
      ru: `${name}: тип — одно из: ${types}`,
      en: `${name}: the type is one of ${types}`,
    });
  }
  return {
    name,
    type,
    label: readLabel(field['label'], name),
    required: readRequired(field['required'] ?? false, name),
    options: readOptions(field['options'], type, name),
    atLeast: readAtLeast(field['atLeast'], type, name),
    after: readBound(field['after'], type, name),
  };
}

function readLabel(value: unknown, name: string): Text {
  const { ru, en } = readMap(value, `${name}: label`);
  if (typeof ru === 'string' && ru !== '' && typeof en === 'string' && en !== '') return { ru, en };
  throw new FieldFault({
    ru: `${name}: нужно название на двух языках, label: { ru: …, en: … }`,
    en: `${name}: a label in both languages is needed, label: { ru: …, en: … }`,
  });
}

function readRequired(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new FieldFault({
    ru: `${name}: required — true или false`,
    en: `${name}: required is true or false`,
  });
}

function readOptions(value: unknown, type: CaseFieldType, name: string): readonly string[] {
  if ((value !== undefined) !== (type === 'choice')) {
    throw new FieldFault({
      ru: `${name}: options нужны полю типа choice и только ему`,
      en: `${name}: options are for a field of the type choice, which needs them`,
    });
  }
  if (value === undefined) return [];
  const words = Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(each))
    : [];
  if (Array.isArray(value) && words.length === value.length && new Set(words).size > 1) return words;
  throw new FieldFault({
    ru: `${name}: options — не менее двух разных слов латиницей`,
    en: `${name}: options are at least two different words in small Latin letters`,
  });
}

function readAtLeast(value: unknown, type: CaseFieldType, name: string): number {
  if (value === undefined) return 1;
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 20;
  if (isCount && listTypes.includes(type)) return value;
  throw new FieldFault({
    ru: `${name}: atLeast — число от 1 до 20 у поля-списка`,
    en: `${name}: atLeast is a number from 1 to 20 of a field that is a list`,
  });
}

function readBound(value: unknown, type: CaseFieldType, name: string): DateBound | undefined {
  if (value === undefined) return undefined;
  const { field, months = 0 } = readMap(value, `${name}: after`);
  const isCount = typeof months === 'number' && Number.isInteger(months) && months >= 0 && months <= 120;
  if (type === 'date' && typeof field === 'string' && isCount) return { field, months };
  throw new FieldFault({
    ru: `${name}: after: { field: другая дата, months: число месяцев } — только у даты`,
    en: `${name}: after: { field: another date, months: a number } is for a date only`,
  });
}

/** Names differ from each other and from those that every case has; bounds lead to dates. */
function checkNames(fields: readonly CaseField[]): void {
  const taken = new Set<string>(commonCaseKeys);
  for (const { name, type } of fields) {
    // The date of the document is one that a kind may ask for, and may bind to another.
    if (name === 'date' && type === 'date') taken.delete(name);
    if (taken.has(name))
      throw new FieldFault({ ru: `имя «${name}» занято`, en: `the name "${name}" is taken` });
    taken.add(name);
  }
  const dates = ['date', ...fields.filter(({ type }) => type === 'date').map(({ name }) => name)];
  for (const { name, after } of fields) {
    if (after !== undefined && (after.field === name || !dates.includes(after.field))) {
      throw new FieldFault({
        ru: `${name}: after называет «${after.field}», а другой такой даты нет`,
        en: `${name}: after names "${after.field}", which is no other date`,
      });
    }
  }
}

function readMap(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (isMap(value)) return value;
  throw new FieldFault({
    ru: `${what === '' ? 'поле' : what}: нужны вложенные поля`,
    en: `${what === '' ? 'a field' : what}: fields inside are needed`,
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
