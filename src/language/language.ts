import type { Bonds } from './bonds.js';
import type { Declined } from './case-forms.js';
import type { Lexicon } from './lexicon.js';
import type { PersonName, PersonNameStyle } from './person-name.js';

/** `numeric`: 05.11.2026; `words`: 5 ноября 2026 г. */
export type DateStyle = 'numeric' | 'words';

/** The forms of a counted word after 1, after 2 and after 5: год, года, лет. */
export type CountedForms = readonly [one: string, few: string, many: string];

/** What the rest of the product needs from a language. Every function is pure and throws only where it says so. */
export interface Language {
  /** BCP 47 tag: `ru`, `en`, `sq`. */
  readonly tag: string;
  /**
   * Declines the title of a position, singular, as a person: only the head and what agrees with it change, the
   * rest stays byte for byte. Never throws; a title that could not be understood comes back unchanged and guessed.
   */
  declineTitle(title: string, lexicon: Lexicon): Declined;
  /** Declines the name of a unit as a thing: отдел продаж, бухгалтерия. Promises the same as `declineTitle`. */
  declineUnit(name: string, lexicon: Lexicon): Declined;
  /**
   * Writes a date given as YYYY-MM-DD. `months` are the twelve names that stand after a day (in Russian the
   * genitive), from `words.yaml`; a language that takes them from Intl reads none.
   * Throws a RangeError when the date does not exist, or a name is needed and missing.
   */
  formatDate(date: string, style: DateStyle, months: readonly string[]): string;
  /** Writes the name of a person; it is not declined. */
  formatPersonName(name: PersonName, style: PersonNameStyle): string;
  /** Chooses the form of the word that is counted, without the number: for 21 the first one, for 5 the last one. */
  agreeNumeral(count: number, forms: CountedForms): string;
  /** Makes the first letter small, for use inside a sentence; abbreviations (CRM, ИТ-директор) stay. */
  lowerFirst(text: string): string;
  /**
   * Puts no-break spaces where a line should not break, each for one space. No more than `longest` characters hang
   * together for the sake of a short word.
   */
  bindSpaces(text: string, bonds: Bonds, longest: number): string;
  /** Makes the first letter capital; words with a capital inside (iOS) stay. */
  capitalizeFirst(text: string): string;
  /**
   * What the words of a text are known by in all of their forms, in order: words that every text has are left out, and
   * a negation stays with the word that it turns. Made to compare texts, never to be shown.
   */
  readStems(text: string): readonly string[];
}
