import { describe, expect, test } from 'vitest';
import { type Stretch, nameAlike } from '../../src/document/name-alike.js';

interface Piece extends Stretch {
  readonly words: string;
}

const piece = (words: string, shape = 'text', parent = ''): Piece => ({
  id: undefined,
  parent,
  shape,
  words,
});

/** The pieces of two texts that have the same name, as `one = other`; what has no counterpart alone. */
function pair(first: readonly Piece[], second: readonly Piece[]): readonly string[] {
  const [left, right] = nameAlike(first, second);
  const others = new Map(right.map((each) => [each.id, each.words]));
  const names = new Set(left.map(({ id }) => id));
  expect(names.size).toBe(left.length);
  expect(others.size).toBe(right.length);
  return [
    ...left.map(({ id, words }) => [words, others.get(id)].filter((each) => each !== undefined).join(' = ')),
    ...right.filter(({ id }) => !names.has(id)).map(({ words }) => words),
  ];
}

describe('pieces without an id are paired', () => {
  test('from the end, so that a remark before one of the texts moves nothing', () => {
    const first = [piece('строка', 'row'), piece('текст'), piece('сноска', 'note')];
    const second = [
      piece('translation', 'note'),
      piece('row', 'row'),
      piece('text'),
      piece('footnote', 'note'),
    ];
    expect(pair(first, second)).toEqual(['строка = row', 'текст = text', 'сноска = footnote', 'translation']);
  });

  test('only with what has the same shape', () => {
    const first = [piece('перечень', 'list'), piece('а'), piece('б')];
    const second = [piece('a'), piece('table', 'row')];
    expect(pair(first, second)).toEqual(['перечень', 'а = a', 'б', 'table']);
  });

  test('only within the same section', () => {
    expect(pair([piece('а', 'text', 'duties')], [piece('a', 'text', 'rights')])).toEqual(['а', 'a']);
  });

  test('and those that have an id keep it', () => {
    const named = { ...piece('пункт'), id: 'plan' };
    const [left] = nameAlike([named, piece('а')], []);
    expect(left.map(({ id }) => id)).toEqual(['plan', '/first1']);
  });
});
