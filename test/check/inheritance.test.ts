import { describe, expect, it } from 'vitest';
import { buildTexts, checkTexts } from './check-texts.js';
import { writeRole } from './role-text.js';

/** A base with clauses that can be named, and some that cannot. */
const base = `id: base
abstract: true
language: ru
category: specialist
qualifications: { education: высшее образование, training: подготовку по продажам }
knowledge: [порядок продаж]
duties:
  - Принимает заявки покупателей.
  - id: reports
    text: Готовит отчёт о продажах.
    items:
      - { id: weekly, text: за неделю; }
      - { id: monthly, text: за месяц. }
  - { id: card, text: Ведёт карточку покупателя. }
rights: [Получать сведения о наличии товара.]
responsibilities: [За нарушение трудовых обязанностей — по трудовому законодательству.]
clauses: [order]
competencies: [{ id: negotiation, level: 0 }]
`;

const heir = (...parts: readonly string[]): string =>
  [
    'id: heir',
    'extends: base',
    'title: продавец',
    'unit: sales',
    'reporting: { reportsTo: head-of-sales }',
    ...parts,
    '',
  ].join('\n');

const written = (...parts: readonly string[]): string =>
  [
    ...['id: heir', 'language: ru', 'title: продавец', 'unit: sales', 'category: specialist'],
    ...['reporting: { reportsTo: head-of-sales }', ...parts, ''],
  ].join('\n');

const inherited = {
  qualifications: 'qualifications: { education: высшее образование, training: подготовку по продажам }',
  knowledge: 'knowledge: [порядок продаж]',
  first: '  - Принимает заявки покупателей.',
  reports:
    '  - { id: reports, text: Готовит отчёт о продажах., items: [{ id: weekly, text: за неделю; }, { id: monthly, text: за месяц. }] }',
  card: '  - { id: card, text: Ведёт карточку покупателя. }',
  rights: 'rights: [Получать сведения о наличии товара.]',
  responsibilities: 'responsibilities: [За нарушение трудовых обязанностей — по трудовому законодательству.]',
  clauses: 'clauses: [order]',
  competencies: 'competencies: [{ id: negotiation, level: 0 }]',
};

/** What a role that inherits everything and says nothing would be if it were written out, but for some of its fields. */
const writtenOut = (changes: Partial<typeof inherited & { last: string }> = {}): string => {
  const all = { ...inherited, last: '', ...changes };
  const duties = ['duties:', all.first, all.reports, all.card, all.last];
  const others = [all.qualifications, all.knowledge, all.rights, all.responsibilities, all.clauses];
  return written(...[...others, all.competencies, ...duties].filter((part) => part !== ''));
};

const indent = (clause: string): string => `duties:\n  - ${clause}`;

