import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/language/split-words.js';

describe('the words of a text', () => {
  it.each([
    ['Ведёт учёт, 2,5 раза; и/или № 7.', ['Ведёт', 'учёт', '2,5', 'раза', 'и', 'или', '7']],
    ['13.11.1, 5.', ['13.11.1', '5']],
    ['5н и CRM-система', ['5', 'н', 'и', 'CRM', 'система']],
    ['', []],
    ['—', []],
  ])('of «%s»', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it('are those that a regular expression finds', () => {
    const sign = fc.constantFrom(
      'а',
      'Ё',
      'z',
      'ë',
      '1',
      '7',
      '.',
      ',',
      ' ',
      '-',
      '№',
      '漢',
      '🙂',
      '𐐷',
      '\ud800',
      '\udc00',
      'й',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('');
        expect(splitWords(text)).toEqual(text.match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? []);
      }),
      { numRuns: 2000 },
    );
  });
});
