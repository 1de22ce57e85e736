import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { GrammaticalNumber } from '../../src/language/case-forms.js';
import { readLexicon } from '../../src/language/read-lexicon.js';
import { selectLanguage } from '../../src/language/select-language.js';

const lexicon = readLexicon(parse(readFileSync('templates/sq/lexicon.yaml', 'utf8')));
const albanian = selectLanguage('sq');

/** The rows of a table that were written by hand, each as seven forms. */
function readForms(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`tables/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));
}

/** A name in the forms of a row of the table, and the words that were guessed. */
function decline(name: string, kind: 'declineTitle' | 'declineUnit'): readonly (readonly string[])[] {
  const read = (number: GrammaticalNumber) => albanian[kind](name, lexicon, number);
  const [one, many] = [read('singular'), read('plural')];
  return [
    [
      one.forms.nominative,
      one.definite ?? '',
      one.forms.genitive,
      one.forms.accusative,
      many.forms.nominative,
      many.definite ?? '',
      many.forms.genitive,
    ],
    one.guessedWords,
  ];
}

describe('a title in Albanian takes the article, the linking articles and the cases', () => {
  for (const row of readForms('albanian-titles')) {
    it(row[0] ?? '', () => {
      expect(decline(row[0] ?? '', 'declineTitle')).toEqual([row, []]);
    });
  }
});

describe('the name of a unit in Albanian', () => {
  for (const row of readForms('albanian-units')) {
    it(row[0] ?? '', () => {
      expect(decline(row[0] ?? '', 'declineUnit')).toEqual([row, []]);
    });
  }
});

describe('what Albanian does not have', () => {
  it('is told by the forms that it has: the dative by the genitive, the rest by the accusative', () => {
    const { forms } = albanian.declineTitle('menaxher i shitjeve', lexicon);
    expect(forms.dative).toBe(forms.genitive);
    expect([forms.instrumental, forms.prepositional]).toEqual([forms.accusative, forms.accusative]);
  });
});

describe('a word that the lexicon does not know', () => {
  it.each([
    ['baristë e lokalit', 'barista e lokalit', ['baristë']],
    ['kranist i portit', 'kranisti i portit', ['kranist']],
    ['menaxher shitjesh', 'menaxheri shitjesh', ['shitjesh']],
  ])('is declined by its ending and told: %s', (title, definite, unknown) => {
    const declined = albanian.declineTitle(title, lexicon);
    expect(declined.definite).toBe(definite);
    expect(declined.guessedWords).toEqual(unknown);
    expect(declined.guessed).toBe(true);
  });

  it.each(['Specialist/e i/e shitjeve', 'CEO', 'бухгалтер', '…', 'i', 'i i i', 'dhe', ' menaxher'])(
    'stays as it is where it is none of the language, and is told: %j',
    (title) => {
      const declined = albanian.declineTitle(title, lexicon);
      expect(declined.forms.nominative).toBe(title);
      expect(declined.guessed).toBe(true);
    },
  );
});

describe('the name of a firm', () => {
  it.each([
    ['“Fije Jone” sh.p.k.', '“Fije Jone” sh.p.k.'],
    ['shoqëria “Fije Jone” sh.p.k.', 'shoqërisë “Fije Jone” sh.p.k.'],
  ])('stays as it is within its quotes: %s', (name, genitive) => {
    expect(albanian.declineUnit(name, lexicon)).toMatchObject({
      forms: { nominative: name, genitive },
      guessedWords: [],
    });
  });
});

describe('a date', () => {
  const months = [
    'janar',
    'shkurt',
    'mars',
    'prill',
    'maj',
    'qershor',
    'korrik',
    'gusht',
    'shtator',
    'tetor',
    'nëntor',
  ];
  it('is written day first, the month without an article', () => {
    expect(albanian.formatDate('2026-11-05', 'words', months)).toBe('5\u00A0nëntor 2026');
    expect(albanian.formatDate('2026-11-05', 'numeric', months)).toBe('05.11.2026');
    expect(() => albanian.formatDate('2026-12-05', 'words', months)).toThrow(RangeError);
  });
});
