import { type CaseForms, grammaticalCases, type GrammaticalCase } from './case-forms.js';

/** A list of words. Throws an Error that names the place of the fault, as all functions of this file. */
export function readWords(value: unknown, place: string): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`${place}: a list of words is expected`);
  return value.map((word: unknown, index) => readWord(word, `${place}/${index}`));
}

/** A word that is not empty. */
export function readWord(value: unknown, place: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Error(`${place}: a word is expected`);
}

/** A mapping, in the order of its keys. */
export function readMapping(value: unknown, place: string): ReadonlyMap<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return new Map(Object.entries(value));
  }
  throw new Error(`${place}: a mapping is expected`);
}

/** True or false; what is left out is false. */
export function readFlag(value: unknown, place: string): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new Error(`${place}: true or false is expected`);
}

/** A mapping of cases to forms; some may be left out. */
export function readForms(value: unknown, place: string): Partial<CaseForms> {
  const forms: Partial<Record<GrammaticalCase, string>> = {};
  for (const [key, form] of readMapping(value, place)) {
    const grammaticalCase = grammaticalCases.find((known) => known === key);
    if (grammaticalCase === undefined) throw new Error(`${place}/${key}: not a case`);
    forms[grammaticalCase] = readWord(form, `${place}/${key}`);
  }
  return forms;
}

/** Six forms in a row, in the order of `grammaticalCases`: «пять пяти пяти пять пятью пяти». */
export function readSixForms(value: unknown, place: string): CaseForms {
  const [nominative, genitive, dative, accusative, instrumental, prepositional, ...rest] = readWord(
    value,
    place,
  ).split(' ');
  if (
    nominative === undefined ||
    genitive === undefined ||
    dative === undefined ||
    accusative === undefined ||
    instrumental === undefined ||
    prepositional === undefined ||
    rest.length > 0
  ) {
    throw new Error(`${place}: six forms are expected`);
  }
  return { nominative, genitive, dative, accusative, instrumental, prepositional };
}

/** A number that stands as a key. */
export function readNumber(key: string, place: string): number {
  if (/^\d{1,15}$/.test(key)) return Number(key);
  throw new Error(`${place}/${key}: a number is expected`);
}
