import { describe, expect, it } from 'vitest';
import { changeVersion } from '../../../src/actions/change-version.js';
import { tellHistory } from '../../../src/actions/tell-history.js';
import { verifyWorkspace } from '../../../src/actions/verify-workspace.js';
import { describeMachineFault } from '../../../src/diagnostic/describe-machine-fault.js';
import type { World } from '../../../src/world.js';
import { approve, makeOffice, type Office, register } from './sealed-office.js';

/** An error of the system, as Node throws it. */
function fault(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write', path: '.rolebook/store' });
}

/** The world with a store that cannot be written. */
function refuseStore(world: World, code: string): World {
  const write: World['files']['write'] = (path, bytes, readers) =>
    /[\\/]store[\\/]/.test(path) ? Promise.reject(fault(code)) : world.files.write(path, bytes, readers);
  return { ...world, files: { ...world.files, write } };
}

/** The world with a database that is told something when it is opened. */
function tellDatabase(world: World, statement: string): World {
  const { databases } = world;
  if (databases === undefined) throw new Error('a world without databases');
  const openSqlite: typeof databases.openSqlite = (path) => {
    const opened = databases.openSqlite(path);
    opened.prepare(statement).run([]);
    return opened;
  };
  return { ...world, databases: { ...databases, openSqlite } };
}

async function expectAsBefore({ folder, world }: Office): Promise<void> {
  const { events } = await tellHistory(world, { folder, role: 'sales-manager' });
  expect(events.map(({ event }) => event.kind)).toEqual(['submitted', 'endorsed', 'agreed', 'approved']);
  expect((await verifyWorkspace(world, { folder })).verification?.findings).toEqual([]);
}

describe('a registration on a machine that fails', () => {
  it.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO'])(
    'records nothing when the store fails with %s',
    async (code) => {
      const office = await makeOffice();
      await approve(office);
      const failed: unknown = await register({ ...office, world: refuseStore(office.world, code) }).catch(
        (error: unknown) => error,
      );
      expect(describeMachineFault(failed)?.ru).toMatch(/^\.rolebook\/store: ./);
      await expectAsBefore(office);
      expect((await register(office)).version?.status).toBe('registered');
    },
  );

  it('records nothing when the database can only be read, and says so', async () => {
    const office = await makeOffice();
    await approve(office);
    const world = tellDatabase(office.world, 'pragma query_only = on');
    const { exitCode, diagnostics } = await register({ ...office, world });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect([exitCode, errors.map(({ code }) => code)]).toEqual([2, ['registry/unavailable']]);
    expect(errors[0]?.message.en).toContain('read-only');
    await expectAsBefore(office);
    expect((await register(office)).version?.status).toBe('registered');
  });

  it('records nothing when the database has no room', async () => {
    const office = await makeOffice();
    await approve(office);
    const { folder } = office;
    const world = tellDatabase(office.world, 'pragma max_page_count = 1');
    // A reason longer than a page of the database cannot go into what is free in its pages.
    const reason = 'Причина. '.repeat(20_000);
    const step = { verb: 'cancel', reason } as const;
    const request = { folder, version: 'sales-manager@1', actor: 'director' };
    const { exitCode, diagnostics } = await changeVersion(world, request, step);
    expect([exitCode, diagnostics.map(({ code }) => code)]).toEqual([2, ['registry/unavailable']]);
    expect(diagnostics[0]?.message.en).toContain('full');
    await expectAsBefore(office);
  });
});
