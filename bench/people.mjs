// What a list of staff costs: 20,000 people imported, the same list again, the staff read, the registry verified.
// `node bench/people.mjs 20000 1000`: people, roles. With SQLite and, where it is installed, with a PostgreSQL server of its own that
// waits for its disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPeople } from '../build/actions/people/import-people.js';
import { listPeople } from '../build/actions/people/list-people.js';
import { verifyWorkspace } from '../build/actions/verify-workspace.js';
import { createWorld } from '../build/world.js';
import { makeBookFolder } from './book-folder.mjs';
import { startPostgres } from './postgres-server.mjs';

const people = Number(process.argv[2] ?? 20_000);
const roles = Number(process.argv[3] ?? 1000);
const world = createWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000) });

const book = makeBookFolder(roles);
const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
const server = await startPostgres();
try {
  const path = join(folder, 'people.csv');
  writeFileSync(path, writeList());
  await measureAll('SQLite', path, undefined);
  if (server === undefined) console.log('PostgreSQL is not installed');
  else await measureAll('PostgreSQL', path, server.createDatabase());
} finally {
  await server?.stop();
  book.remove();
  rmSync(folder, { recursive: true });
}

async function measureAll(name, path, database) {
  console.log(`${name}: ${people} people, ${roles} roles`);
  const place = { folder: join(book.folder, 'roles'), database };
  const request = {
    ...place,
    table: { path },
    apply: true,
    isComplete: false,
    allowUnknown: false,
    actor: 'Ставрова К. Д., менеджер по персоналу',
  };
  await measure(
    'import',
    () => importPeople(world, request),
    (each) => each.plan?.counts.added,
  );
  await measure(
    'the same list again',
    () => importPeople(world, request),
    (each) => each.plan?.unchanged,
  );
  await measure(
    'list',
    () => listPeople(world, { ...place, all: true }),
    (each) => each.people.length,
  );
  await measure(
    'verify',
    () => verifyWorkspace(world, place),
    (each) => each.verification?.people,
  );
}

/** A list as other programs export it; positions by the ids of roles. */
function writeList() {
  const rows = Array.from({ length: people }, (_, index) => {
    const number = String(index + 1).padStart(10, '0');
    const day = `${String((index % 28) + 1).padStart(2, '0')}.03.${2000 + (index % 26)}`;
    const letters = String(index).replace(/\d/g, (digit) => 'абвгдежзик'[Number(digit)]);
    return `${number};Иванов${letters} Пётр Ильич;role-${(index % (roles - 1)) + 1};${day};p${index}@vector.example`;
  });
  return ['Таб. №;Сотрудник;Должность;Дата приёма;E-mail', ...rows, ''].join('\n');
}

async function measure(what, work, count) {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - begun) / 1000;
  const found = result.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message.en);
  console.log(
    `  ${what}: ${count(result)} people, ${seconds.toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s ${found.slice(0, 3).join('; ')}`,
  );
}