describe('a role that extends another prints what it would print if everything were written in it', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['nothing of its own', [], writtenOut()],
    [
      'one clause more: at the end',
      [indent('Проверяет ценники.')],
      writtenOut({ last: '  - Проверяет ценники.' }),
    ],
    [
      'clauses after one of the base, in their order',
      [
        `${indent('{ after: duties.reports, text: Проверяет ценники. }')}\n  - { after: duties.reports, text: Меняет ценники. }`,
      ],
      writtenOut({ card: `  - Проверяет ценники.\n  - Меняет ценники.\n${inherited.card}` }),
    ],
    [
      'a clause before one of the base, and one beside that',
      [
        `${indent('{ after: duties.tags, text: Меняет ценники. }')}\n  - { id: tags, before: duties.card, text: Проверяет ценники. }`,
      ],
      writtenOut({
        card: `  - { id: tags, text: Проверяет ценники. }\n  - Меняет ценники.\n${inherited.card}`,
      }),
    ],
    [
      'a sub-item more',
      [indent('{ id: yearly, before: duties.reports.monthly, text: за год; }')],
      writtenOut({
        reports: inherited.reports.replace('{ id: monthly', '{ id: yearly, text: за год; }, { id: monthly'),
      }),
    ],
    [
      'another text of a clause, which keeps its id',
      ['replace: { duties.card: "Проверяет карточку, отчёт — [[ref:duties.reports]]." }'],
      writtenOut({
        card: '  - { id: card, text: "Проверяет карточку, отчёт — [[ref:duties.reports]]." }',
      }),
    ],
    [
      'another clause with details in the place of one',
      ['replace: { duties.reports: { text: Готовит отчёт., frequency: ежемесячно } }'],
      writtenOut({ reports: '  - { id: reports, text: Готовит отчёт., frequency: ежемесячно }' }),
    ],
    ['a clause less', ['remove: [duties.card]'], writtenOut({ card: '' })],
    [
      'a sub-item less',
      ['remove: [duties.reports.weekly]'],
      writtenOut({ reports: inherited.reports.replace('{ id: weekly, text: за неделю; }, ', '') }),
    ],
    ['a shared clause less', ['remove: [clauses.order]'], writtenOut({ clauses: '' })],
    ['a field less', ['remove: [knowledge]'], writtenOut({ knowledge: '' })],
    [
      'a part of a field less',
      ['remove: [qualifications.training]'],
      writtenOut({ qualifications: 'qualifications: { education: высшее образование }' }),
    ],
    [
      'a list written anew',
      ['remove: [knowledge]', 'knowledge: [правила торговли]'],
      writtenOut({ knowledge: 'knowledge: [правила торговли]' }),
    ],
    [
      'texts more',
      ['knowledge: [правила торговли]'],
      writtenOut({ knowledge: 'knowledge: [порядок продаж, правила торговли]' }),
    ],
    [
      'a part of a field replaced',
      ['qualifications: { experience: { years: 2, field: продажи } }'],
      writtenOut({
        qualifications:
          'qualifications: { education: высшее образование, training: подготовку по продажам, experience: { years: 2, field: продажи } }',
      }),
    ],
    [
      'another level of a competency',
      ['competencies: [{ id: negotiation, level: 1 }]'],
      writtenOut({ competencies: 'competencies: [{ id: negotiation, level: 1 }]' }),
    ],
  ])('%s', async (_, own, flat) => {
    const built = await buildTexts({ 'base.yaml': base, 'heir.yaml': heir(...own) }, 'heir');
    expect(Object.keys(built)).toContain('out/heir/instruction.ru.txt');
    expect(built).toEqual(await buildTexts({ 'heir.yaml': flat }, 'heir'));
  });

  it('with a base that inherits itself, and is a position of its own', async () => {
    const files = {
      'base.yaml': base,
      'middle.yaml': heir('remove: [duties.card]').replace('id: heir', 'id: middle'),
      'heir.yaml': 'id: heir\nextends: middle\n',
    };
    expect(await buildTexts(files, 'heir')).toEqual(
      await buildTexts({ 'heir.yaml': writtenOut({ card: '' }) }, 'heir'),
    );
    expect(Object.keys(await buildTexts(files, 'middle'))).not.toEqual([]);
  });

  it('but for what belongs to one position: number, date, codes, form, and the short name of another title', async () => {
    const own = writeRole(
      'shortTitle: менеджер',
      'document: { number: 7-ДИ, date: 2026-11-01 }',
      'codes: { okz: "2433" }',
      'form: true',
    );
    const files = {
      'sales-manager.yaml': own,
      'heir.yaml': 'id: heir\nextends: sales-manager\ntitle: продавец\n',
    };
    expect(await buildTexts(files, 'heir')).toEqual(
      await buildTexts({ 'heir.yaml': writeRole('id: heir', 'title: продавец') }, 'heir'),
    );
  });
});

