import { describe, expect, it } from 'vitest';
import { buildTexts, checkTexts } from './check-texts.js';
import { writeRole } from './role-text.js';

const clause = (...lines: readonly string[]): string =>
  [
    ...['id: discounts', 'language: ru', 'section: duties'],
    ...['parameters:', '  - { id: limit, name: предел скидки }'],
    '  - { id: officer, name: кто согласует (родительный падеж), default: коммерческого директора }',
    ...lines,
    '',
  ].join('\n');

const sound = clause(
  'text: Согласует у [[value:officer]] скидку сверх [[value:limit]].',
  'frequency: до [[value:limit]] сделок',
);

const role = (use: string): string => writeRole(`clauses: [${use}]`);

/** The clause as the role prints it. */
async function printClause(text: string, use: string): Promise<string | undefined> {
  const built = await buildTexts(
    { 'clauses/discounts.yaml': text, 'sales-manager.yaml': role(use) },
    'sales-manager',
  );
  return /2\.2\. (.*)/.exec(built['out/sales-manager/instruction.ru.txt'] ?? '')?.[1];
}

describe('a shared clause with parameters prints the words of the role', () => {
  it.each([
    [
      '{ id: discounts, with: { limit: 10 %, officer: генерального директора } }',
      'Согласует у генерального директора скидку сверх 10 % (до 10 % сделок).',
    ],
    [
      '{ id: discounts, with: { limit: 10 } }',
      'Согласует у коммерческого директора скидку сверх 10 (до 10 сделок).',
    ],
    [
      '{ id: discounts, with: { limit: "предела из пункта [[ref:duties.discounts]]" } }',
      'Согласует у коммерческого директора скидку сверх предела из пункта 2.2 (до предела из пункта 2.2 сделок).',
    ],
    [
      "{ id: discounts, with: { limit: '[[blank:предел]]' } }",
      'Согласует у коммерческого директора скидку сверх ____________________ (предел) (до ____________________ (предел) сделок).',
    ],
    [
      "{ id: discounts, with: { limit: '<b>{{title}}</b> & $1' } }",
      'Согласует у коммерческого директора скидку сверх <b>{{title}}</b> & $1 (до <b>{{title}}</b> & $1 сделок).',
    ],
  ])('%s', async (use, printed) => {
    expect((await printClause(sound, use))?.replaceAll(' ', ' ')).toBe(printed);
  });

  it('in sub-items too, and as often as it is named', async () => {
    const text = clause(
      "text: 'Согласует у [[value:officer]]:'",
      'items: [скидку сверх [[value:limit]]., "отсрочку после скидки [[value:limit]]"]',
    ).replace('сверх [[value:limit]].,', 'сверх предела,');
    const built = await buildTexts(
      {
        'clauses/discounts.yaml': text,
        'sales-manager.yaml': role('{ id: discounts, with: { limit: 5 % } }'),
      },
      'sales-manager',
    );
    const printed = (built['out/sales-manager/instruction.ru.txt'] ?? '').replaceAll(' ', ' ');
    expect(printed).toContain('2.2.2. отсрочку после скидки 5 %.');
  });

  it('and an heir can put other words into the clause of its base', async () => {
    const files = {
      'clauses/discounts.yaml': sound,
      'sales-manager.yaml': role('{ id: discounts, with: { limit: 10 % } }'),
      'heir.yaml': 'id: heir\nextends: sales-manager\nclauses: [{ id: discounts, with: { limit: 15 % } }]\n',
    };
    const built = await buildTexts(files, 'heir');
    expect(built['out/heir/instruction.ru.txt']?.replaceAll(' ', ' ')).toContain('скидку сверх 15 %');
  });
});

describe('faults of parameters are errors with both places', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['discounts', 'link/missing-parameter', 'discounts', ['roles/clauses/discounts.yaml']],
    [
      '{ id: discounts, with: { officer: директора } }',
      'link/missing-parameter',
      'discounts',
      ['roles/clauses/discounts.yaml'],
    ],
    [
      '{ id: discounts, with: { limit: 5 %, oficer: директора } }',
      'link/unknown-parameter',
      'oficer',
      ['roles/clauses/discounts.yaml'],
    ],
    ['{ id: order, with: { limit: 5 % } }', 'link/unknown-parameter', 'limit', ['roles/clauses/order.yaml']],
    ['{ id: discounts, with: { limit: true } }', 'yaml/not-text', 'true', []],
    ['{ id: discounts, with: { limit: " " } }', 'schema/empty-field', '" "', []],
    ['{ id: discounts, with: { limit: "[[value:limit]]" } }', 'link/no-parameter', '[[value:limit]]', []],
  ])('%s', async (use, code, text, places) => {
    const { found, grave } = await checkTexts({
      'clauses/discounts.yaml': sound,
      'sales-manager.yaml': role(use),
    });
    expect(found).toEqual([`error ${code} sales-manager.yaml: ${text}`]);
    expect(grave[0]?.related.map(({ place }) => place.file)).toEqual(places);
  });

  it.each([
    [
      'text: Согласует скидку сверх [[value:lmit]] у [[value:officer]] [[value:limit]].',
      'error link/no-parameter',
      '[[value:lmit]]',
    ],
    ['text: Согласует скидку сверх [[value:limit]].', 'warning link/unused-parameter', 'officer'],
    [
      'text: Согласует скидку [[value]] [[value:limit]] [[value:officer]].',
      'error yaml/bad-value',
      '[[value]]',
    ],
  ])('%s', async (text, code, at) => {
    const { found } = await checkTexts({ 'clauses/discounts.yaml': clause(text) });
    expect(found[0]).toBe(`${code} clauses/discounts.yaml: ${at}`);
  });

  it('a parameter that is described twice', async () => {
    const { found } = await checkTexts({
      'clauses/discounts.yaml': sound.replace('id: officer', 'id: limit'),
    });
    expect(found[0]).toBe('error link/duplicate-parameter clauses/discounts.yaml: limit');
  });

  it('a mark in a text that is no shared clause', async () => {
    const { found } = await checkTexts({
      'sales-manager.yaml': writeRole('duties:\n  - Согласует скидку сверх [[value:limit]].'),
    });
    expect(found).toEqual(['error link/no-parameter sales-manager.yaml: [[value:limit]]']);
  });
});

it('what is found in the words of a role is told where the role says them', async () => {
  const { found } = await checkTexts({
    'clauses/discounts.yaml': sound,
    'sales-manager.yaml': role('{ id: discounts, with: { limit: "10 % под страхом штрафа" } }'),
  });
  expect(found).toEqual(['error rule/fine sales-manager.yaml: штрафа']);
});
