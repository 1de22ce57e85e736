// How long it takes to tell who has read what in a large organization, and to make a thousand personal sheets.
//
//   npm run compile && node bench/acknowledgment.mjs [postgres://…] [people] [roles] [versions]
//
// Prints seconds of the clock and of the processor; on a busy machine the latter count. Needs no other tool.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { hash } from 'node:crypto';
import { prepareRecords } from '../build/actions/acknowledgment/render-records.js';
import { readOrganizations } from '../build/actions/registry/read-organizations.js';
import { RecordedDay, RecordedTitle, RecordedWord } from '../build/compose/records-view.js';
import { listDuties } from '../build/registry/acknowledgment/list-duties.js';
import { completeTerms } from '../build/registry/acknowledgment/default-settings.js';
import { readFacts } from '../build/registry/acknowledgment/read-facts.js';
import { readVersions } from '../build/registry/acknowledgment/read-versions.js';
import { insertRows } from '../build/registry/database/insert-rows.js';
import { makePersonalRecord } from '../build/registry/record/personal-record.js';
import { readMembers } from '../build/registry/roster/read-members.js';
import { createPersonId } from '../build/registry/roster/create-person-id.js';
import { Registry } from '../build/registry/registry.js';
import { createWorld } from '../build/world.js';

const url = argv.find((each) => each.startsWith('postgres'));
const [people = 20_000, roles = 1_000, editions = 5] = argv
  .slice(2)
  .map(Number)
  .filter((each) => each > 0);
const world = createWorld();
const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
const location = url
  ? { family: 'postgres', url }
  : { family: 'sqlite', path: join(folder, 'registry.sqlite') };
const registry = (await Registry.open(world.databases, location, 'write')).value;
const random = (length) => world.random(length);

/** The tables as people and versions leave them; the chain of events plays no part in what is measured. */
await registry.writeAtOnce(async (db) => {
  const event = { seq: 1, at: '', actor: '{}', kind: 'x', payload: '{}', previous_hash: '0', hash: '1' };
  await insertRows(db, 'event', [event]);
  const versions = Array.from({ length: roles * editions }, (_, index) => {
    const [role, number] = [`role-${Math.floor(index / editions)}`, (index % editions) + 1];
    const isLast = number === editions;
    return {
      ...{
        id: `big/${role}/instruction/ru@${number}`,
        dossier: `big/${role}/instruction/ru`,
        organization: 'big',
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
      ...{ number: `${index}`, name: `Тестов Иван ${index}`, gender: 'male', hiredOn: '2019-01-10' },
      posts: [{ role, unit: `unit-${index % 100}`, from: '2019-01-10' }],
      ...{ absences: [], substitutions: [] },
    };
    const record = makePersonalRecord(random, { owner: id, kind: 'member', content });
    records.push(record);
    members.push({ id, organization: 'big', folded: `${index}`, record: record.hash, contacts: null });
    for (let number = 1; number <= editions - (index % 3 === 0 ? 1 : 0); number++) {
      facts.push({
        ...{ version: `big/${role}/instruction/ru@${number}`, person: id, organization: 'big' },
        ...{ outcome: 'acknowledged', dated: `202${number}-01-20`, recorded_on: `202${number}-01-20` },
        ...{ way: 'sheet', is_late: 0, is_objected: 0 },
      });
    }
  }
  await insertRows(db, 'personal_record', records);
  await insertRows(db, 'member', members);
  await insertRows(db, 'acknowledgment', facts);
  console.log(
    `${people} people, ${roles} roles, ${versions.length} versions, ${facts.length} signatures, ${location.family}`,
  );
});

for (let round = 1; round <= 3; round++) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const duties = await registry.readAtOnce(async (db) =>
    listDuties({
      members: await readMembers(db, ['big']),
      versions: await readVersions(db, { organizations: ['big'] }),
      facts: await readFacts(db, { organizations: ['big'] }),
      settings: completeTerms({}),
      ...{ day: '2026-11-22', isPast: false },
    }),
  );
  const { user, system } = process.cpuUsage(used);
  const states = {};
  for (const { state } of duties.value) states[state] = (states[state] ?? 0) + 1;
  console.log(
    `matrix ${round}: ${((performance.now() - start) / 1000).toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s, ` +
      `${duties.value.length} duties ${JSON.stringify(states)}`,
  );
}
await registry.close();

const described = (await readOrganizations(world, 'roles')).value[0];
const lines = Array.from({ length: 1_000 }, (_, index) => ({
  ...{ row: `${index + 1}`, code: '7K3M-9XQ2-4VBT', name: `Тестов Иван ${index}`, initials: `И. Тестов` },
  ...{ tabNumber: `${index}`, unit: 'склад', page: new RecordedWord(index === 0 ? 'same' : 'new') },
  ...{ gender: new RecordedWord('masculine'), title: new RecordedTitle('кладовщик'), number: '12-ДИ' },
  ...{ edition: '3', textCode: '4F2A-9C1E-77B0', isHire: false, due: new RecordedDay('2026-11-23') },
  ...{ registeredOn: new RecordedDay('2026-11-20'), effectiveFrom: new RecordedDay('2026-11-24') },
}));
const [begun, cpu] = [performance.now(), process.cpuUsage()];
const paper = prepareRecords(world, {
  ...{ kind: 'personal-sheets', record: { lines }, subject: 'x', described, formats: ['pdf'] },
});
if (paper.value === undefined) throw new Error(JSON.stringify(paper.diagnostics));
const { bytes } = await paper.value[0].render();
const spent = process.cpuUsage(cpu);
console.log(
  `1,000 personal sheets as one PDF: ${((performance.now() - begun) / 1000).toFixed(2)} s, ` +
    `processor ${((spent.user + spent.system) / 1e6).toFixed(2)} s, ${(bytes.value.length / 1e6).toFixed(1)} MB`,
);
rmSync(folder, { recursive: true });
