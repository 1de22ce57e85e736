import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksAtHyphen, cutAtHeldHyphens, findWholes } from '../../src/render/hold-hyphens.js';

const heldOf = (text: string): string => cutAtHeldHyphens(text).join('~');

describe('the hyphens at which no line ends', () => {
  it.each([
    ['№ 04-ДИ, редакция 1', '№ 04~ДИ, редакция 1'],
    ['Код F87E-EE5A-C098', 'Код F87E~EE5A~C098'],
    ['закон № 152-ФЗ, статьи 2-3', 'закон № 152~ФЗ, статьи 2~3'],
    ['Ж.-Б. Мольер', 'Ж.~Б. Мольер'],
    ['5-го числа', '5~го числа'],
    ['№ ДИ-07-2026', '№ ДИ~07~2026'],
  ])('stand in numbers, codes and initials: %s', (text, held) => {
    expect(heldOf(text)).toBe(held);
  });

  it.each(['Купля-продажа по заказу', 'слово - тире, -начало и конец-', 'два--три', '-5 и 5-', '', '-'])(
    'and nowhere else: %s',
    (text) => {
      expect(cutAtHeldHyphens(text)).toEqual([text]);
    },
  );

  it('let a line end between words', () => {
    expect(breaksAtHyphen('купля-продажа', 5)).toBe(true);
    expect(breaksAtHyphen('04-ДИ', 2)).toBe(false);
  });

  it('are all that is left out, and whole words lose nothing', () => {
    const letters = fc.string({ unit: fc.constantFrom('-', '-', 'а', 'Б', '1', '.', ' ', '\u00a0', '/') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(cutAtHeldHyphens(text).join('-')).toBe(text);
        expect(
          findWholes(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('make a word whole that a narrow screen has room for', () => {
    expect(findWholes('Лист к № 04-ДИ, редакция 1')).toEqual([
      { text: 'Лист к № ', isWhole: false },
      { text: '04-ДИ,', isWhole: true },
      { text: ' редакция 1', isWhole: false },
    ]);
    const long = `${'а'.repeat(30)}-1`;
    expect(findWholes(long)).toEqual([{ text: long, isWhole: false }]);
  });
});
