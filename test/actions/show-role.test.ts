import { expect, it } from 'vitest';
import { showRole } from '../../src/actions/show-role.js';
import { createBookWorld } from '../check/check-texts.js';
import { writeRole } from '../check/role-text.js';

const world = createBookWorld({
  'base.yaml': `id: base
abstract: true
language: ru
category: specialist
qualifications: { education: высшее образование }
duties:
  - id: card
    text: Ведёт карточку покупателя.
    items: [{ id: name, text: имя; }, { id: phone, text: телефон. }]
rights: [Получать сведения.]
`,
  'heir.yaml': `id: heir
extends: base
title: продавец
unit: sales
reporting: { reportsTo: head-of-sales }
replace: { duties.card.phone: адрес. }
duties: [Проверяет ценники.]
responsibilities: [За нарушение правил торговли.]
clauses: [order, lawful-liability]
`,
});

const show = (role: string) => showRole(world, { folder: 'roles', out: 'out', role });

it('tells of each clause its number, words, file and line, and whose it is', async () => {
  const { clauses, diagnostics, exitCode } = await show('heir');
  const own = clauses.filter(({ id }) => /^(?:duties|rights|responsibilities)\./.test(id));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(exitCode).toBe(0);
  expect(
    own.map(({ number, text, from, source, file, line }) => [
      number,
      text.slice(0, 26),
      from,
      source,
      file,
      line,
    ]),
  ).toEqual([
    ['2.1.', 'Ведёт карточку покупателя:', 'base', 'base', 'roles/base.yaml', 7],
    ['2.1.1.', 'имя;', 'base', 'base', 'roles/base.yaml', 9],
    ['2.1.2.', 'адрес.', 'own', undefined, 'roles/heir.yaml', 6],
    ['2.2.', 'Проверяет ценники.', 'own', undefined, 'roles/heir.yaml', 7],
    ['2.3.', 'Соблюдает порядок, установ', 'shared', 'order', 'roles/clauses/order.yaml', 4],
    ['3.1.', 'Получать сведения.', 'base', 'base', 'roles/base.yaml', 10],
    ['4.1.', 'За нарушение правил торгов', 'own', undefined, 'roles/heir.yaml', 8],
    [
      '4.2.',
      'За неисполнение или ненадл',
      'shared',
      'lawful-liability',
      'templates/law/ru/clauses/lawful-liability.yaml',
      undefined,
    ],
  ]);
});

it('tells of the words around the fields that they are those of the template', async () => {
  const { clauses } = await show('heir');
  expect(clauses.some(({ from }) => from === 'template')).toBe(true);
});

it('shows nothing of a role with an error, and tells the error', async () => {
  const broken = createBookWorld({ 'sales-manager.yaml': writeRole('unit: seles') });
  const result = await showRole(broken, { folder: 'roles', out: 'out', role: 'sales-manager' });
  expect([result.exitCode, result.clauses]).toEqual([1, []]);
  expect(result.diagnostics.map(({ code }) => code)).toContain('link/unknown-unit');
});

it('refuses a role that is not there, and one that several organizations have', async () => {
  expect((await show('hier')).diagnostics.map(({ code }) => code)).toEqual(['workspace/unknown-role']);
  const two = createBookWorld(
    Object.fromEntries(
      [...createBookWorld().contents.keys()].map((path) => [
        path.replace('roles/', 'branch/'),
        createBookWorld().text(path),
      ]),
    ),
  );
  const result = await showRole(two, { folder: 'roles', out: 'out', role: 'director' });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['workspace/several-roles']);
});
