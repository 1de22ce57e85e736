import type { NameForm } from '../case-forms.js';
import { readIsoDate } from '../iso-date.js';
import type { Language } from '../language.js';
import { createPlainLanguage } from '../plain-language.js';
import { declineTitle } from './decline-title.js';

const plain = createPlainLanguage('sq');

/** Albanian writes the dative and the genitive alike, and has no instrumental and prepositional. */
const nameForms: Readonly<Record<NameForm, NameForm>> = {
  nominative: 'nominative',
  definite: 'definite',
  genitive: 'genitive',
  dative: 'genitive',
  accusative: 'accusative',
  instrumental: 'accusative',
  prepositional: 'accusative',
};

/** Albanian. Titles and units take the article and the linking articles; names of people stay as they are. */
export const language: Language = {
  ...plain,
  nameForms,
  declineTitle: (title, lexicon, number) => declineTitle(title, 'person', lexicon, number),
  declineUnit: (name, lexicon, number) => declineTitle(name, 'thing', lexicon, number),
  formatDate: (date, style, months) => {
    const { year, month, day } = readIsoDate(date);
    const pad = (value: number, width: number): string => String(value).padStart(width, '0');
    switch (style) {
      case 'numeric':
        return `${pad(day, 2)}.${pad(month, 2)}.${pad(year, 4)}`;
      case 'words': {
        const name = months[month - 1];
        if (name === undefined) throw new RangeError(`No name is given for month ${month}`);
        return `${day}\u00A0${name} ${year}`;
      }
      default:
        return style satisfies never;
    }
  },
};