describe('a base that is no position', () => {
  it('gets no documents and no findings for what it leaves out, and is nobody’s subordinate', async () => {
    const files = { 'base.yaml': base, 'heir.yaml': heir() };
    expect(await buildTexts(files, 'base')).toEqual({});
    expect((await checkTexts(files)).found).toEqual([]);
  });

  it('is no supervisor either: both places are told', async () => {
    const { found, grave } = await checkTexts({
      'base.yaml': base,
      'sales-manager.yaml': writeRole('reporting: { reportsTo: base }'),
    });
    expect(found).toEqual(['error link/abstract-role sales-manager.yaml: base']);
    expect(grave[0]?.related.map(({ place }) => place.file)).toEqual(['roles/base.yaml']);
  });
});

describe('what is wrong with an inheritance is told with both places', () => {
  it.each<readonly [string, readonly string[], string, string]>([
    [
      'a clause is removed that is not there',
      ['remove: [duties.reprots]'],
      'link/unknown-inherited',
      'duties.reprots',
    ],
    ['a field is removed that is not there', ['remove: [purpose]'], 'link/unknown-inherited', 'purpose'],
    [
      'a part of a field is removed that is not there',
      ['remove: [qualifications.software]'],
      'link/unknown-inherited',
      'qualifications.software',
    ],
    [
      'a shared clause is removed by its section',
      ['remove: [duties.order]'],
      'link/unknown-inherited',
      'duties.order',
    ],
    [
      'a clause is replaced that is not there',
      ['replace: { duties.plan: Планирует. }'],
      'link/unknown-inherited',
      'duties.plan',
    ],
    [
      'a section is replaced as a whole',
      ['replace: { duties: Планирует. }'],
      'link/unknown-inherited',
      'duties',
    ],
    [
      'what was removed is replaced',
      ['remove: [duties.card]', 'replace: { duties.card: Читает. }'],
      'link/unknown-inherited',
      'duties.card',
    ],
    [
      'a neighbour is not there',
      [indent('{ after: duties.plan, text: Читает. }')],
      'link/unknown-inherited',
      'duties.plan',
    ],
    [
      'a neighbour stands in another section',
      [indent('{ after: rights.card, text: Читает. }')],
      'link/unknown-inherited',
      'rights.card',
    ],
    [
      'two added clauses wait for each other',
      [
        `${indent('{ id: a, after: duties.b, text: Читает. }')}\n  - { id: b, after: duties.a, text: Пишет. }`,
      ],
      'link/unknown-inherited',
      'duties.b',
    ],
    [
      'an id is taken',
      [indent('{ id: card, text: Читает. }')],
      'link/inherited-clause',
      '{ id: card, text: Читает. }',
    ],
    ['the language is another', ['language: en'], 'link/other-language', 'en'],
  ])('%s', async (_, own, code, text) => {
    const { found, grave } = await checkTexts({ 'base.yaml': base, 'heir.yaml': heir(...own) });
    expect(found[0]).toBe(`error ${code} heir.yaml: ${text}`);
    expect(grave[0]?.related.map(({ place }) => place.file)).toEqual(['roles/base.yaml']);
  });

  it('a base that does not exist', async () => {
    const { found } = await checkTexts({ 'heir.yaml': heir() });
    expect(found).toEqual(['error link/unknown-role heir.yaml: base']);
  });

  it('a circle, once; who inherits from it is not made', async () => {
    const { found, grave } = await checkTexts({
      'a.yaml': writeRole('id: a', 'extends: b'),
      'b.yaml': writeRole('id: b', 'extends: a'),
      'c.yaml': writeRole('id: c', 'extends: a'),
    });
    expect(found).toEqual(['error link/base-cycle a.yaml: b', 'error link/broken-base c.yaml: a']);
    expect(grave[0]?.related.map(({ place }) => place.file)).toEqual(['roles/b.yaml']);
  });

  it('a role that inherits from itself', async () => {
    const { found } = await checkTexts({ 'a.yaml': writeRole('id: a', 'extends: a') });
    expect(found).toEqual(['error link/base-cycle a.yaml: a']);
  });

  it('a base with an error of its own, which is told once', async () => {
    const files = {
      'base.yaml': base.replace('category: specialist', 'category: specialst'),
      'heir.yaml': heir(),
      'other.yaml': heir().replace('id: heir', 'id: other'),
    };
    expect((await checkTexts(files)).found).toEqual([
      'error schema/unknown-value base.yaml: specialst',
      'error link/broken-base heir.yaml: base',
      'error link/broken-base other.yaml: base',
    ]);
    expect(await buildTexts(files, 'heir')).toEqual({});
  });

  it('a mark in the base that cannot be read', async () => {
    const { found } = await checkTexts({
      'base.yaml': base.replace('Принимает заявки', 'Принимает [[blnk]] заявки'),
      'heir.yaml': heir(),
    });
    expect([...found].sort()).toEqual([
      'error link/broken-base heir.yaml: base',
      'error yaml/unknown-mark base.yaml: [[blnk]]',
    ]);
  });

  it('a field that neither has', async () => {
    const { found } = await checkTexts({ 'base.yaml': base, 'heir.yaml': heir('remove: [rights]') });
    expect(found).toEqual(['error schema/missing-field heir.yaml: <file>']);
  });

  it('a chain of bases that nobody can follow', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `r${index}.yaml`,
        index === 0
          ? base.replace('id: base', 'id: r0')
          : heir()
              .replace('id: heir', `id: r${index}`)
              .replace('base', `r${index - 1}`),
      ]),
    );
    const { found } = await checkTexts(files);
    expect(found).toContain('error link/long-inheritance r9.yaml: r8');
  });
});

