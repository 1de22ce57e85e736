import { describe, expect, it } from 'vitest';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon, readTable } from './read-table.js';

const lexicon = readBuiltInLexicon();
const russian = selectLanguage('ru');

describe('a title of a position, as a person', () => {
  for (const forms of readTable('titles')) {
    it(forms.nominative, () => {
      expect(russian.declineTitle(forms.nominative, lexicon)).toEqual({
        forms,
        guessed: false,
        guessedWords: [],
      });
    });
  }
});

describe('the name of a unit, as a thing', () => {
  for (const forms of readTable('units')) {
    it(forms.nominative, () => {
      expect(russian.declineUnit(forms.nominative, lexicon)).toEqual({
        forms,
        guessed: false,
        guessedWords: [],
      });
    });
  }
});
