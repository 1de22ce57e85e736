import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import { type Impact, findImpact } from '../../src/actions/find-impact.js';
import type { MemoryWorld } from '../memory-world.js';
import { createBookWorld } from '../check/check-texts.js';
import { writeBookRole } from '../check/write-book.js';

/** A base with an heir, a clause with a parameter, a required competency, an act that is cited, a case. */
function createWorkspace(changes: Readonly<Record<string, string>> = {}): MemoryWorld {
  return createBookWorld({
    'base.yaml': `id: base
abstract: true
language: ru
category: specialist
qualifications: { education: высшее образование }
duties: [Ведёт карточку покупателя.]
rights: [Получать сведения.]
responsibilities: [За нарушение правил торговли.]
clauses: [order]
`,
    'heir.yaml': `id: heir
extends: base
title: продавец
unit: sales
reporting: { reportsTo: head-of-sales }
competencies: [{ id: negotiation, level: 1, weight: 100 }]
`,
    'sales-manager.yaml': writeBookRole(
      'sales-manager',
      'clauses:\n  - id: limit\n    with: { amount: пяти процентов }',
      'duties:\n  - Хранит сведения в порядке, установленном ст. 72, 74 ТК РФ.',
      'substitution: { way: named, by: heir, absences: [отпуск] }',
    ),
    'clauses/limit.yaml': `id: limit
language: ru
section: rights
parameters: [{ id: amount, name: размер скидки }]
text: Предоставлять скидку не выше [[value:amount]].
`,
    ...changes,
  });
}

async function ask(subject: string, world = createWorkspace()): Promise<Impact> {
  const { impacts, diagnostics } = await findImpact(world, {
    folder: 'roles',
    out: 'out',
    subject,
    threads: 1,
  });
  expect(diagnostics).toEqual([]);
  const [only] = impacts;
  if (only === undefined || impacts.length > 1)
    throw new Error(`${impacts.length} things are called ${subject}`);
  return only;
}

const mentionsOf = ({ mentions }: Impact): readonly string[] =>
  mentions.map(({ from, relation, place, line, via }) =>
    [from.id, relation, `${place.file}:${line ?? ''}`, via ?? ''].join(' ').trim(),
  );
const pathsOf = ({ documents }: Impact, reason: string): readonly string[] =>
  documents.filter((each) => each.reason === reason).map(({ path }) => path);