describe('fields of inheritance where nothing is inherited are errors', () => {
  it.each([
    ['remove: [duties.card]', 'schema/exclusive-fields', 'remove'],
    ['replace: { duties.card: Читает. }', 'schema/exclusive-fields', 'replace'],
    ['duties: [{ after: duties.card, text: Читает. }]', 'link/stray-position', 'after'],
  ])('%s', async (part, code, text) => {
    const { found } = await checkTexts({ 'sales-manager.yaml': writeRole(part) });
    expect(found).toEqual([`error ${code} sales-manager.yaml: ${text}`]);
  });
});

describe('what is found in an inherited text', () => {
  const risky = base.replace('Ведёт карточку покупателя.', 'Платит штраф за порчу карточки.');
  const heirs = {
    'heir.yaml': heir(),
    'other.yaml': heir('knowledge: [правила торговли]').replace('id: heir', 'id: other'),
  };

  it('is told once, at the base, with one role that inherits it', async () => {
    const { found, grave } = await checkTexts({ 'base.yaml': risky, ...heirs });
    const fines = found.filter((each) => each.includes('rule/fine'));
    expect(fines).toHaveLength(1);
    expect(fines[0]).toContain('rule/fine base.yaml');
    const finding = grave.find(({ code }) => code === 'rule/fine');
    expect(finding?.related.map(({ place }) => place.file)).toEqual(['roles/heir.yaml']);
  });

  it('is waived by the base for all, and a waiver that an heir does not need is no fault', async () => {
    const vague = base.replace('Ведёт карточку покупателя.', 'Выполняет иные поручения руководителя.');
    expect((await checkTexts({ 'base.yaml': vague, 'heir.yaml': heir() })).found).toEqual([
      'warning rule/catch-all-duty base.yaml: Выполняет иные поручения',
    ]);
    const waived = `${vague}waivers: [{ code: rule/catch-all-duty, reason: решение директора }]\n`;
    const { found } = await checkTexts({
      'base.yaml': waived,
      'heir.yaml': heir(),
      'other.yaml': heir('remove: [duties.card]').replace('id: heir', 'id: other'),
    });
    expect(found).toEqual([]);
  });

  it('is not taken for a duty of several roles', async () => {
    const { notes } = await checkTexts({ 'base.yaml': base, ...heirs });
    const repeated = notes.filter(({ code }) => code === 'rule/duty-of-several-roles');
    const files = repeated.map(({ place }) => place?.file ?? '');
    expect(files.filter((file) => /base|heir|other/.test(file))).toEqual([]);
  });
});
