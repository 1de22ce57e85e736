import { bindSpaces } from './bind-spaces.js';
import { ownForms, repeatForm } from './case-forms.js';
import { capitalizeFirst, lowerFirst } from './first-letter.js';
import { readIsoDate } from './iso-date.js';
import type { Language } from './language.js';
import { formatInitialsFirst, readSurnameLast } from './person-name.js';
import { selectCountedForm } from './select-counted-form.js';

/**
 * A language without declension: titles and units are the same in every case. Plurals and figures follow Intl in
 * `locale`, which may be more exact than the tag (English dates are written as in en-GB). Dates in words take the names
 * of the months that they are given, so that a language that Intl does not know is written alike on every machine.
 */
export function createPlainLanguage(tag: string, given: string = tag): Language {
  // For a language that it does not know Intl would take that of the machine.
  const [locale = 'en-GB'] = Intl.DateTimeFormat.supportedLocalesOf(given);
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
  const figures = new Intl.NumberFormat(locale);
  const formatDate: Language['formatDate'] = (date, style, months) => {
    const { year, month, day } = readIsoDate(date);
    const name = months[month - 1];
    if (style === 'words' && name !== undefined) return `${day}\u00A0${name} ${year}`;
    return (style === 'numeric' ? numeric : words).format(new Date(Date.UTC(year, month - 1, day)));
  };
  const formatName: Language['formatPersonName'] = (name, style) =>
    style === 'initials-first'
      ? formatInitialsFirst(name)
      : [name.given, name.patronymic ?? '', name.surname].filter((part) => part !== '').join(' ');
  return {
    tag,
    nameForms: ownForms,
    declineTitle: keep,
    declineUnit: keep,
    declineFullName: keep,
    declinePersonName: (name, _, style) => keep(formatName(name, style)),
    formatDate,
    declineCounted: (count, phrase) => {
      if (!Number.isFinite(count)) throw new RangeError(`Not a number that can be counted: ${count}`);
      return repeatForm(`${figures.format(count)}\u00A0${phrase}`);
    },
    spellNumber: (number) => {
      if (!Number.isSafeInteger(number) || number < 0)
        throw new RangeError(`Not a number that can be spelled: ${number}`);
      return repeatForm(figures.format(number));
    },
    spellDate: (date, months) => formatDate(date, 'words', months),
    findAgreement: () => undefined,
    readFullName: readSurnameLast,
    formatPersonName: formatName,
    agreeNumeral: (count, forms) => selectCountedForm(plurals, count, forms),
    bindSpaces,
    lowerFirst,
    capitalizeFirst,
    // Forms of a word are not known for one, and short words are mostly articles and prepositions.
    readStems: (text) => text.toLowerCase().match(/\p{L}{3,}|\d+(?:[.,]\d+)*/gu) ?? [],
  };
}
