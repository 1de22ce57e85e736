import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRequiredParts } from '../../src/check/required-parts.js';
import { readSchema, readStrings } from '../../src/check/schema/json-schema.js';
import { readLists } from './read-lists.js';

const runs = process.env['ROLEBOOK_LONG'] === '1' ? 20_000 : 1000;

describe('the parts that a phrase requires', () => {
  it.each([
    ['возраст~ лиц', ['возраст']],
    ['(?:выполн|исполн)~ (?:все|любые)', ['выполн', 'исполн']],
    ['пункт(?:а|у)?', ['пункт']],
    ['п\\.', ['п.']],
    ['п\\.|раздел', ['п.', 'раздел']],
    ['(?:не )?(?:старше|моложе) лет', ['старше', 'моложе']],
    ['ина?я', ['ин']],
    ['прав+о', ['прав']],
    ['слова{2} дома', ['слова']],
    ['слова{0,2} домов', ['домов']],
    ['(?<!не )предусмотренн~', ['предусмотренн']],
    ['(?=слово)дом', ['дом']],
    ['в случаях,? предусмотренных', ['предусмотренных']],
  ])('of %s', (phrase, parts) => {
    expect(findRequiredParts(phrase)).toEqual(parts);
  });

  it.each(['_{3,}', '\\[[^\\[\\]]*\\p{L}{2}[^\\[\\]]*\\]', 'слово|\\d{2}', '[а-я]+', '(?:дом)?', 'а', ''])(
    'cannot be told of %s',
    (phrase) => {
      expect(findRequiredParts(phrase)).toBeUndefined();
    },
  );

  it('are in every text that a phrase of the lists matches', () => {
    const phrases = [...readLists('ru').values()].flatMap((list) =>
      ['match', 'with', 'unless', 'except'].flatMap((key) => readStrings(readSchema(list)?.[key])),
    );
    const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
    const known = phrases.map((phrase) => {
      const folded = phrase.replace(/[А-ЯЁ]/g, (letter) => fold(letter)).replaceAll('ё', 'е');
      const source = folded.replaceAll('~', '\\p{L}*').replaceAll(' ', '\\s+');
      return { folded, parts: findRequiredParts(folded), pattern: new RegExp(source, 'u') };
    });
    expect(known.filter(({ parts }) => parts !== undefined).length).toBeGreaterThan(known.length / 2);
    // Texts made of what the phrases are made of are matched often.
    const words = [...new Set(known.flatMap(({ folded }) => folded.match(/[а-я.]+/g) ?? []))];
    const endings = ['', 'а', 'ые', 'ых', 'ой'];
    const word = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom(...endings))
      .map((pair) => pair.join(''));
    let matched = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (list) => {
        const text = list.join(' ');
        for (const { pattern, parts } of known) {
          if (parts === undefined || !pattern.test(text)) continue;
          matched += 1;
          expect(parts.some((part) => text.includes(part))).toBe(true);
        }
      }),
      { numRuns: runs },
    );
    expect(matched).toBeGreaterThan(runs / 2);
  });
});
