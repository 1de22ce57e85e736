import { describe, expect, it } from 'vitest';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon, readTable } from './read-table.js';

/**
 * Three lists that were written after the rules, each before its first run. On that run were right in all cases:
 * held-out 47 of 50, held-out-2 46 of 47, held-out-units 25 of 25. A word unknown to the lexicon stood in 25, 16 and
 * 3 of them; all four misses were among these, and were reported as guessed.
 * The rules have learned from the four misses since, so the lists now guard against regress only.
 */
const lexicon = readBuiltInLexicon();
const russian = selectLanguage('ru');

describe('titles that the lexicon was not written for', () => {
  for (const forms of [...readTable('held-out'), ...readTable('held-out-2')]) {
    it(forms.nominative, () => {
      expect(russian.declineTitle(forms.nominative, lexicon).forms).toEqual(forms);
    });
  }
});

describe('units that the lexicon was not written for', () => {
  for (const forms of readTable('held-out-units')) {
    it(forms.nominative, () => {
      expect(russian.declineUnit(forms.nominative, lexicon).forms).toEqual(forms);
    });
  }
});
