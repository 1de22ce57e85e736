import type { Bonds } from './bonds.js';
import type { CaseForms, Declined, GrammaticalNumber, NameForm } from './case-forms.js';
import type { Counted, Lexicon } from './lexicon.js';
import type { PersonGender, PersonName, PersonNameStyle } from './person-name.js';

/** `numeric`: 05.11.2026; `words`: 5 ноября 2026 г. */
export type DateStyle = 'numeric' | 'words';

/** The forms of a counted word after 1, after 2 and after 5: год, года, лет. */
export type CountedForms = readonly [one: string, few: string, many: string];

/** What the rest of the product needs from a language. Every function is pure and throws only where it says so. */
export interface Language {
  /** BCP 47 tag: `ru`, `en`, `sq`. */
  readonly tag: string;
  /**
   * By which form each form of a name is written where the author writes it: in Albanian the dative is the genitive. What
   * a language writes alike is asked for once.
   */
  readonly nameForms: Readonly<Record<NameForm, NameForm>>;
  /**
   * Declines the title of a position, given in the nominative singular, as a person: only the head and what agrees
   * with it change, the rest stays byte for byte. `number` chooses the forms, of the singular when it is left out; a
   * title that was written in the plural has those of the plural alone.
   * Never throws; a title that could not be understood comes back unchanged and guessed.
   */
  declineTitle(title: string, lexicon: Lexicon, number?: GrammaticalNumber): Declined;
  /** Declines the name of a unit as a thing: отдел продаж, бухгалтерия. Promises the same as `declineTitle`. */
  declineUnit(name: string, lexicon: Lexicon, number?: GrammaticalNumber): Declined;
  /**
   * Writes a date given as YYYY-MM-DD. `months` are the twelve names that stand after a day (in Russian the
   * genitive), from `words.yaml`; a language without cases takes those of Intl when it is given none.
   * Throws a RangeError when the date does not exist, or a name is needed and missing.
   */
  formatDate(date: string, style: DateStyle, months: readonly string[]): string;
  /**
   * Declines the name of a person that was written as one text, surname first or last, initials on either side. What is
   * ambiguous (Кравец, Калина) is guessed.
   */
  declineFullName(text: string, gender: PersonGender, lexicon: Lexicon): Declined;
  /** Declines the name of a person, written in a style. */
  declinePersonName(
    name: PersonName,
    gender: PersonGender,
    style: PersonNameStyle,
    lexicon: Lexicon,
  ): Declined;
  /**
   * What is counted, beside its number in figures, in every case: 21 рабочий день, 5 лет, 1,5 года. `phrase` is given in
   * the nominative singular. Throws a RangeError when the number is not finite.
   */
  declineCounted(count: number, phrase: string, lexicon: Lexicon): CaseForms;
  /**
   * A whole number in words, in every case, as it stands beside what is counted. A language without such words writes
   * figures. Throws a RangeError when the number is not a whole one from 0 to 999 999 999 999.
   */
  spellNumber(number: number, counted: Counted, lexicon: Lexicon): CaseForms;
  /** A date in words, as `formatDate` writes it or with its numbers spelled: пятого ноября две тысячи двадцать шестого года. */
  spellDate(date: string, months: readonly string[], lexicon: Lexicon): string;
  /**
   * What agrees with something that is named so: a должностная инструкция is утверждена, правила are утверждены.
   * `undefined` where the language or the phrase tells nothing.
   */
  findAgreement(name: string, lexicon: Lexicon): Counted | undefined;
  /** The parts of a full name, in the order in which the language writes them: Зорин Егор Максимович, Dritan Malaj. */
  readFullName(text: string): PersonName;
  /** Writes the name of a person in the nominative. */
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
