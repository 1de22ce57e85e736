import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Registry, RegistryLocation } from '../../src/registry/registry.js';
import { changeDatabase } from './change-database.js';
import { commands, key } from './office.js';
import { hasPostgres, type PostgresServer, startPostgres } from './postgres.js';
import { databases, openRegistry, unwrap } from './registries.js';

let server: PostgresServer;

beforeAll(async () => {
  if (hasPostgres) server = await startPostgres();
});

afterAll(async () => {
  if (hasPostgres) await server.stop();
});

/** A registry with one version that is in review. */
async function setUp(): Promise<{
  readonly location: RegistryLocation & { family: 'postgres' };
  registry: Registry;
}> {
  const location = { family: 'postgres', url: server.createDatabase() } as const;
  const registry = await openRegistry(location);
  unwrap(await registry.execute(key, commands.submit()));
  return { location, registry };
}

async function expectAsBefore(location: RegistryLocation): Promise<void> {
  const history = unwrap(await (await openRegistry(location, 'read')).readHistory(key));
  expect(history.map(({ event }) => event.kind)).toEqual(['submitted']);
  const after = unwrap(await (await openRegistry(location)).execute(key, commands.endorse()));
  expect(after.versions[0]?.visas).toHaveLength(1);
}

const tell = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message.ru}`);

const unavailable = (why: string): string => `registry/unavailable: База данных реестра недоступна: ${why}`;

describe.skipIf(!hasPostgres)('a registry on a server', () => {
  it('may be read by a user who may not write, and says so when he tries', async () => {
    const { location } = await setUp();
    await changeDatabase(
      location,
      'drop role if exists reader; create role reader login; grant select on all tables in schema public to reader',
      'keep the safeguards',
    );
    const own = { family: 'postgres', url: location.url.replace('tests@', 'reader@') } as const;
    const reader = await openRegistry(own, 'read');
    expect(unwrap(await reader.readHistory(key))).toHaveLength(1);
    const writer = await openRegistry(own);
    expect(tell(await writer.execute(key, commands.endorse()))).toEqual([
      unavailable('нет прав доступа к базе данных'),
    ]);
    await expectAsBefore(location);
  });

  it('records nothing while the database is read-only', async () => {
    const { location } = await setUp();
    const [, name = ''] = /localhost\/(\w+)/.exec(location.url) ?? [];
    const set = (value: string): Promise<void> =>
      changeDatabase(
        location,
        `alter database ${name} set default_transaction_read_only = ${value}`,
        'keep the safeguards',
      );
    await set('on');
    const registry = await openRegistry(location);
    expect(tell(await registry.execute(key, commands.endorse()))).toEqual([
      unavailable('она доступна только для чтения'),
    ]);
    await changeDatabase(
      location,
      `set default_transaction_read_only = off; alter database ${name} set default_transaction_read_only = off`,
      'keep the safeguards',
    );
    await expectAsBefore(location);
  });

  it('records nothing when its connection is cut in the middle of a step, and works with the next one', async () => {
    const { location, registry } = await setUp();
    const other = databases.openPostgres(location.url);
    const guard = await other.connect();
    // The step waits for whoever holds the lock of the chain; meanwhile somebody ends its connection.
    await guard.query('begin', []);
    await guard.query('select pg_advisory_xact_lock(7308332183042)', []);
    const step = registry.execute(key, commands.endorse());
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event = 'advisory'`;
    let ended: readonly unknown[] = [];
    while (ended.length === 0) {
      await wait(20);
      ended = (await guard.query(cut, [])).rows;
    }
    const found = tell(await step);
    expect(found.map((each) => each.replace(/не отвечает$/, 'остановлен'))).toEqual([
      unavailable('сервер базы данных остановлен'),
    ]);
    await guard.query('rollback', []);
    guard.release();
    await other.end();
    await expectAsBefore(location);
  });

  it('that is gone is told, and ends no program', async () => {
    const own = await startPostgres();
    const registry = await openRegistry({ family: 'postgres', url: own.createDatabase() });
    unwrap(await registry.execute(key, commands.submit()));
    await own.stop();
    const [found = ''] = tell(await registry.execute(key, commands.endorse()));
    expect(found).toMatch(/^registry\/unavailable: .*сервер/);
  });
});
