import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLikeness } from '../../src/check/text-likeness.js';
import { WordIndex } from '../../src/check/word-index.js';
import { maskWords } from '../../src/check/word-mask.js';
import { splitWords } from '../../src/language/split-words.js';

const threshold = 0.85;

function mask(text: string) {
  return { text, mask: maskWords(text) };
}

/** Texts of a few words, in some forms, so that many of them are alike. */
const texts = fc.array(
  fc
    .array(fc.constantFrom('учёт', 'учёта', 'заявка', 'заявки', 'отдел', 'и', 'о', 'склад', '7'), {
      maxLength: 24,
    })
    .map((words) => mask(words.join(' '))),
  { maxLength: 12 },
);

describe('an index of texts by their words', () => {
  it('finds the texts that have every word of another under its rarest one', () => {
    const all = ['ведёт учёт заявок', 'ведёт журнал', 'ведёт учёт заявок и журнал'].map(mask);
    const holders = new WordIndex(all).listHolders(maskWords('ведёт журнал'));
    expect(holders.map(({ text }) => text)).toEqual(['ведёт журнал', 'ведёт учёт заявок и журнал']);
  });

  it('finds nothing where a word is in no text, and where there are no words', () => {
    const index = new WordIndex([mask('ведёт журнал')]);
    expect(index.listHolders(maskWords('ведёт переписку'))).toEqual([]);
    expect(index.listHolders(maskWords('—'))).toEqual([]);
  });

  it('lets texts that are alike meet by one of their rarest words', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const index = new WordIndex(all);
        for (const first of all) {
          for (const second of all) {
            if (measureLikeness(splitWords(first.text), splitWords(second.text)) < threshold) continue;
            const rarest = new Set(index.listRarest(first.mask, threshold));
            const others = index.listRarest(second.mask, threshold);
            expect(others.some((word) => rarest.has(word))).toBe(true);
          }
        }
      }),
    );
  });
});
