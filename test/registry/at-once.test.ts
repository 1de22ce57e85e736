import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { RegistryLocation } from '../../src/registry/registry.js';
import { readMembers } from '../../src/registry/roster/read-members.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { randomSeed } from '../random-seed.js';
import { commands, key, listWay } from './office.js';
import { describeEachDatabase, makeFolder, openRegistry, unwrap } from './registries.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';
/** How many processes are killed, fewer in everyday runs. */
const kills = { sqlite: isLong ? 200 : 40, postgres: isLong ? 50 : 10 };

/** One file that Node starts at once; it lies where the libraries that it loads are found. */
const program = fileURLToPath(
  new URL(`../../node_modules/.registry-test-${process.pid}.mjs`, import.meta.url),
);

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('contender.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: program, format: 'esm' });
  await bundle.close();
});

afterAll(() => {
  rmSync(program, { force: true });
});

/** Starts a process that works on a registry. */
function startContender(location: RegistryLocation, task: string, number: number): ChildProcess {
  const place = location.family === 'sqlite' ? `sqlite|${location.path}` : `postgres|${location.url}`;
  const child = spawn(process.execPath, [program, place, task, String(number)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Everything that a process prints, as long as it runs. */
function listen(child: ChildProcess): { lines: () => readonly number[]; errors: () => string } {
  let out = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // A line that was cut off by the end of the process was never acknowledged to anybody.
  return { lines: () => out.split('\n').slice(0, -1).map(Number), errors: () => errors };
}

/** That the chain is whole and all tables agree with it; the texts themselves were never kept here. */
async function expectWhole(location: RegistryLocation): Promise<number> {
  const registry = await openRegistry(location);
  const store = new FolderStore(createWorld({}).files, join(makeFolder(), 'none'));
  const { findings, events } = unwrap(await verifyRegistry(registry, store));
  expect(findings.map(({ code }) => code).filter((code) => code !== 'registry/object-missing')).toEqual([]);
  await registry.close();
  return events;
}

describeEachDatabase('8 processes on the same 50 versions', ({ locate }) => {
  it('leave each in one state, and lose or double no event', async () => {
    const location = locate();
    const registry = await openRegistry(location);
    for (let index = 0; index < 50; index++) {
      unwrap(await registry.execute({ ...key, role: `role-${index}` }, commands.submit()));
    }
    const children = Array.from({ length: 8 }, (_, index) => startContender(location, 'contend', index));
    const heard = children.map(listen);
    const codes = await Promise.all(children.map((child) => once(child, 'close')));
    expect(heard.map(({ errors }) => errors())).toEqual(heard.map(() => ''));
    expect(codes.map(([code]: unknown[]) => code)).toEqual(codes.map(() => 0));
    const events = await expectWhole(location);
    const acknowledged = heard.flatMap(({ lines }) => lines());
    // No two processes were told that the same step was theirs.
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(Math.max(...acknowledged)).toBe(events);
    const rows = unwrap(await registry.listVersions({}));
    expect(new Set(rows.map(({ role }) => role)).size).toBe(50);
  });
});

describeEachDatabase('4 processes that want the same 40 numbers', ({ locate }) => {
  it('get each number once', async () => {
    const location = locate();
    await (await openRegistry(location)).close();
    const children = Array.from({ length: 4 }, (_, index) =>
      startContender(location, 'reserve numbers', index),
    );
    const heard = children.map(listen);
    await Promise.all(children.map((child) => once(child, 'close')));
    expect(heard.map(({ errors }) => errors())).toEqual(heard.map(() => ''));
    const got = heard.flatMap(({ lines }) => lines()).sort((a, b) => a - b);
    expect(got).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(await expectWhole(location)).toBe(40);
  });
});

describeEachDatabase('a process that is killed', ({ locate }) => {
  it('loses nothing that was acknowledged, and leaves nothing half done', async () => {
    const location = locate();
    await (await openRegistry(location)).close();
    let random = randomSeed;
    const next = (): number => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
    let written = 0;
    for (let round = 0; round < kills[location.family]; round++) {
      const child = startContender(location, 'write without end', round);
      const { lines, errors } = listen(child);
      const closed = once(child, 'close');
      while (lines().length === 0 && child.exitCode === null) await wait(2);
      await wait(next() * 60);
      child.kill('SIGKILL');
      await closed;
      expect(errors()).toBe('');
      const registry = await openRegistry(location, 'read');
      const head = unwrap(
        await registry.readAtOnce((db) =>
          db.selectFrom('event').select('seq').orderBy('seq', 'desc').executeTakeFirst(),
        ),
      );
      await registry.close();
      expect(head?.seq).toBeGreaterThanOrEqual(Math.max(...lines()));
      written = head?.seq ?? 0;
      if (isLong || round % 10 === 9) await expectWhole(location);
    }
    // A server may end what the last client has begun.
    const events = await expectWhole(location);
    if (location.family === 'sqlite') expect(events).toBe(written);
    else expect(events).toBeGreaterThanOrEqual(written);
  }, 900_000);
});

describeEachDatabase('a process that is killed while it imports people', ({ locate }) => {
  it('has imported lists as a whole or not at all, and each that was acknowledged', async () => {
    const location = locate();
    await (await openRegistry(location)).close();
    let random = randomSeed;
    const next = (): number => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
    let acknowledged = 0;
    for (let round = 0; round < kills[location.family] / 4; round++) {
      const child = startContender(location, 'import people without end', round);
      const { lines, errors } = listen(child);
      const closed = once(child, 'close');
      while (lines().length === 0 && child.exitCode === null) await wait(2);
      await wait(next() * 100);
      child.kill('SIGKILL');
      await closed;
      expect(errors()).toBe('');
      acknowledged += lines().length;
    }
    const events = await expectWhole(location);
    expect(events).toBeGreaterThanOrEqual(acknowledged);
    const registry = await openRegistry(location, 'read');
    const members = unwrap(await registry.readAtOnce((db) => readMembers(db)));
    expect(members).toHaveLength(events * 200);
  });
});

describeEachDatabase('a process that is killed while it issues and records joint sheets', ({ locate }) => {
  it('has done each sheet for all of its people or for none, and each that was acknowledged', async () => {
    const location = locate();
    const office = await openRegistry(location);
    for (const command of listWay('enact')) unwrap(await office.execute(key, command));
    await office.close();
    let random = randomSeed;
    const next = (): number => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
    const acknowledged: number[] = [];
    for (let round = 0; round < kills[location.family] / 4; round++) {
      const child = startContender(location, 'sign sheets without end', round);
      const { lines, errors } = listen(child);
      const closed = once(child, 'close');
      while (lines().length === 0 && child.exitCode === null) await wait(2);
      await wait(next() * 200);
      child.kill('SIGKILL');
      await closed;
      expect(errors()).toBe('');
      acknowledged.push(...lines());
    }
    await expectWhole(location);
    const registry = await openRegistry(location, 'read');
    const rows = unwrap(
      await registry.readAtOnce(async (db) => ({
        lines: await db.selectFrom('sheet_line').selectAll().execute(),
        signed: await db.selectFrom('acknowledgment').select('person').execute(),
        records: await db.selectFrom('personal_record').select('kind').execute(),
      })),
    );
    const signers = new Set(rows.signed.map(({ person }) => person));
    const counts = [...new Set(rows.lines.map(({ sheet }) => sheet))].map((code) => {
      const lines = rows.lines.filter(({ sheet }) => sheet === code);
      return { lines: lines.length, signed: lines.filter(({ person }) => signers.has(person)).length };
    });
    expect(counts.map(({ lines }) => lines)).toEqual(counts.map(() => 20));
    expect(counts.map(({ signed }) => signed).filter((signed) => signed !== 0 && signed !== 20)).toEqual([]);
    const done = counts.filter(({ signed }) => signed === 20).length;
    expect(counts.length).toBeGreaterThanOrEqual(acknowledged.filter((each) => each === 1).length);
    expect(done).toBeGreaterThanOrEqual(acknowledged.filter((each) => each === 2).length);
    expect(rows.signed).toHaveLength(done * 20);
    expect(rows.records.filter(({ kind }) => kind === 'objection')).toHaveLength(done * 20);
  }, 300_000);
});
