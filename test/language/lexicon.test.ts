import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLexicon } from '../../src/language/read-lexicon.js';
import { declineNoun } from '../../src/language/ru/decline-noun.js';
import { readBuiltInLexicon } from './read-table.js';

const lexicon = readBuiltInLexicon();

describe('the Russian lexicon', () => {
  it('knows the heads of most titles and units', () => {
    const nouns = [...lexicon.nouns.values()];
    expect(nouns.filter((noun) => noun.animate).length).toBeGreaterThanOrEqual(200);
    expect(nouns.filter((noun) => !noun.animate).length).toBeGreaterThanOrEqual(60);
  });

  it('has single words only, each of which changes unless it says that it does not', () => {
    for (const [word, noun] of lexicon.nouns) {
      expect(word).toMatch(/^[а-я]+(?:-[а-я]+)*$/u);
      const { forms } = { forms: declineNoun(word, noun) };
      if (noun.declension === 'none') expect(forms.dative).toBe(word);
      else expect(`${word}: ${forms.dative}`).not.toBe(`${word}: ${word}`);
    }
  });

  it('tells the accusative by gender and animacy', () => {
    for (const [word, noun] of lexicon.nouns) {
      if (noun.gender !== 'masculine' || noun.declension !== 'noun' || /[ая]$/u.test(word)) continue;
      const forms = declineNoun(word, noun);
      expect(forms.accusative).toBe(noun.animate ? forms.genitive : word);
    }
  });
});

describe('a broken lexicon is refused with the place of the fault', () => {
  const file: unknown = parse(readFileSync('templates/ru/lexicon.yaml', 'utf8'));
  const good = typeof file === 'object' && file !== null ? { ...file } : {};
  it.each([
    [null, 'lexicon: a mapping'],
    [[], 'lexicon: a mapping'],
    [{ ...good, nouns: 5 }, 'lexicon/nouns: a list'],
    [{ ...good, nouns: ['директор'] }, 'lexicon/nouns/0: a mapping'],
    [{ ...good, nouns: [{ words: ['директор'] }] }, 'lexicon/nouns/0/gender'],
    [{ ...good, nouns: [{ gender: 'masculine', animate: 'yes' }] }, 'lexicon/nouns/0/animate'],
    [{ ...good, nouns: [{ gender: 'masculine', declension: 'odd' }] }, 'lexicon/nouns/0/declension'],
    [{ ...good, nouns: [{ gender: 'masculine', words: [''] }] }, 'lexicon/nouns/0/words/0'],
    [{ ...good, nouns: [{ gender: 'masculine', stems: { узел: 5 } }] }, 'lexicon/nouns/0/stems/узел'],
    [
      { ...good, nouns: [{ gender: 'masculine', forms: { x: { vocative: 'x' } } }] },
      'forms/x/vocative: not a case',
    ],
    [{ ...good, nouns: [{ gender: 'masculine', words: ['актёр', 'актер'] }] }, 'stands twice'],
    [{ ...good, frozenWords: 'и.о.' }, 'lexicon/frozenWords: a list'],
  ])('%#', (value, fault) => {
    expect(() => readLexicon(value)).toThrow(fault);
  });
});
