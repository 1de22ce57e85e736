import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartScanner } from '../../src/check/part-scanner.js';
import { findRequiredParts } from '../../src/check/required-parts.js';
import { readSchema, readStrings } from '../../src/check/schema/json-schema.js';
import { ListedPhrase } from '../../src/check/word-list.js';
import { readLists } from './read-lists.js';

const runs = process.env['ROLEBOOK_LONG'] === '1' ? 20_000 : 1000;

describe('the parts that a phrase requires', () => {
  it.each([
    ['возраст~ лиц', [' возраст']],
    ['(?:выполн|исполн)~ (?:все|любые)', [' выполн', ' исполн']],
    ['пункт(?:а|у)?', [' пункт']],
    ['п\\.', [' п.']],
    ['п\\.|раздел', [' п.', ' раздел']],
    ['(?:не )?(?:старше|моложе) лет', [' старше', ' моложе']],
    ['(?:не)?(?:старше|моложе) лет', ['старше', 'моложе']],
    ['ина?я', [' ин']],
    ['прав+о', [' прав']],
    ['слова{2} дома', [' словаа']],
    ['слова{0,2} домов', [' домов']],
    ['~словах', ['словах']],
    ['(?<!не )предусмотренн~', [' предусмотренн']],
    ['(?=слово)дом', ['слово']],
    ['(?<=(?:ах,|ях,) )и', ['ах,', 'ях,']],
    ['(?!слово)дом', [' дом']],
    ['(?=слово)?дом', [' дом']],
    ['в случаях,? предусмотренных', [' предусмотренных']],
    ['_{3,}', ['___']],
    ['\\[[^\\[\\]]*\\p{L}{2}[^\\[\\]]*\\]', ['[']],
    ['TBD', [' tbd']],
    ['и\\.о\\.', [' и.о.']],
    ['\\S слово', [' слово']],
  ])('of %s', (phrase, parts) => {
    expect(findRequiredParts(phrase)).toEqual(parts);
  });

  it.each(['слово|\\d{2}', '[а-я]+', '(?:дом)?', 'а', '~ов', '~', ''])('cannot be told of %s', (phrase) => {
    expect(findRequiredParts(phrase)).toBeUndefined();
  });
});

describe('the scanner of parts', () => {
  const scan = (text: string, ...parts: string[]): string[] =>
    [...new PartScanner(parts.map((part) => ({ parts: [part] }))).scan(text)]
      .flatMap((each) => each.parts)
      .sort();

  it('finds every part wherever it stands', () => {
    expect(scan('не выполняет план', 'план', 'выполн', 'лан', 'планы')).toEqual(['выполн', 'лан', 'план']);
    expect(scan('аба', 'ба', 'аб', 'аба', 'бб')).toEqual(['аб', 'аба', 'ба']);
  });

  it('tells the beginning of a word', () => {
    expect(scan('срок', ' ок', 'ок')).toEqual(['ок']);
    expect(scan('ок', ' ок')).toEqual([' ок']);
    expect(scan('«ок» и (ок)', ' ок')).toEqual([' ок']);
    expect(scan('ст. 5, п.п. 1', ' п.п.', '.п')).toEqual([' п.п.', '.п']);
  });

  it('passes over signs that no list has', () => {
    expect(scan('🙂漢字 план\u2116', 'план')).toEqual(['план']);
    expect(scan('', 'план')).toEqual([]);
  });

  it('finds a part of every phrase that matches', () => {
    const phrases = listPhrases();
    const scanner = new PartScanner(phrases);
    // Texts made of what the phrases are made of are matched often.
    const words = [...new Set(phrases.flatMap(({ phrase }) => phrase.match(/[а-я.]+/g) ?? []))];
    const piece = fc
      .tuple(
        fc.constantFrom('', '', '', '«', '(', 'за'),
        fc.constantFrom(...words),
        fc.constantFrom('', 'а', 'ые', 'ых', 'ой'),
      )
      .map((parts) => parts.join(''));
    let matched = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (list) => {
        const text = list.join(' ');
        const named = scanner.scan(text);
        for (const each of phrases) {
          if (!each.pattern.test(text)) continue;
          matched += 1;
          expect(named.includes(each), each.phrase).toBe(true);
        }
      }),
      { numRuns: runs },
    );
    expect(matched).toBeGreaterThan(runs / 2);
  });
});

/** The phrases of all lists of which parts can be told: most of them. */
function listPhrases() {
  const all = [...readLists('ru').values()].flatMap((list) =>
    ['match', 'with', 'unless', 'except'].flatMap((key) => readStrings(readSchema(list)?.[key])),
  );
  const told = all.flatMap((phrase) => {
    const listed = new ListedPhrase(phrase);
    const pattern = new RegExp(listed.source, 'iu');
    return listed.parts === undefined ? [] : [{ phrase, parts: listed.parts, pattern }];
  });
  expect(told.length).toBeGreaterThan(all.length * 0.8);
  return told;
}
