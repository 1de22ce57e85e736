// How long it takes to tell who has read what in a large organization, and to make and record a thousand personal sheets; with
// SQLite and, where it is installed, with a PostgreSQL server of its own that waits for its disk.
//
//   npm run compile && node bench/acknowledgment.mjs [people] [roles] [versions]
//
// Prints seconds of the clock and of this process; on a busy machine the latter count. Needs no other tool.
import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { issueSheets } from '../build/actions/acknowledgment/issue-sheets.js';
import { readOrganizations } from '../build/actions/registry/read-organizations.js';
import { completeTerms } from '../build/registry/acknowledgment/default-settings.js';
import { listDuties } from '../build/registry/acknowledgment/list-duties.js';
import { readFacts } from '../build/registry/acknowledgment/read-facts.js';
import { readVersions } from '../build/registry/acknowledgment/read-versions.js';
import { insertRows } from '../build/registry/database/insert-rows.js';
import { makePersonalRecord } from '../build/registry/record/personal-record.js';
import { Registry } from '../build/registry/registry.js';
import { createPersonId } from '../build/registry/roster/create-person-id.js';
import { readMembers } from '../build/registry/roster/read-members.js';
import { createWorld } from '../build/world.js';
import { makeBookFolder } from './book-folder.mjs';
import { startPostgres } from './postgres-server.mjs';

const [people = 20_000, roles = 1_000, editions = 5] = argv
  .slice(2)
  .map(Number)
  .filter((each) => each > 0);
const world = createWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 22, 9) / 1000) });
const random = (length) => world.random(length);

const book = makeBookFolder(2);
const folder = join(book.folder, 'roles');
const organization = (await readOrganizations(world, folder)).value[0].organization.id;
const server = await startPostgres();
try {
  mkdirSync(join(book.folder, '.rolebook'));
  await measureAll({ family: 'sqlite', path: join(book.folder, '.rolebook', 'registry.sqlite') });
  if (server === undefined) console.log('PostgreSQL is not installed');
  else await measureAll({ family: 'postgres', url: server.createDatabase() });
} finally {
  await server?.stop();
  book.remove();
}

async function measureAll(location) {
  const registry = (await Registry.open(world.databases, location, 'write')).value;
  await registry.writeAtOnce((db) => fill(db, location.family));
  for (let round = 1; round <= 3; round++) await measureMatrix(registry, round);
  await registry.close();
  await measureSheets(location);
}

/** The tables as people and versions leave them; the chain of events plays no part in what is measured. */
async function fill(db, family) {
  const event = { seq: 1, at: '', actor: '{}', kind: 'x', payload: '{}', previous_hash: '0', hash: '1' };
  await insertRows(db, 'event', [event]);
  const versions = Array.from({ length: roles * editions }, (_, index) => {
    const [role, number] = [`role-${Math.floor(index / editions)}`, (index % editions) + 1];
    const isLast = number === editions;
    return {
      ...{
        id: `${organization}/${role}/instruction/ru@${number}`,
        dossier: `${organization}/${role}/instruction/ru`,
        organization,
      },
      ...{
        role,
        kind: 'instruction',
        language: 'ru',
        number,
        status: isLast ? 'in-force' : 'superseded',
        round: 1,
      },
      ...{ title: `менеджер ${role}`, search: role, text_hash: hash('sha256', `${index}`), author: '{}' },
      ...{ submitted_on: `202${number}-01-10`, approved_on: `202${number}-01-12` },
      ...{
        registration_number: `${index}`,
        registered_on: `202${number}-01-13`,
        effective_from: `202${number}-02-01`,
      },
      ...{
        ended_on: isLast ? null : `202${number + 1}-02-01`,
        change: 'detail',
        legal_form: 'local-act',
        seq: 1,
      },
    };
  });
  await insertRows(db, 'version', versions);
  const members = [];
  const records = [];
  const facts = [];
  for (let index = 0; index < people; index++) {
    const id = createPersonId(random);
    const role = `role-${index % roles}`;
    const content = {
      ...{
        number: `${index}`,
        name: `Тестов${spell(index)} Иван Ильич`,
        gender: 'male',
        hiredOn: '2019-01-10',
      },
      posts: [{ role, unit: `unit-${index % 100}`, from: '2019-01-10' }],
      ...{ absences: [], substitutions: [] },
    };
    const record = makePersonalRecord(random, { owner: id, kind: 'member', content });
    records.push(record);
    members.push({ id, organization, folded: `${index}`, record: record.hash, contacts: null });
    for (let number = 1; number <= editions - (index % 3 === 0 ? 1 : 0); number++) {
      facts.push({
        ...{ version: `${organization}/${role}/instruction/ru@${number}`, person: id, organization },
        ...{ outcome: 'acknowledged', dated: `202${number}-01-20`, recorded_on: `202${number}-01-20` },
        ...{ way: 'sheet', is_late: 0, is_objected: 0 },
      });
    }
  }
  await insertRows(db, 'personal_record', records);
  await insertRows(db, 'member', members);
  await insertRows(db, 'acknowledgment', facts);
  console.log(
    `${family}: ${people} people, ${roles} roles, ${versions.length} versions, ${facts.length} signatures`,
  );
}

async function measureMatrix(registry, round) {
  const organizations = [organization];
  const { value, spent } = await measure(() =>
    registry.readAtOnce(async (db) =>
      listDuties({
        members: await readMembers(db, organizations),
        versions: await readVersions(db, { organizations }),
        facts: await readFacts(db, { organizations }),
        settings: completeTerms({}),
        ...{ day: '2026-11-22', isPast: false },
      }),
    ),
  );
  const states = {};
  for (const { state } of value.value) states[state] = (states[state] ?? 0) + 1;
  console.log(`  matrix ${round}: ${spent}, ${value.value.length} duties ${JSON.stringify(states)}`);
}

/** Sheets for some thousand duties, recorded line by line before the file is written. */
async function measureSheets(location) {
  const to = join(book.folder, `sheets-${location.family}`);
  let steps = 0;
  const { value, spent } = await measure(() =>
    issueSheets(
      world,
      {
        ...{ folder, database: location.url, form: 'personal', formats: ['pdf'], to, force: false },
        ...{ withAbsent: false, actor: 'Ставрова К. Д., менеджер по персоналу' },
        roles: Array.from({ length: Math.ceil((1_000 * 3 * roles) / people) }, (_, index) => `role-${index}`),
      },
      () => (steps += 1),
    ),
  );
  const faults = value.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message.en);
  console.log(
    `  ${value.lines} personal sheets as one PDF, recorded: ${spent}, ${steps} steps of progress`,
    ...faults.slice(0, 3),
  );
  rmSync(to, { recursive: true, force: true });
}

async function measure(work) {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - begun) / 1000).toFixed(2);
  return { value, spent: `${seconds} s, processor ${((user + system) / 1e6).toFixed(2)} s` };
}

/** A number in letters: names have no figures. */
function spell(number) {
  return String(number).replace(/\d/g, (digit) => 'абвгдежзик'[Number(digit)]);
}
