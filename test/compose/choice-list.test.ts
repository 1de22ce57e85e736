import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinChoices, splitChoices } from '../../src/compose/choice-list.js';

test('choices survive the attribute, bars and backslashes in them too', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[аб|\\\\ ]{1,6}$/u)), (choices) => {
      expect(splitChoices(joinChoices(choices))).toEqual(choices);
    }),
  );
});

test('a template may write them plainly', () => {
  expect(splitChoices('высшее|среднее')).toEqual(['высшее', 'среднее']);
  expect(splitChoices('')).toEqual([]);
});
