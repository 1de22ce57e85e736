import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../src/check/known-names.js';
import { readBeginning } from '../../src/check/list-phrases.js';
import { NameWordReader } from '../../src/check/name-words.js';
import { foldText } from '../../src/check/word-list.js';
import { selectLanguage } from '../../src/language/select-language.js';

const reader = new NameWordReader(selectLanguage('ru'));
const pieces = fc.constantFrom(
  ...[
    'отдел',
    'Порядок',
    'продавца',
    'ёмкость',
    'а',
    'в',
    'не',
    '12',
    '-',
    ' ',
    '  ',
    ', ',
    '«',
    '. ',
    '🙂',
    'q',
  ],
);
const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
const place = { file: 'organization.yaml', pointer: '', start: 0, end: 0, on: 'value' } as const;

describe('the words of a text as names are made of them', () => {
  it('are read from an offset on, up to a sign, without those that every text has', () => {
    const text = 'Отчёт начальника отдела по продажам и закупкам, счета';
    const words = reader.takeFrom(text, text.indexOf('отдела'), 9);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['отдела', 'продажам', 'закупкам']);
  });

  it('are no more than are asked for', () => {
    expect(reader.takeFrom('один два три', 0, 2)).toHaveLength(2);
  });

  it('have before them the word that stands there, and none behind a sign', () => {
    const find = (text: string) => reader.findBefore(text, text.indexOf('отдел'));
    expect(find('торгово-закупочный и отдел')).toMatchObject({ start: 0, end: 18 });
    expect(find('закупка, отдел')).toBeUndefined();
    expect(find('в отдел')).toBeUndefined();
  });

  it('are the same whether they are read forwards or backwards', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = reader.takeFrom(text, 0, Infinity);
        for (const [index, { stem, start, end }] of words.entries()) {
          expect(reader.findBefore(text, start)).toEqual(words[index - 1]);
          if (/^\D/.test(stem))
            expect([start + 1, end].map((at) => reader.findStart(text, at))).toEqual([start, start]);
        }
      }),
    );
  });
});

describe('the beginning of a stem', () => {
  it.each(['ru', 'en', 'sq'])('is what the words of the stem begin with: %s', (tag) => {
    const grammar = selectLanguage(tag);
    const words = fc.oneof(
      fc.constantFrom('порядок', 'порядка', 'продавец', 'продавцы', 'Отделом', 'учёте', 'Buyers', 'zyrë'),
      fc.stringMatching(/^[а-яёa-z]{1,14}$/),
    );
    fc.assert(
      fc.property(words, (word) => {
        const [stem] = grammar.readStems(word);
        if (stem !== undefined) expect(foldText(word).startsWith(readBeginning(stem))).toBe(true);
      }),
    );
  });
});

describe('a name of the book that a text says otherwise', () => {
  const heads = new Set(selectLanguage('ru').readStems('отдел служба'));
  const names = new KnownNames(
    ['отдел продаж', 'отдел производства'].map((nominative) => ({ nominative, place })),
    'ru',
    heads,
    heads,
  );
  const find = (plain: string): readonly string[] =>
    [...names.findOther({ plain, folded: foldText(plain) })].map(({ stretch }) =>
      plain.slice(stretch.start, stretch.end),
    );

  it('is found at each of its places', () => {
    expect(find('Служба продаж пишет в производственный отдел и в службу продаж.')).toEqual([
      'Служба продаж',
      'производственный отдел',
      'службу продаж',
    ]);
  });

  it('is found whatever is joined to it', () => {
    expect(find('Передаёт в и-службу продаж.')).toEqual(['и-службу продаж']);
    expect(find('Передаёт в подслужбу продаж.')).toEqual([]);
  });

  it('is not asked for where the book has no names', () => {
    const none = new KnownNames([], 'ru', new Set(), new Set());
    expect([...none.findOther({ plain: 'Служба продаж', folded: 'служба продаж' })]).toEqual([]);
  });
});
