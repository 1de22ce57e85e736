import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/actions/check-workspace.js';
import { importStaffing, type ImportStaffingRequest } from '../../src/actions/import-staffing.js';
import { createMemoryWorld, type MemoryWorld } from '../memory-world.js';
import { handWritten } from '../../src/parse/yaml-limits.js';
import { soundFiles, writeBookRole } from '../check/write-book.js';
import { randomSeed } from '../random-seed.js';

const head = 'Подразделение;Должность;Ставок;Категория';

/** The lines of the three roles of the sound book. */
const sound = [
  'Дирекция;Генеральный директор;1;Руководители',
  'Отдел продаж;Начальник отдела продаж;1;Руководители',
  'Отдел продаж;Менеджер по продажам;2,5;Специалисты',
];

function openWorld(lines: readonly string[], files: Readonly<Record<string, string>> = {}): MemoryWorld {
  const texts = Object.entries(soundFiles).map(([name, text]) => [`roles/${name}`, text] as const);
  return createMemoryWorld({
    ...Object.fromEntries(texts),
    'штат.csv': [head, ...lines, ''].join('\n'),
    ...files,
  });
}

function run(world: MemoryWorld, request: Partial<ImportStaffingRequest> = {}) {
  return importStaffing(world, {
    folder: 'roles',
    path: 'штат.csv',
    apply: true,
    scaffold: false,
    ...request,
  });
}

const table = 'roles/staffing.yaml';

/** What is told, in the order of the table. */
async function tellChanges(
  world: MemoryWorld,
  request: Partial<ImportStaffingRequest> = {},
): Promise<readonly string[]> {
  const { imported, diagnostics } = await run(world, request);
  const { changes } = imported ?? expect.fail(diagnostics.map(({ message }) => message.ru).join());
  return changes.map((change) => {
    const { title } = 'after' in change ? change.after : change.before;
    return `${change.state} ${title}`;
  });
}

