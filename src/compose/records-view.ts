import type { IsoDate } from '../document/iso-date.js';
import type { Language } from '../language/language.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { NameForms } from './name-forms.js';
import { Phrase } from './phrase.js';
import { wordsAt } from './read-words.js';
import type { Words } from './words.js';

/** The title of a position, which templates print in any case. */
export class RecordedTitle {
  constructor(readonly nominative: string) {}
}

/** A day, which templates print in figures. */
export class RecordedDay {
  constructor(readonly day: IsoDate) {}
}

/** A word that templates choose by and never print: `overdue`. */
export class RecordedWord {
  constructor(readonly word: string) {}
}

/** What the registry has recorded, as plain data: words, titles, days, and lists and groups of them. */
export type RecordValue =
  | string
  | boolean
  | undefined
  | RecordedTitle
  | RecordedDay
  | RecordedWord
  | readonly RecordValue[]
  | { readonly [name: string]: RecordValue };

/** What records are shown with. */
export interface RecordsContext {
  readonly names: NameForms;
  readonly language: Language;
  readonly words: Words;
}

/** Records as templates see them: words cannot become markup, titles have their cases, days are written in figures. */
export function viewRecords(value: RecordValue, context: RecordsContext): unknown {
  if (value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value === '' ? undefined : makePhrase(value);
  if (value instanceof RecordedWord) return value.word;
  if (value instanceof RecordedDay) {
    const months = wordsAt(context.words, 'months');
    return makePhrase(context.language.formatDate(value.day, 'numeric', months));
  }
  if (value instanceof RecordedTitle) {
    return context.names.title({ nominative: value.nominative, forms: {}, place: placeOfFile('') });
  }
  if (isList(value)) return value.map((each) => viewRecords(each, context));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, viewRecords(each, context)]));
}

function isList(value: RecordValue): value is readonly RecordValue[] {
  return Array.isArray(value);
}

function makePhrase(value: string): Phrase {
  return new Phrase([{ type: 'text', value }]);
}
