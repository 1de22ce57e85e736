import { repeatForm } from './case-forms.js';
import { capitalizeFirst, lowerFirst } from './first-letter.js';
import { readIsoDate } from './iso-date.js';
import type { Language } from './language.js';
import { formatInitialsFirst } from './person-name.js';
import { selectCountedForm } from './select-counted-form.js';

/**
 * A language without declension: titles and units are the same in every case. Dates and plurals follow Intl in
 * `locale`, which may be more exact than the tag (English dates are written as in en-GB).
 */
export function createPlainLanguage(tag: string, locale: string = tag): Language {
  const numeric = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const words = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const plurals = new Intl.PluralRules(locale);
  const keep = (text: string) => ({ forms: repeatForm(text), guessed: false, guessedWords: [] });
  return {
    tag,
    declineTitle: keep,
    declineUnit: keep,
    formatDate: (date, style) => {
      const { year, month, day } = readIsoDate(date);
      return (style === 'numeric' ? numeric : words).format(new Date(Date.UTC(year, month - 1, day)));
    },
    formatPersonName: (name, style) =>
      style === 'initials-first'
        ? formatInitialsFirst(name)
        : [name.given, name.patronymic ?? '', name.surname].filter((part) => part !== '').join(' '),
    agreeNumeral: (count, forms) => selectCountedForm(plurals, count, forms),
    bindSpaces: (text) => text,
    lowerFirst,
    capitalizeFirst,
    // Forms of a word are not known for one, and short words are mostly articles and prepositions.
    readStems: (text) => text.toLowerCase().match(/\p{L}{3,}|\d+(?:[.,]\d+)*/gu) ?? [],
  };
}
