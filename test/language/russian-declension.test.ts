import { describe, expect, it } from 'vitest';
import type { CaseForms } from '../../src/language/case-forms.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon, readTable } from './read-table.js';

const lexicon = readBuiltInLexicon();
const russian = selectLanguage('ru');

const known = (forms: CaseForms) => ({ forms, guessed: false, guessedWords: [] });

describe('a title of a position, as a person', () => {
  for (const { singular, plural } of readTable('titles')) {
    it(singular.nominative, () => {
      const title = singular.nominative;
      expect(russian.declineTitle(title, lexicon)).toEqual(known(singular));
      if (plural !== undefined) {
        expect(russian.declineTitle(title, lexicon, 'plural')).toEqual(known(plural));
      }
    });
  }
});

describe('the name of a unit, as a thing', () => {
  for (const { singular, plural } of readTable('units')) {
    it(singular.nominative, () => {
      const name = singular.nominative;
      expect(russian.declineUnit(name, lexicon)).toEqual(known(singular));
      if (plural !== undefined) {
        expect(russian.declineUnit(name, lexicon, 'plural')).toEqual(known(plural));
      }
    });
  }
});
