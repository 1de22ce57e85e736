import { describe, expect, it } from 'vitest';
import { nameColumn, readColumnName } from '../../../src/exchange/tables/name-column.js';
import { readDate } from '../../../src/exchange/tables/read-date.js';
import { readNumber } from '../../../src/exchange/tables/read-number.js';
import type { Cell } from '../../../src/exchange/tables/table.js';
import { russianMonths as months } from '../../language/russian-months.js';

const text = (written: string): Cell => ({ type: 'text', row: 1, column: 1, text: written });
const number = (value: number): Cell => ({ type: 'number', row: 1, column: 1, value, text: String(value) });

describe('a day', () => {
  it.each([
    '05.11.2026',
    '5.11.2026',
    '05.11.2026 г.',
    '05.11.2026 0:00:00',
    '5 ноября 2026 г.',
    '«05» ноября 2026 года',
    '5 нояб. 2026',
    '5 НОЯБРЯ 2026',
    '2026-11-05',
    '2026-11-05T00:00:00',
    '46331',
  ])('is written %s', (written) => {
    expect(readDate(text(written), months)).toBe('2026-11-05');
  });

  it('is the number or the date of a cell', () => {
    expect(readDate(number(46_331), months)).toBe('2026-11-05');
    expect(readDate({ type: 'date', row: 1, column: 1, date: '2026-02-28', text: '' }, months)).toBe(
      '2026-02-28',
    );
  });

  it.each([
    '31.06.2026',
    '29.02.2027',
    '05.11.26',
    '05/11/2026',
    '5 ноя6ря 2026',
    '2026',
    'вчера',
    '123',
    '0',
    '99999',
  ])('is not guessed: %s', (written) => {
    expect(readDate(text(written), months)).toBeUndefined();
  });
});

describe('a number', () => {
  it.each([
    ['1,5', 1.5],
    ['0,25', 0.25],
    ['0.25', 0.25],
    ['12', 12],
    ['1 200', 1200],
    ['1\u00A0200,5', 1200.5],
    ['-1', -1],
    ['\u22121', -1],
  ])('is written %s', (written, value) => {
    expect(readNumber(text(written))).toBe(value);
  });

  it.each(['', 'два', '1,2,3', '1.200,5', '1 2', '1e5', 'NaN', 'Infinity', '0x10', '1/2'])(
    'is not guessed: %s',
    (written) => {
      expect(readNumber(text(written))).toBeUndefined();
    },
  );
});

describe('a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%s is %s', (column, letters) => {
    expect(nameColumn(column)).toBe(letters);
    expect(readColumnName(letters.toLowerCase())).toBe(column);
  });

  it('is none beyond the last', () => {
    expect(readColumnName('XFE')).toBeUndefined();
    expect(readColumnName('А')).toBeUndefined();
  });
});
