import { describe, expect, it } from 'vitest';
import { applyWaivers } from '../../src/check/apply-waivers.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostic/diagnostic.js';
import { runRoleRules } from '../../src/check/run-rules.js';
import { readLists } from './read-lists.js';
import { pointedText } from './read-yaml.js';
import { writeRole } from './role-text.js';
import { readBook } from './write-book.js';

const twice = 'duties:\n  - Ведёт учёт заявок.\n  - Ведёт учёт заявок.';
const waive = (code: string) => `waivers:\n  - { code: ${code}, reason: так решил директор }`;

function check(...parts: string[]): { text: string; found: Diagnostic[] } {
  const text = writeRole(...parts);
  const book = readBook({ 'sales-manager.yaml': text });
  const role = book.roles.get('sales-manager');
  if (role === undefined) throw new Error('the role is not in the book');
  return { text, found: applyWaivers(role, runRoleRules(book, role, readLists('ru'))) };
}

describe('a waiver', () => {
  it('makes a warning info that carries the reason and its place', () => {
    expect(check(twice).found.map((each) => each.severity)).toEqual(['warning']);
    const { text, found } = check(twice, waive('rule/duplicate-duty'));
    expect(found.map((each) => [each.code, each.severity, each.message.ru])).toEqual([
      [
        'rule/duplicate-duty',
        'info',
        'Обязанность повторяет другую: «Ведёт учёт заявок.» (принято: так решил директор)',
      ],
    ]);
    const place = found[0]?.related.at(-1)?.place;
    expect(text.slice(place?.start, place?.end)).toBe('rule/duplicate-duty');
  });

  it('never touches an error, and is told to have no effect', () => {
    const { text, found } = check(
      'qualifications: { education: "возраст до 35 лет" }',
      waive('rule/age-requirement'),
    );
    expect(found.map((each) => [each.code, each.severity, pointedText(text, each)])).toEqual([
      ['rule/age-requirement', 'error', 'возраст до 35 лет'],
      ['rule/refused-waiver', 'warning', 'rule/age-requirement'],
    ]);
  });

  it('that nothing answers to is a warning; a misspelt code is corrected', () => {
    const unused = check(waive('rule/duplicate-duty')).found;
    expect(unused.map((each) => [each.code, each.severity, each.help?.ru])).toEqual([
      ['rule/unused-waiver', 'warning', 'Удалите эту запись из waivers.'],
    ]);
    const misspelt = check(twice, waive('rule/duplicat-duty')).found;
    expect(misspelt.map((each) => [each.code, each.severity])).toEqual([
      ['rule/duplicate-duty', 'warning'],
      ['rule/unused-waiver', 'warning'],
    ]);
    expect(misspelt[1]?.help?.ru).toBe('Видимо, имелось в виду rule/duplicate-duty.');
  });

  it('covers warnings of links as well, and leaves info alone', () => {
    const role = readBook({ 'sales-manager.yaml': writeRole(waive('link/unit-head-elsewhere')) }).roles.get(
      'sales-manager',
    );
    const make = (severity: 'warning' | 'info') =>
      diagnostic({ code: 'link/unit-head-elsewhere', severity, message: { ru: 'а', en: 'a' } });
    if (role === undefined) throw new Error('the role is not in the book');
    expect(applyWaivers(role, [make('warning')]).map((each) => each.severity)).toEqual(['info']);
    expect(applyWaivers(role, [make('info')])).toEqual([make('info')]);
  });
});
