import { describe, expect, it } from 'vitest';
import { applyWaivers, type WaiverScope } from '../../src/check/apply-waivers.js';
import type { Book } from '../../src/check/book.js';
import { listRoleTexts } from '../../src/check/role-text.js';
import type { Role } from '../../src/check/role.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostic/diagnostic.js';
import { runRoleRules } from '../../src/check/run-rules.js';
import { readLists } from './read-lists.js';
import { pointedText } from './read-yaml.js';
import { writeRole } from './role-text.js';
import { readBook } from './write-book.js';

const twice = 'duties:\n  - Ведёт учёт заявок.\n  - Ведёт учёт заявок.';
const waive = (code: string) => `waivers:\n  - { code: ${code}, reason: так решил директор }`;

const scopeOf = (book: Book, role: Role, isComplete = true): WaiverScope => ({
  texts: listRoleTexts(book, role),
  isComplete,
});

function check(...parts: string[]): { text: string; found: Diagnostic[] } {
  const text = writeRole(...parts);
  const book = readBook({ 'sales-manager.yaml': text });
  const role = book.roles.get('sales-manager');
  if (role === undefined) throw new Error('the role is not in the book');
  return { text, found: applyWaivers(role, runRoleRules(book, role, readLists('ru')), scopeOf(book, role)) };
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
    const book = readBook({ 'sales-manager.yaml': writeRole(waive('link/unit-head-elsewhere')) });
    const role = book.roles.get('sales-manager');
    const make = (severity: 'warning' | 'info') =>
      diagnostic({ code: 'link/unit-head-elsewhere', severity, message: { ru: 'а', en: 'a' } });
    if (role === undefined) throw new Error('the role is not in the book');
    const scope = scopeOf(book, role);
    expect(applyWaivers(role, [make('warning')], scope).map((each) => each.severity)).toEqual(['info']);
    expect(applyWaivers(role, [make('info')], scope)).toEqual([make('info')]);
  });

  describe('of one of several findings of a kind', () => {
    const thrice =
      'duties:\n  - Ведёт учёт заявок.\n  - Ведёт учёт заявок.\n  - Готовит акты.\n  - Готовит акты.';
    const waiveWith = (text: string) => `{ code: rule/duplicate-duty, text: ${text}, reason: так решено }`;

    it('settles none when it does not say which', () => {
      const { found } = check(thrice, waive('rule/duplicate-duty'));
      expect(found.map((each) => [each.code, each.severity])).toEqual([
        ['rule/duplicate-duty', 'warning'],
        ['rule/duplicate-duty', 'warning'],
        ['rule/broad-waiver', 'warning'],
      ]);
      expect(found[2]?.message.ru).toBe(
        'Замечаний «rule/duplicate-duty» несколько (2), а решение принято одно',
      );
    });

    it('settles the one whose words it names, and another what is left', () => {
      const named = check(thrice, `waivers: [${waiveWith('готовит  АКТЫ')}]`).found;
      expect(named.map(({ severity }) => severity)).toEqual(['warning', 'info']);
      const rest = '{ code: rule/duplicate-duty, reason: и это }';
      const both = check(thrice, `waivers: [${rest}, ${waiveWith('готовит акты')}]`).found;
      expect(both.map(({ severity, acceptance }) => [severity, acceptance?.reason.ru])).toEqual([
        ['info', 'и это'],
        ['info', 'так решено'],
      ]);
    });

    it('is unused when no such text has a finding', () => {
      const { found } = check(thrice, `waivers: [${waiveWith('Заказывает бумагу')}]`);
      expect(found.map(({ code }) => code)).toEqual([
        'rule/duplicate-duty',
        'rule/duplicate-duty',
        'rule/unused-waiver',
      ]);
      expect(found[2]?.message.ru).toContain('в тексте со словами «Заказывает бумагу» нет');
    });
  });

  it('is held to be unused only where everything was looked at that it can be about', () => {
    const codes = ['rule/missing-appointment', 'language/guessed-form', 'template/other-legal-form'];
    const waivers = [...codes, 'rule/duplicate-duty', 'link/unit-head-elsewhere', 'rule/duplicat-duty'];
    const list = waivers.map((code) => `{ code: ${code}, reason: решено }`).join(', ');
    const book = readBook({ 'sales-manager.yaml': writeRole(`waivers: [${list}]`) });
    const role = book.roles.get('sales-manager');
    if (role === undefined) throw new Error('the role is not in the book');
    const unused = (isComplete: boolean) =>
      applyWaivers(role, [], scopeOf(book, role, isComplete)).map(
        ({ message }) => /«(.*?)»/.exec(message.ru)?.[1],
      );
    expect(unused(false)).toEqual(waivers.slice(3));
    expect(unused(true)).toEqual([...codes.slice(0, 2), ...waivers.slice(3)]);
  });
});
