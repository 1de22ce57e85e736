import { expect, test } from 'vitest';
import { splitChoices } from '../../src/compose/choice-list.js';

test('a template writes the choices of a blank with bars between them', () => {
  expect(splitChoices('высшее|среднее')).toEqual(['высшее', 'среднее']);
  expect(splitChoices('')).toEqual([]);
});

test('a backslash makes a bar, or itself, a part of a choice', () => {
  expect(splitChoices('да\\|нет|и\\\\или')).toEqual(['да|нет', 'и\\или']);
});
