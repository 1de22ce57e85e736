import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepeatedWords } from '../../src/check/find-repeated-words.js';

const find = (text: string): readonly string[] =>
  [...findRepeatedWords(text)].map(({ start, end }) => text.slice(start, end));

describe('words that stand twice in a row', () => {
  it.each([
    ['готовит отчет отчет', ['отчет отчет']],
    ['готовит отчет отчет.', ['отчет отчет']],
    ['отчет отчет отчет', ['отчет отчет', 'отчет отчет']],
    ['по вопросам по вопросам поставки', ['по вопросам по вопросам']],
    ['отвечает по вопросам по вопросам», и так далее', ['по вопросам по вопросам']],
    ['отчет  отчет', []],
    ['отчет отчеты', []],
    ['и так и так', []],
    ['отчет', []],
    ['отчет ', []],
    ['', []],
    [' отчет отчет ', ['отчет отчет']],
  ])('are found in «%s»', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('are twice the same', () => {
    const words = fc.array(fc.constantFrom('отчет', 'отчеты', 'план', 'по', 'и', '', 'план,'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (all) => {
        for (const said of find(all.join(' '))) {
          const half = (said.length - 1) / 2;
          expect(said.slice(0, half)).toBe(said.slice(half + 1));
        }
      }),
    );
  });
});