describe('a first table', () => {
  it('is shown, and written only when that is asked for', async () => {
    const world = openWorld(sound);
    const before = new Map(world.contents);
    expect(await tellChanges(world, { apply: false })).toEqual([
      'new Генеральный директор',
      'new Начальник отдела продаж',
      'new Менеджер по продажам',
    ]);
    expect(world.contents).toEqual(before);
    await run(world, { date: '2026-10-01' });
    expect(world.text(table)).toBe(
      [
        '# yaml-language-server: $schema=https://rolebook.dev/schemas/staffing.schema.json',
        'date: 2026-10-01',
        "source: 'штат.csv'",
        'positions:',
        '  - { title: Генеральный директор, unit: Дирекция, headcount: 1, category: manager }',
        '  - { title: Начальник отдела продаж, unit: Отдел продаж, headcount: 1, category: manager }',
        '  - { title: Менеджер по продажам, unit: Отдел продаж, headcount: 2.5, category: specialist }',
        '',
      ].join('\n'),
    );
  });

  it('fits the roles: nothing is without the other', async () => {
    const { imported, exitCode } = await run(openWorld(sound));
    expect(exitCode).toBe(0);
    expect(imported?.report).toMatchObject({ unlisted: [], unknownUnits: [], headcount: 4.5 });
    expect(imported?.report.positions.map(({ roles }) => roles.join())).toEqual([
      'director',
      'head-of-sales',
      'sales-manager',
    ]);
  });

  it('tells positions without an instruction, instructions without a position, units that are not known, sums', async () => {
    const world = openWorld([
      ...sound.slice(0, 2),
      'Отдел продаж;Менеджер по продажм;2;',
      'Склад;Кладовщик;0,5;Все',
    ]);
    const { imported, diagnostics } = await run(world);
    expect(imported?.report).toMatchObject({
      unlisted: [{ role: 'sales-manager', near: 'Менеджер по продажм' }],
      unknownUnits: ['Склад'],
      headcount: 4.5,
      units: [
        { unit: 'Дирекция', headcount: 1 },
        { unit: 'Отдел продаж', headcount: 3 },
        { unit: 'Склад', headcount: 0.5 },
      ],
    });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message.ru}`)).toEqual([
      'import/unknown-category: Категория персонала не распознана и не записана: строки 5',
    ]);
  });
});

describe('a later table', () => {
  const written = [
    '# Наше расписание.',
    'date: 2026-01-01 # по приказу',
    'positions:',
    '  # Первое лицо.',
    '  - { title: генеральный директор, headcount: 1, unit: дирекция }',
    '  - title: Начальник отдела продаж',
    '    unit: отдел продаж # с мая',
    '    headcount: 1',
    '  - { title: Секретарь, unit: дирекция, headcount: 1 }',
    '  - { title: Менеджер по продажам, unit: отдел продаж, headcount: 2 }',
    '# Конец.',
    '',
  ].join('\n');

  it('changes its own lines and leaves all others as they are, comments too', async () => {
    const lines = [...sound.map((line) => line.replace(/;[^;]*$/, ';')), 'Дирекция;Юрисконсульт;1;'];
    const world = openWorld(lines, { [table]: written });
    expect(await tellChanges(world)).toEqual([
      'same генеральный директор',
      'same Начальник отдела продаж',
      'removed Секретарь',
      'changed Менеджер по продажам',
      'new Юрисконсульт',
    ]);
    expect(world.text(table)).toBe(
      [
        '# Наше расписание.',
        'date: 2026-01-01 # по приказу',
        "source: 'штат.csv'",
        'positions:',
        '  # Первое лицо.',
        '  - { title: генеральный директор, headcount: 1, unit: дирекция }',
        '  - { title: Юрисконсульт, unit: Дирекция, headcount: 1 }',
        '  - title: Начальник отдела продаж',
        '    unit: отдел продаж # с мая',
        '    headcount: 1',
        '  - { title: Менеджер по продажам, unit: отдел продаж, headcount: 2.5 }',
        '# Конец.',
        '',
      ].join('\n'),
    );
  });

  it('that says the same changes nothing but where it comes from', async () => {
    const world = openWorld(sound);
    await run(world);
    const text = world.text(table);
    expect(new Set((await tellChanges(world)).map((each) => each.split(' ')[0]))).toEqual(new Set(['same']));
    expect(world.text(table)).toBe(text);
  });

  it('is written anew where lines cannot be changed one by one, which is told', async () => {
    const world = openWorld(sound, { [table]: 'positions: [{ title: Секретарь, headcount: 1 }]\n' });
    const { diagnostics } = await run(world);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/staffing-rewritten']);
    expect(world.text(table)).not.toContain('Секретарь');
    expect(world.text(table)).toContain('Менеджер по продажам');
  });

  it('is refused while the one of the workspace has an error', async () => {
    const world = openWorld(sound, { [table]: 'positions:\n  - { title: Секретарь }\n' });
    const { exitCode, diagnostics } = await run(world);
    expect(exitCode).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/missing-field']);
    expect(world.text(table)).toContain('Секретарь');
  });

  it('leaves in the file exactly what was told, whatever both say', async () => {
    const line = fc.record({
      unit: fc.constantFrom('дирекция', 'отдел продаж', 'Склад № 2'),
      title: fc.constantFrom(
        'Секретарь',
        "Д'Артаньян: мушкетёр",
        'да',
        '№ 5 «Ёж»',
        'Инженер, ведущий',
        '- тире',
        'IT {x}',
      ),
      headcount: fc.constantFrom('1', '0,5', '12'),
    });
    const lists = fc.uniqueArray(line, {
      minLength: 1,
      maxLength: 8,
      selector: ({ unit, title }) => `${unit} ${title}`,
    });
    const print = (list: readonly { unit: string; title: string; headcount: string }[]): string[] =>
      list.map(({ unit, title, headcount }) => `${unit};"${title}";${headcount};`);
    await fc.assert(
      fc.asyncProperty(lists, lists, async (first, second) => {
        const world = openWorld(print(first));
        await run(world);
        world.put('штат.csv', [head, ...print(second), ''].join('\n'));
        const { diagnostics } = await run(world);
        expect(diagnostics).toEqual([]);
        expect(
          new Set(await tellChanges(world).then((all) => all.map((each) => each.split(' ')[0]))),
        ).toEqual(new Set(['same']));
      }),
      { seed: randomSeed, numRuns: 25 },
    );
  });
});

describe('roles for positions without an instruction', () => {
  const more = [
    'Отдел продаж;Торговый представитель 2 разряда;3;Рабочие',
    'Склад;IT-директор;1;',
    'Дирекция;СЕКРЕТАРЬ РУКОВОДИТЕЛЯ;1;',
  ];

  it('are made of the scaffold, with unit, supervisor and category where they are known', async () => {
    const world = openWorld([...sound, ...more]);
    const { imported, exitCode } = await run(world, { scaffold: true });
    expect(exitCode).toBe(0);
    expect(imported?.scaffolds).toEqual([
      { file: 'roles/torgovyy-predstavitel.yaml', title: 'торговый представитель' },
      { file: 'roles/it-direktor.yaml', title: 'IT-директор' },
      { file: 'roles/sekretar-rukovoditelya.yaml', title: 'секретарь руководителя' },
    ]);
    expect(world.text('roles/torgovyy-predstavitel.yaml')).toMatch(
      /title: торговый представитель\n(?:.*\n)*unit: sales\n(?:.*\n)*category: worker\n(?:.*\n)*reporting: \{ reportsTo: head-of-sales \}/u,
    );
    const { diagnostics } = await checkWorkspace(world, {
      folder: 'roles',
      out: 'out',
      paths: [],
      final: false,
      fix: false,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'rule/title-not-in-staffing')).toEqual([]);
  });

  it('are only told without --apply', async () => {
    const world = openWorld([...sound, ...more]);
    const before = new Map(world.contents);
    const { imported } = await run(world, { scaffold: true, apply: false });
    expect(imported?.scaffolds).toHaveLength(3);
    expect(world.contents).toEqual(before);
  });

  it('never replace a file, and have names of their own', async () => {
    const taken = writeBookRole('sekretar', 'title: помощник', 'unit: sales');
    const lines = [
      ...sound,
      'Отдел продаж;Помощник;1;',
      'Дирекция;Секретарь;1;',
      'Отдел продаж;Секретарь;1;',
      'Цех;Секретарь;1;',
    ];
    const world = openWorld(lines, { 'roles/sekretar.yaml': taken });
    const { imported } = await run(world, { scaffold: true });
    expect(imported?.scaffolds.map(({ file }) => file)).toEqual([
      'roles/sekretar-board.yaml',
      'roles/sekretar-sales.yaml',
      'roles/sekretar-2.yaml',
    ]);
    expect(world.text('roles/sekretar.yaml')).toBe(taken);
  });

  it('are not made for a slip that stands beside the right title, which is told', async () => {
    const world = openWorld([...sound, 'Отдел продаж;Менеджер по продажем;1;']);
    const { imported } = await run(world, { scaffold: true });
    expect(imported?.report.positions.at(-1)).toMatchObject({ roles: [], near: 'менеджер по продажам' });
    expect(imported?.scaffolds).toEqual([]);
  });

  it('are made for a title that another one is like, but for more than a letter', async () => {
    const world = openWorld([...sound, 'Отдел продаж;Менеджер по закупкам;1;']);
    const { imported } = await run(world, { scaffold: true });
    expect(imported?.report.positions.at(-1)?.near).toBeUndefined();
    expect(imported?.scaffolds.map(({ title }) => title)).toEqual(['менеджер по закупкам']);
  });

  it('are not made for a slip of a title that has an instruction', async () => {
    const world = openWorld([...sound.slice(0, 2), 'Отдел продаж;Менеджер по продажм;2;']);
    expect((await run(world, { scaffold: true })).imported?.scaffolds).toEqual([]);
  });
});

describe('what cannot be brought in', () => {
  it.each([
    ['no such file', { path: 'нет.csv' }, ['import/no-table-file']],
    ['no such file of columns', { columns: 'нет.yaml' }, ['import/no-table-file']],
    ['an unknown organization', { organization: 'bank' }, ['workspace/unknown-organization']],
    ['a folder', { path: 'roles' }, ['import/no-table-file']],
  ])('is told: %s', async (_, request, codes) => {
    const world = openWorld(sound);
    const { diagnostics, exitCode } = await run(world, request);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(exitCode).toBeGreaterThan(0);
    expect(world.contents.has(table)).toBe(false);
  });

  it('leaves everything as it is when one row is wrong', async () => {
    const world = openWorld([...sound, 'Склад;Кладовщик;два;']);
    const { exitCode, diagnostics } = await run(world, { scaffold: true });
    expect([exitCode, ...diagnostics.map(({ code }) => code)]).toEqual([1, 'import/bad-headcount']);
    expect(world.contents.has(table)).toBe(false);
  });
});

describe('columns', () => {
  const other = 'Список;;\nКто;Где;Сколько\nКладовщик;Склад;1\n';

  it('are named by a file of the user', async () => {
    const columns = 'columns: { title: кто, unit: B, headcount: C }\n';
    const world = openWorld([], { 'штат.csv': other, 'столбцы.yaml': columns });
    expect(await tellChanges(world, { columns: 'столбцы.yaml' })).toEqual(['new Кладовщик']);
  });

  it('of a wrong name are told with the nearest one', async () => {
    const world = openWorld([], { 'штат.csv': other, 'столбцы.yaml': 'columns: { titel: Кто }\n' });
    const { diagnostics } = await run(world, { columns: 'столбцы.yaml' });
    expect(diagnostics.map(({ code, help }) => `${code}: ${help?.ru ?? ''}`)).toEqual([
      'import/unknown-field: Возможно, имелось в виду «title».',
    ]);
  });

  it('may be named in another language than that of the organization', async () => {
    const world = openWorld([], { 'штат.csv': 'Department,Job title,FTE\nSales,Manager,1.5\n' });
    expect(await tellChanges(world)).toEqual(['new Manager']);
  });
});

describe('a table of 5,000 positions', () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, index) => `Цех ${index % 100};Оператор линии № ${index};1,5;Рабочие`,
  );

  it('is written, read again and changed in one line', async () => {
    const world = openWorld(lines);
    await run(world);
    const written = world.text(table);
    expect(new TextEncoder().encode(written).length).toBeGreaterThan(handWritten.bytes);
    expect(new Set(await tellChanges(world)).size).toBe(5_000);
    expect(world.text(table)).toBe(written);
    const other = [head, ...lines].join('\n').replace('№ 7;1,5', '№ 7;2');
    await world.files.write('новое.csv', new TextEncoder().encode(other));
    const { imported } = await run(world, { path: 'новое.csv' });
    expect(imported?.changes.filter(({ state }) => state !== 'same')).toMatchObject([
      { state: 'changed', after: { title: 'Оператор линии № 7', headcount: 2 } },
    ]);
    const before = written.split('\n');
    const changed = world
      .text(table)
      .split('\n')
      .filter((line, index) => line !== before[index]);
    expect(changed).toHaveLength(2);
  });

  it('is checked, but only as a staffing table: no other file may be as long', async () => {
    const world = openWorld(lines);
    await run(world);
    const text = world.text(table);
    await world.files.write('roles/clauses/long.yaml', new TextEncoder().encode(text));
    const { diagnostics } = await checkWorkspace(world, {
      ...{ folder: 'roles', out: 'out', paths: [], final: false, fix: false, threads: 1 },
    });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
      'workspace/file-too-large roles/clauses/long.yaml',
    ]);
  });
});
