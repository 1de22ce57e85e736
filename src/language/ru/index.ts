import { type Declined, ownForms } from '../case-forms.js';
import { capitalizeFirst, lowerFirst } from '../first-letter.js';
import { readIsoDate } from '../iso-date.js';
import type { Language } from '../language.js';
import { formatInitialsFirst, readSurnameFirst } from '../person-name.js';
import { selectCountedForm } from '../select-counted-form.js';
import { bindSpaces } from '../bind-spaces.js';
import { declineCounted } from './decline-counted.js';
import { declineFullName, declinePersonName } from './decline-person.js';
import { type DeclinedPhrase, declinePhrase } from './decline-phrase.js';
import { readStems } from './read-stems.js';
import { spellDate } from './spell-date.js';
import { spellNumber } from './spell-number.js';

const plurals = new Intl.PluralRules('ru');

/** Russian. */
export const language: Language = {
  tag: 'ru',
  nameForms: ownForms,
  declineTitle: (title, lexicon, number) => withoutAgreement(declinePhrase(title, 'person', lexicon, number)),
  declineUnit: (name, lexicon, number) => withoutAgreement(declinePhrase(name, 'thing', lexicon, number)),
  declineFullName,
  declinePersonName,
  declineCounted,
  spellNumber,
  spellDate,
  findAgreement: (name, lexicon) => {
    const { agreement, animate } = declinePhrase(name, 'thing', lexicon);
    return agreement && { agreement, animate };
  },
  formatDate: (date, style, months) => {
    const { year, month, day } = readIsoDate(date);
    switch (style) {
      case 'numeric':
        return `${pad(day)}.${pad(month)}.${pad(year, 4)}`;
      case 'words': {
        const name = months[month - 1];
        if (name === undefined) throw new RangeError(`No name is given for month ${month}`);
        // The spaces do not break: a day, or «г.», never stands alone at the edge of a line.
        return `${day}\u00A0${name} ${year}\u00A0г.`;
      }
      default:
        return style satisfies never;
    }
  },
  readFullName: readSurnameFirst,
  formatPersonName: (name, style) => {
    switch (style) {
      case 'initials-first':
        return formatInitialsFirst(name);
      case 'full':
        return [name.surname, name.given, name.patronymic ?? ''].filter((part) => part !== '').join(' ');
      default:
        return style satisfies never;
    }
  },
  // A fraction governs the genitive singular, the form after 2: 1,5 года.
  agreeNumeral: (count, forms) =>
    Number.isInteger(count) ? selectCountedForm(plurals, count, forms) : forms[1],
  // A Latin word inside Russian text is a name or an abbreviation: Java-разработчик.
  lowerFirst: (text) => (/^\p{Script=Latin}/u.test(text) ? text : lowerFirst(text)),
  capitalizeFirst,
  bindSpaces,
  readStems,
};

function withoutAgreement({ forms, guessed, guessedWords }: DeclinedPhrase): Declined {
  return { forms, guessed, guessedWords };
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
