import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/registry/registry.js';
import { createDatabases } from '../../src/world/databases.js';
import { enterNewFolder, runCommand } from '../cli/run-command.js';
import { unwrap } from '../registry/registries.js';

const hr = ['--as', 'Смирнов О. П., специалист по кадрам'];

/** What is known of marked people. None of it may be found where others can read. */
const marked = {
  names: ['Тайнова', 'Секретов', 'Скрытнева', 'Незримов'],
  addresses: ['taynova', 'sekretov', '79177654321', '917 765'],
  numbers: ['770077', '880088'],
};
const secrets = [...marked.names, ...marked.addresses, ...marked.numbers];

/** Writes a list of staff; `broken` rows have faults in every column. */
function writeList(name: string, rows: readonly string[]): void {
  const heading = 'Таб. №;Сотрудник;Пол;Должность;Дата приёма;Дата увольнения;E-mail;Телефон';
  writeFileSync(name, [heading, ...rows, ''].join('\n'));
}

const good = [
  '770077;Тайнова Анна Викторовна;;менеджер по продажам;04.03.2024;;taynova@example.com;8 917 765-43-21',
  '880088;Секретов Олег Ильич;;генеральный директор;04.03.2024;;sekretov@example.com;',
];
const broken = [
  '770077;Скрытнева Анна Петровна;;менеджер по продажам;не дата;;taynova@@example;89161234567890123',
  '770077;Незримов Олег Ильич;средний;менеджер по продажам;05.11.26;;;',
  '88 0088 !;Тайнова\u0007 Анна;;менеджер по продажам;;;;',
  ';Тайнoва Анна Викторовна;;;;;;',
  ';Секретов Саша;;Тайнова Анна Викторовна;;;;',
  '880088;Секретов Олег Ильич;;генеральный директор;04.03.2024;01.01.2020;;',
];
/** Each alone is a list whose fault is found only when it is compared with what is known. */
const refused = [
  ';Секретов Саша;;менеджер по продажам;;;;',
  '880088;Секретов Олег Ильич;;генеральный директор;04.03.2024;01.01.2020;;',
];

/** The errors that a command told, as people and as programs read them. */
async function fail(words: readonly string[]): Promise<string> {
  const plain = await runCommand(words);
  const json = await runCommand([...words, '--json']);
  expect(plain.exitCode, words.join(' ')).not.toBe(0);
  expect(json.exitCode).toBe(plain.exitCode);
  return plain.stdout + plain.stderr + json.stdout + json.stderr;
}

function expectNone(text: string, known: readonly string[] = secrets): void {
  for (const secret of known) expect(text).not.toContain(secret);
}

function readAll(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('registry.sqlite'))
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name)).toString())
    .join('\n');
}

