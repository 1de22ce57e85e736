import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.js';
import { readHeadings, readText } from './read-page.js';

const page = 'docs/rules-coverage.md';

/** The rows of the table: number, subject, rules, what else finds it. */
const rows = readText(page)
  .split('\n')
  .filter((line) => line.startsWith('| JI'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const numbers = Array.from({ length: 35 }, (_, index) => `JI${String(index + 1).padStart(3, '0')}`);

describe(page, () => {
  it('has a row for each number, and each says who finds the fault or that nobody does', () => {
    expect(rows.map(([, number]) => number)).toEqual(numbers);
    for (const [, number, , found, otherwise] of rows) {
      expect(found !== '—' || otherwise !== '—', number).toBe(true);
    }
  });

  it('has every number that a rule gives as its source', () => {
    const named = rules.flatMap(({ source }) => source.ru.match(/JI\d{3}/g) ?? []);
    for (const number of named) expect(numbers).toContain(number);
  });

  it('names codes and rules that exist', () => {
    const known = new Set([
      ...readHeadings(readText('docs/diagnostics.md'), 3).map((heading) => heading.replaceAll('`', '')),
      ...rules.map(({ id }) => id),
    ]);
    const named = rows.flatMap((row) => [
      ...row.join(' ').matchAll(/`([a-z]+\/[a-z-]+|[a-z]+(?:-[a-z]+)+)`/g),
    ]);
    for (const [, code = ''] of named) expect(known).toContain(code);
    expect(named.length).toBeGreaterThan(35);
  });
});
