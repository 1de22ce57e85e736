import { expect, it } from 'vitest';
import { measureRow } from '../../src/render/tables/xlsx/measure-row.js';

it('a row is as high as the cell with the most lines, and has the usual height where all have one', () => {
  expect(measureRow(['Ким Виктор Андреевич', '1'], [24, 12])).toBeUndefined();
  expect(measureRow(['Мамедов Руслан Ильгар оглы', '1'], [24, 12])).toBe(30);
  expect(measureRow(['Табельный номер', 'Дата'], [12, 12])).toBe(30);
  expect(measureRow(['а\nб\nв'], [12])).toBe(45);
});

it('words that are longer than a line are broken, and no row is higher than Excel allows', () => {
  expect(measureRow(['а'.repeat(30)], [10.5])).toBe(45);
  expect(measureRow(['а'.repeat(10_000)], [10])).toBe(409);
  expect(measureRow([''], [10])).toBeUndefined();
});