describe('what is known of people', () => {
  it('is in no message of a command that fails', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    writeList('good.csv', good);
    expect((await runCommand(['people', 'import', 'good.csv', '--apply', ...hr])).exitCode).toBe(0);
    for (const [index, rows] of [broken, ...[...broken, ...refused].map((row) => [row])].entries()) {
      writeList('broken.csv', rows);
      const text = await fail(['people', 'import', 'broken.csv', '--apply', ...hr]);
      expectNone(text);
      expect(text, String(index)).toMatch(/import\/|people\//);
    }
    expectNone(await fail(['people', 'forget', '770077', ...hr]));
    expectNone(await fail(['people', 'forget', '12', ...hr]));
    expectNone(await fail(['people', 'absence', '770077', '--from', '2026-13-01', ...hr]));
    const transfer = ['people', 'transfer', '770077', '--from', '2026-12-01', ...hr];
    expectNone(await fail([...transfer, '--role', 'sales-manager']));
    expectNone(await fail([...transfer, '--role', 'nobody']));
  });

  it('is in no message of a command on acknowledgments that fails', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    writeList('good.csv', good);
    for (const line of [
      ['people', 'import', 'good.csv', '--apply', ...hr],
      ['submit', 'sales-manager', ...hr],
      ['endorse', 'sales-manager', '--as', 'hr'],
      ['approve', 'sales-manager', '--as', 'director', '--signature'],
      ['register', 'sales-manager', '--as', 'hr', '--number', '12-ДИ'],
      ['enact', 'sales-manager', '--as', 'hr'],
    ]) {
      expect((await runCommand(line)).exitCode, line.join(' ')).toBe(0);
    }
    const name = 'Тайнова Анна Викторовна';
    const stranger = 'Незримов Олег Ильич';
    const version = ['--instruction', 'sales-manager'];
    const act = ['--act', '3', '--dated', '2026-01-01'];
    for (const words of [
      ['issue', '--person', stranger],
      ['hire', stranger],
      ['status', '--person', stranger],
      ['dossier', stranger],
      ['record', name],
      ['record', 'taynova@example.com'],
      ['record', '--person', stranger, ...version],
      ['record', '--person', name, ...version, '--objection', 'Скрытнева против.', '--dated', '2026-01-01'],
      ['record', '--person', '770077', ...version, '--late', 'Секретов опоздал.', '--dated', '2026-02-30'],
      ['refuse', name, 'sales-manager', ...act, '--witnesses', 'Незримов О. И.'],
      [
        'refuse',
        '770077',
        'sales-manager',
        ...act,
        '--witnesses',
        'Секретов О. И., юрист; Секретов О., кассир',
      ],
    ]) {
      const signs = ['issue', 'hire', 'record', 'refuse'].includes(words[0] ?? '');
      expectNone(await fail(['ack', ...words, ...(signs ? hr : [])]));
    }
  });

  it('is in no message of a command that fails, whatever it is given in the place of what', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    writeList('good.csv', good);
    for (const line of [
      ['people', 'import', 'good.csv', '--apply', ...hr],
      ['submit', 'sales-manager', ...hr],
      ['endorse', 'sales-manager', '--as', 'hr'],
      ['approve', 'sales-manager', '--as', 'director', '--signature'],
      ['register', 'sales-manager', '--as', 'hr', '--number', '12-ДИ'],
      ['enact', 'sales-manager', '--as', 'hr'],
    ]) {
      expect((await runCommand(line)).exitCode, line.join(' ')).toBe(0);
    }
    const bad = fc.constantFrom(
      'Незримов Олег Ильич',
      'Тайнова Анна Викторовна',
      'тайнова',
      'Секретов',
      'taynova@example.com',
      '79177654321',
      '880088',
      'Лист: Тайнова',
      'Скрытнева;',
      '',
    );
    const version = ['--instruction', 'sales-manager'];
    const command = fc
      .record({ one: bad, two: bad, three: bad, kind: fc.nat(15) })
      .map(({ one, two, three, kind }): readonly string[] => {
        const ways: readonly (readonly string[])[] = [
          ['ack', 'correct', one, '--dated', '2026-11-23', '--reason', two, ...hr],
          ['ack', 'correct', '--person', one, ...version, '--objection', two, '--reason', three, ...hr],
          ['ack', 'annul', one, '--reason', two, ...hr],
          ['ack', 'annul', '--person', one, ...version, '--reason', two, ...hr],
          ['ack', 'reprint', one],
          ['ack', 'sheets', one],
          ['ack', 'refuse', one, 'sales-manager', '--act', two, '--witnesses', three, ...hr],
          ['ack', 'refuse', one, 'sales-manager', '--course', two, '--witnesses', three, ...hr],
          ['ack', 'hire', one, ...hr],
          ['ack', 'status', '--person', one, '--as-of', two],
          ['ack', 'issue', '--person', one, '--unit', two, ...hr],
          ['impact', 'sales-manager', '--people', '--unit', one],
          ['org', '--names', '--as-of', one],
          ['people', 'consent', one, '--email', two, '--phone', three, '--dated', '2026-01-01', ...hr],
          ['people', 'substitute', one, '--role', two, '--from', '2026-12-01', ...hr],
          ['people', 'dismiss', one, '--on', two, ...hr],
        ];
        return ways[kind] ?? [];
      });
    // Titles and addresses in a file that is no list of staff, and was taken for a table of it.
    writeList('staffing.csv', broken);
    expectNone(await fail(['staffing', 'import', 'staffing.csv', '--apply']));
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(command, async (words) => {
        const run = await runCommand([...words, '--json']);
        const plain = await runCommand(words);
        if (plain.exitCode === 0) return;
        told.add(words.slice(0, 2).join(' '));
        const output = run.stdout + run.stderr + plain.stdout + plain.stderr;
        expect(
          secrets.filter((secret) => output.includes(secret)),
          words.join(' '),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(told.size).toBeGreaterThan(8);
  });

  it('is in no event of the chain and in no file of the store or of a build', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    writeList('good.csv', good);
    for (const line of [
      ['people', 'import', 'good.csv', '--apply', ...hr],
      ['people', 'absence', '770077', '--from', '2026-12-01', ...hr],
      ['people', 'dismiss', '880088', '--on', '2026-01-01', ...hr],
      ['people', 'forget', '880088', ...hr],
      ['submit', 'sales-manager', ...hr],
    ]) {
      expect((await runCommand(line)).exitCode, line.join(' ')).toBe(0);
    }
    const location = { family: 'sqlite', path: join('.rolebook', 'registry.sqlite') } as const;
    const registry = unwrap(await Registry.open(createDatabases(), location, 'read'));
    const tables = unwrap(
      await registry.readAtOnce(async (db) => ({
        events: await db.selectFrom('event').selectAll().execute(),
        streams: await db.selectFrom('stream_event').selectAll().execute(),
        records: await db.selectFrom('personal_record').selectAll().execute(),
        members: await db.selectFrom('member').selectAll().execute(),
      })),
    );
    await registry.close();
    expectNone(JSON.stringify([tables.events, tables.streams]));
    expectNone(JSON.stringify(tables.members), [...marked.names, ...marked.addresses]);
    expect(JSON.stringify(tables.records)).toContain('Тайнова');
    expectNone(JSON.stringify(tables.records), ['sekretov']);
    expectNone(readAll('.rolebook'));
  });
});
