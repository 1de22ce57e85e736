// A process that works on a registry beside others: `contender <location> <task> <number>`. Each step that the registry
// has acknowledged is written to stdout, one line each, before the next is tried.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { Registry, type RegistryLocation } from '../../src/registry/registry.js';
import type { Command } from '../../src/registry/state/command.js';
import { createDatabases } from '../../src/world/databases.js';
import { importMembers } from '../../src/registry/roster/import-members.js';
import type { ListedMember } from '../../src/registry/roster/import-plan.js';
import { readMembers } from '../../src/registry/roster/read-members.js';
import { recordAcknowledgments } from '../../src/registry/acknowledgment/record-acknowledgments.js';
import { recordSheets } from '../../src/registry/acknowledgment/record-sheets.js';
import { makeShortCode } from '../../src/registry/acknowledgment/short-code.js';
import { settings } from '../acknowledgment/staff-of-one.js';
import { commands, hashOf, key, listWay, on, people, submission } from './office.js';

const [, , place = '', task = '', number = '0'] = argv;
const opened = await Registry.open(createDatabases(), readLocation(place), 'write');
const registry = opened.value;
if (registry === undefined) throw new Error(opened.diagnostics[0]?.message.en);

if (task === 'write without end') await writeWithoutEnd(registry, number);
else if (task === 'reserve numbers') await reserveNumbers(registry, number);
else if (task === 'import people without end') await importPeople(registry, number);
else if (task === 'sign sheets without end') await signSheets(registry, number);
else await contend(registry, Number(number));
await registry.close();

/** Leads one version after another into force, each with the number of this process in its name. */
async function writeWithoutEnd(registry: Registry, name: string): Promise<void> {
  for (let round = 1; ; round++) {
    for (const command of listWay('enact', `text ${round}`, `${name}-${round}`)) {
      const done = await registry.execute({ ...key, role: `role-${name}` }, command);
      if (done.value === undefined) throw new Error(done.diagnostics[0]?.message.en);
      const seqs = done.value.versions.map(({ seq }) => seq);
      writeSync(1, `${Math.max(...seqs)}\n`);
    }
  }
}

/** Takes over one list of 200 people after another; prints how many lists were taken. */
async function importPeople(registry: Registry, name: string): Promise<void> {
  for (let round = 1; ; round++) {
    await importList(registry, `${name}-${round}`, 200, '2026-11-22');
    writeSync(1, `${round}\n`);
  }
}

/** Takes over a list of people whose personnel numbers begin with a text of their own. */
async function importList(registry: Registry, prefix: string, length: number, day: string): Promise<void> {
  const listed = Array.from({ length }, (_, index): ListedMember => {
    const number = `${prefix}-${index}`;
    return {
      ...{
        rows: [index + 2],
        number,
        name: `Иванов Иван ${number}-й`,
        gender: 'male',
        isGenderGuessed: false,
      },
      ...{ hiredOn: '2026-03-02', email: `ivanov-${number}@vector.example` },
      posts: [{ role: 'sales-manager' }],
    };
  });
  const done = await importMembers(registry, {
    ...{ listed, source: hashOf('list'), actor: people.hr, now: on(day) },
    request: { organization: 'vector', day, isComplete: false },
    random: draw,
  });
  if (done.value === undefined) throw new Error(done.diagnostics[0]?.message.en);
}

/**
 * Takes over 20 people after another 20; issues a joint sheet to them and prints 1, records it as signed by all of them
 * and prints 2.
 */
async function signSheets(registry: Registry, name: string): Promise<void> {
  const version = 'vector/sales-manager/instruction/ru@1';
  for (let round = 1; ; round++) {
    const prefix = `${name}-${round}`;
    await importList(registry, prefix, 20, '2026-11-23');
    const members = await registry.readAtOnce((db) => readMembers(db));
    const readers = members.value?.filter(({ number }) => number?.startsWith(`${prefix}-`)) ?? [];
    const sheet = makeShortCode(draw);
    const lines = readers.map(({ id }, index) => {
      return { sheet, line: makeShortCode(draw), ordinal: index + 1, version, person: id };
    });
    const by = { now: on('2026-11-23'), actor: people.hr };
    const issued = await recordSheets(registry, { ...by, way: 'sheet', lines });
    if (issued.value === undefined) throw new Error(issued.diagnostics[0]?.message.en);
    writeSync(1, '1\n');
    const signed = await recordAcknowledgments(registry, {
      ...{ ...by, random: draw, settings: new Map([[key.organization, settings]]), mode: 'together' },
      entries: lines.map(({ line, person }) => ({
        ...({ kind: 'acknowledged', way: 'sheet', statement: 'read-with-objections' } as const),
        ...{ version, person, line, objection: 'Не согласен с пунктом 2.4.' },
      })),
    });
    if (signed.value === undefined) throw new Error(signed.diagnostics[0]?.message.en);
    writeSync(1, '2\n');
  }
}

function draw(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length));
}

/** Asks for the same numbers as others, each for an instruction of its own; prints those that it got. */
async function reserveNumbers(registry: Registry, name: string): Promise<void> {
  for (let wanted = 1; wanted <= 40; wanted++) {
    const reserved = submission('text', { reservedNumber: `${wanted}-ДИ` });
    const role = `role-${name}-${wanted}`;
    const done = await registry.execute({ ...key, role }, commands.submit({ submission: reserved }));
    if (done.value !== undefined) writeSync(1, `${wanted}\n`);
    else if (!done.diagnostics.every(({ code }) => code === 'registry/number-taken')) {
      throw new Error(done.diagnostics[0]?.message.en);
    }
  }
}

/** Tries steps on 50 instructions that others work on as well. */
async function contend(registry: Registry, seed: number): Promise<void> {
  for (const { role, command } of listAttempts(seed)) {
    const done = await registry.execute({ ...key, role }, command);
    const seqs = done.value?.versions.map(({ seq }) => seq) ?? [];
    if (seqs.length > 0) writeSync(1, `${Math.max(...seqs)}\n`);
    else if (done.diagnostics.some(({ code }) => code === 'registry/unavailable')) {
      throw new Error(done.diagnostics[0]?.message.en);
    }
  }
}

/** Steps in an order of their own for each process. */
function listAttempts(seed: number): readonly { readonly role: string; readonly command: Command }[] {
  const steps: readonly Command[] = [
    commands.endorse(),
    commands.endorse({ actor: people.hr }),
    commands.return(),
    commands.submit({ submission: submission(`text ${seed}`) }),
    commands.approve(),
    commands.cancel(),
    commands.endorse(),
    commands.endorse({ actor: people.hr }),
    commands.approve(),
  ];
  return Array.from({ length: 50 * steps.length }, (_, index) => {
    // 50 and 9 have no divisor in common with the strides, so every pair comes once.
    const at = (index * 7 + seed * 53) % (50 * steps.length);
    return {
      role: `role-${Math.floor(at / steps.length)}`,
      command: steps[(at + seed) % steps.length] ?? commands.cancel(),
    };
  });
}

function readLocation(text: string): RegistryLocation {
  const [family, rest] = [text.slice(0, text.indexOf('|')), text.slice(text.indexOf('|') + 1)];
  return family === 'sqlite' ? { family, path: rest } : { family: 'postgres', url: rest };
}