describe('what a change touches', () => {
  it('of a shared clause: those that use it, by themselves or through a base, and what prints it', async () => {
    const order = await ask('order');
    expect(mentionsOf(order)).toEqual(['heir uses roles/base.yaml:9 base']);
    expect(pathsOf(order, 'printed')).toEqual([
      'heir/blank-form.ru',
      'heir/employee-copy.ru',
      'heir/instruction.ru',
      'heir/print.ru',
      'organization/booklet.ru',
    ]);
    expect(pathsOf(order, 'code')).toEqual(['heir/acknowledgment-sheet.ru', 'heir/agreement-sheet.ru']);
  });

  it('of a clause with parameters: with which words it is used', async () => {
    const [use] = (await ask('limit')).mentions;
    expect([use?.from.id, use?.values]).toEqual(['sales-manager', { amount: 'пяти процентов' }]);
  });

  it('of a role: who names it and how, and documents that print its title', async () => {
    const heir = await ask('heir');
    expect(mentionsOf(heir)).toEqual(['sales-manager deputised-by roles/sales-manager.yaml:17']);
    expect(pathsOf(heir, 'own')).toContain('heir/competency-profile.ru');
    expect(pathsOf(heir, 'printed')).toContain('sales-manager/instruction.ru');
    expect(pathsOf(heir, 'listed')).toEqual([
      'organization/acknowledgment-journal.ru',
      'organization/approval-order.ru',
      'organization/booklet.ru',
      'organization/competency-matrix.ru',
      'organization/registration-journal.ru',
    ]);
  });

  it('of a base: every document of those that inherit from it', async () => {
    const base = await ask('base');
    expect(mentionsOf(base)).toEqual(['heir inherits roles/heir.yaml:2']);
    expect(pathsOf(base, 'inherited')).toEqual(pathsOf(await ask('heir'), 'own'));
  });

  it('of a competency: who requires which level, its documents and the sheets of these', async () => {
    const negotiation = await ask('negotiation');
    expect(negotiation.mentions.map(({ from, level, weight }) => [from.id, level, weight])).toEqual([
      ['heir', 1, 100],
    ]);
    expect(negotiation.documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'competency-profile',
        'competency-matrix',
        'assessment-sheet',
        'development-plan',
      ]),
    );
  });

  it('of a unit: who belongs to it, and what its head signs', async () => {
    const sales = await ask('sales');
    expect(mentionsOf(sales)).toEqual([
      'head-of-sales belongs-to roles/head-of-sales.yaml:4',
      'heir belongs-to roles/heir.yaml:4',
      'sales-manager belongs-to roles/sales-manager.yaml:4',
    ]);
    expect(pathsOf(sales, 'printed')).toContain('heir/instruction.ru');
  });

  it('of an officer: whose instructions he approves, also by the route of the organization', async () => {
    const { impacts } = await findImpact(createWorkspace(), {
      ...{ folder: 'roles', out: 'out', subject: 'director', threads: 1 },
    });
    // The role and the officer of one id are both shown.
    expect(impacts.map(({ subject }) => subject.kind)).toEqual(['role', 'officer']);
    expect(impacts[0]?.mentions.map(({ from, relation }) => `${from.kind} ${from.id} ${relation}`)).toEqual([
      'role head-of-sales reports-to',
      'unit board headed-by',
      'officer director held-by',
    ]);
    expect(new Set(impacts[1]?.mentions.map(({ relation }) => relation))).toEqual(new Set(['approved-by']));
    expect(impacts[1]?.mentions).toHaveLength(4);
  });

  it.each(['ТК 74', 'ст. 74 ТК РФ', 'tk-rf/74', 'ТК, ст. 74', 'Трудовой кодекс 74'])(
    'of an act, however it is called: %s',
    async (name) => {
      const act = await ask(name);
      expect([act.subject.id, act.subject.article]).toEqual(['tk-rf', '74']);
      expect(act.mentions.map(({ from, articles }) => [from.id, articles])).toEqual([
        ['sales-manager', ['72', '74']],
      ]);
      expect(pathsOf(act, 'cited')).toContain('sales-manager/instruction.ru');
    },
  );

  it('of another article of the same act: nothing that cites only the first', async () => {
    expect((await ask('ТК 81')).mentions).toEqual([]);
    expect((await ask('ТК РФ')).mentions).toHaveLength(1);
  });

  it('tells the files that were built', async () => {
    const world = createWorkspace();
    await buildWorkspace(world, {
      ...{ folder: 'roles', out: 'out', roles: ['heir'], formats: ['text', 'html'] },
      ...{ stage: 'draft', final: false, force: false },
    });
    const { documents } = await ask('order', world);
    expect(documents.find(({ path }) => path === 'heir/instruction.ru')?.files).toEqual([
      'heir/instruction.ru.html',
      'heir/instruction.ru.txt',
    ]);
  });

  it('names translations, which have to follow', async () => {
    const world = createWorkspace({
      'translations/en/clauses/order.yaml': 'texts:\n  text: Keeps the order.\n',
    });
    expect((await ask('order', world)).translations).toEqual(['roles/translations/en/clauses/order.yaml']);
  });

  it('writes nothing', async () => {
    const world = createWorkspace();
    const before = [...world.contents.keys()];
    await ask('order', world);
    expect([...world.contents.keys()]).toEqual(before);
  });
});

describe('what cannot be told', () => {
  const run = (subject: string, world = createWorkspace()): ReturnType<typeof findImpact> =>
    findImpact(world, { folder: 'roles', out: 'out', subject, threads: 1 });

  it('an id that names nothing: the nearest one is proposed', async () => {
    const { exitCode, diagnostics } = await run('ordr');
    expect([exitCode, diagnostics.map(({ code }) => code)]).toEqual([2, ['workspace/unknown-subject']]);
    expect(diagnostics[0]?.help?.en).toBe('Did you mean “order”?');
  });

  it('documents of a role with an error: the rest is told, with a warning that names the role', async () => {
    const world = createWorkspace({ 'sales-manager.yaml': writeBookRole('sales-manager', 'unit: seles') });
    const { exitCode, diagnostics, impacts } = await run('order', world);
    expect([exitCode, diagnostics.map(({ code }) => code)]).toEqual([0, ['workspace/incomplete-impact']]);
    expect(diagnostics[0]?.message.en).toContain('sales-manager');
    expect(impacts[0]?.documents).toHaveLength(7);
  });

  it('anything when the organization cannot be read', async () => {
    const world = createWorkspace({ 'organization.yaml': 'id: romashka\n' });
    expect((await run('order', world)).exitCode).toBe(1);
  });
});
