import { expect, test } from 'vitest';
import { suggest } from '../../src/diagnostic/suggest.js';

const names = ['id', 'title', 'duties', 'rights', 'unit', 'reporting', 'responsibilities'];

test.each([
  ['dutys', 'duties'],
  ['titel', 'title'],
  ['Unit', 'unit'],
  ['uint', 'unit'],
  ['responsibilites', 'responsibilities'],
  ['reportin', 'reporting'],
])('%s is taken for %s', (word, meant) => {
  expect(suggest(word, names)).toBe(meant);
});

test.each(['x', 'salary', 'возраст', 'units-of-measure'])('%s is near to nothing', (word) => {
  expect(suggest(word, names)).toBeUndefined();
});
