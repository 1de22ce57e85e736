import { expect, it } from 'vitest';
import { nextNumber } from '../../../src/actions/registry/next-number.js';

it('counts the last digits of a registration number on', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['12-ДИ', '13-ДИ'],
    ['ДИ-09', 'ДИ-10'],
    ['ДИ-99', 'ДИ-100'],
    ['2026/7-к', '2026/8-к'],
    ['99999999999999999999', '100000000000000000000'],
    ['б/н', undefined],
    ['', undefined],
  ];
  expect(cases.map(([number]) => nextNumber(number))).toEqual(cases.map(([, next]) => next));
});
