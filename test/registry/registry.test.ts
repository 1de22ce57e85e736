import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/registry/registry.js';
import { hashEvent } from '../../src/registry/state/event-hash.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { writeSourceList } from '../../src/registry/store/source-list.js';
import type { Submission } from '../../src/registry/state/event.js';
import { changeDatabase } from './change-database.js';
import { commands, hashOf, key, listWay, on, people, submission } from './office.js';
import { databases, describeEachDatabase, makeFolder, openRegistry, unwrap } from './registries.js';

describeEachDatabase('a registry', ({ locate }) => {
  it('is made where there is none, and opened again', async () => {
    const location = locate();
    await openRegistry(location);
    const again = await openRegistry(location);
    expect(unwrap(await again.readDossier(key)).versions).toEqual([]);
    expect(unwrap(await again.listVersions({}))).toEqual([]);
  });

  it('remembers what was done, with who did it and when', async () => {
    const location = locate();
    const registry = await openRegistry(location);
    for (const command of listWay('enact')) unwrap(await registry.execute(key, command));
    const other = await openRegistry(location);
    const history = unwrap(await other.readHistory(key));
    expect(history.map(({ event, actor }) => [event.kind, actor.name])).toEqual([
      ['submitted', 'Орлова К. Д.'],
      ['endorsed', 'Соколова А. В.'],
      ['endorsed', 'Белов Н. И.'],
      ['agreed', 'Белов Н. И.'],
      ['approved', 'Громов П. С.'],
      ['registered', 'Белов Н. И.'],
      ['enacted', 'Белов Н. И.'],
    ]);
    expect(unwrap(await other.readDossier(key)).versions[0]?.status).toBe('in-force');
    const [row] = unwrap(await other.listVersions({ organizations: ['vector'], statuses: ['in-force'] }));
    expect(row).toMatchObject({ role: 'sales-manager', number: 1, registration_number: '12-ДИ', seq: 7 });
  });

  it('changes nothing when a step is refused', async () => {
    const registry = await openRegistry(locate());
    unwrap(await registry.execute(key, commands.submit()));
    const refused = await registry.execute(key, commands.approve());
    expect(refused.value).toBeUndefined();
    expect(unwrap(await registry.readHistory(key))).toHaveLength(1);
  });

  it('gives a number once for each organization, however it is written', async () => {
    const registry = await openRegistry(locate());
    const storekeeper = { ...key, role: 'storekeeper' };
    const elsewhere = { ...key, organization: 'bank' };
    for (const command of listWay('register')) unwrap(await registry.execute(key, command));
    for (const each of [storekeeper, elsewhere]) {
      for (const command of listWay('approve')) unwrap(await registry.execute(each, command));
    }
    const taken = await registry.execute(storekeeper, commands.register({ registrationNumber: '12 - ди' }));
    expect(taken.diagnostics.map(({ code, message }) => [code, message.ru])).toEqual([
      ['registry/number-taken', 'Номер «12 - ди» уже занят: sales-manager@1'],
    ]);
    unwrap(await registry.execute(elsewhere, commands.register()));
  });

  it('reserves a number until the version gets it or ends, and through corrections', async () => {
    const registry = await openRegistry(locate());
    const storekeeper = { ...key, role: 'storekeeper' };
    const submit = (reservedNumber?: string) =>
      commands.submit({ submission: submission(`text ${reservedNumber ?? ''}`, { reservedNumber }) });
    const holder = async (number: string) =>
      unwrap(await registry.findNumberHolder(key, number)).holder?.role ?? 'nobody';
    unwrap(await registry.execute(key, submit('7-ДИ')));
    const taken = await registry.execute(storekeeper, submit('7 - ди'));
    expect(taken.diagnostics.map(({ code }) => code)).toEqual(['registry/number-taken']);
    unwrap(await registry.execute(key, commands.return()));
    unwrap(await registry.execute(key, submit()));
    expect(await holder('7-ДИ')).toBe('sales-manager');
    unwrap(await registry.execute(key, commands.return()));
    unwrap(await registry.execute(key, submit('8-ДИ')));
    expect([await holder('7-ДИ'), await holder('8-ДИ')]).toEqual(['nobody', 'sales-manager']);
    unwrap(await registry.execute(key, commands.cancel()));
    expect(await holder('8-ДИ')).toBe('nobody');
    unwrap(await registry.execute(storekeeper, submit('8-ДИ')));
    for (const command of [commands.endorse(), commands.endorse({ actor: people.hr }), commands.approve()]) {
      unwrap(await registry.execute(storekeeper, command));
    }
    unwrap(await registry.execute(storekeeper, commands.register({ registrationNumber: undefined })));
    unwrap(await registry.execute(storekeeper, commands.cancel()));
    expect(await holder('8-ДИ')).toBe('storekeeper');
  });

  it('gives the number of a text that was agreed and came back to the next version, unless it is gone', async () => {
    const registry = await openRegistry(locate());
    const storekeeper = { ...key, role: 'storekeeper' };
    const first = commands.submit({ submission: submission('text', { reservedNumber: '7-ДИ', visas: [] }) });
    const second = commands.submit({ submission: submission('other') });
    for (const command of [first, commands.return({ actor: people.director })]) {
      unwrap(await registry.execute(key, command));
    }
    unwrap(await registry.execute(storekeeper, first));
    const gone = await registry.execute(key, second);
    expect(gone.diagnostics.map(({ code }) => code)).toEqual(['registry/number-taken']);
    unwrap(await registry.execute(storekeeper, commands.cancel()));
    const again = unwrap(await registry.execute(key, second));
    expect(again.versions.map(({ submission: { reservedNumber } }) => reservedNumber)).toEqual([
      '7-ДИ',
      '7-ДИ',
    ]);
  });

  it('puts a clock forward that is a little behind, and refuses one that is far behind', async () => {
    const registry = await openRegistry(locate());
    unwrap(await registry.execute(key, commands.submit({ now: on('2026-11-22', '09:00:00.000') })));
    unwrap(await registry.execute(key, commands.endorse({ now: on('2026-11-22', '08:58:00.000') })));
    const history = unwrap(await registry.readHistory(key));
    expect(history.map(({ at }) => at)).toEqual(['2026-11-22T09:00:00.000Z', '2026-11-22T09:00:00.000Z']);
    const far = await registry.execute(key, commands.cancel({ now: on('2026-11-22', '08:54:00.000') }));
    expect(far.diagnostics.map(({ code }) => code)).toEqual(['registry/clock-behind']);
  });

  it('never changes an event, even when it is told to', async () => {
    const location = locate();
    const registry = await openRegistry(location);
    unwrap(await registry.execute(key, commands.submit()));
    for (const text of ["update event set at = ''", 'delete from event']) {
      await expect(changeDatabase(location, text, 'keep the safeguards')).rejects.toThrow(/never changed/);
    }
    expect(unwrap(await registry.readHistory(key))).toHaveLength(1);
  });

  it('refuses a database that a newer program has made', async () => {
    const location = locate();
    await openRegistry(location);
    await changeDatabase(location, 'update schema_version set number = 999');
    for (const mode of ['read', 'write'] as const) {
      const opened = await Registry.open(databases, location, mode);
      expect(opened.diagnostics.map(({ code }) => code)).toEqual(['registry/newer-database']);
    }
  });
});

describeEachDatabase('verifying a registry', ({ locate }) => {
  const setUp = async () => {
    const location = locate();
    const registry = await openRegistry(location);
    const store = new FolderStore(createWorld({}).files, makeFolder());
    const put = (text: string) => store.put(new TextEncoder().encode(text));
    const source = await put('id: sales-manager');
    const sources = await store.put(
      writeSourceList({ folder: '', files: [{ part: 'role', file: 'a.yaml', sha256: source }] }),
    );
    const objects: Submission['objects'] = {
      document: await put('document'),
      role: await put('role'),
      organization: await put('organization'),
      sources,
      findings: await put('findings'),
    };
    const issued = [{ name: 'instruction.ru.pdf', sha256: await put('pdf'), size: 3 }];
    for (const command of listWay('enact')) {
      const kept =
        command.verb === 'submit'
          ? { ...command, submission: submission('text', { objects }) }
          : command.verb === 'register'
            ? { ...command, issued }
            : command;
      unwrap(await registry.execute(key, kept));
    }
    return { location, registry, store };
  };
  const codesOf = async (
    registry: Registry,
    store: FolderStore,
    checkpoint?: { seq: number; hash: string },
  ): Promise<readonly string[]> => {
    const { findings } = unwrap(await verifyRegistry(registry, store, checkpoint));
    return [...new Set(findings.map(({ code }) => code))];
  };

  it('finds nothing where nothing was touched', async () => {
    const { registry, store } = await setUp();
    const verification = unwrap(await verifyRegistry(registry, store));
    expect(verification).toMatchObject({ events: 7, versions: 1, objects: 7, findings: [] });
    expect(verification.head?.seq).toBe(7);
  });

  it.each([
    [
      "update event set payload = replace(payload, 'Уточните', 'Исправьте'), at = '2026-11-22T09:00:00.001Z' where seq = 3",
      'registry/event-changed',
    ],
    ["update event set kind = 'cancelled' where seq = 5", 'registry/event-changed'],
    ["update event set payload = payload || ' ' where seq = 2", 'registry/event-changed'],
    ["update event set actor = '{' where seq = 1", 'registry/event-changed'],
    [`update event set previous_hash = '${'1'.repeat(64)}' where seq = 4`, 'registry/chain-broken'],
    ["update version set status = 'cancelled'", 'registry/table-differs'],
    ["update visa set name = 'Иной А. Б.' where visa = 'officer legal'", 'registry/table-differs'],
    ['delete from visa', 'registry/table-differs'],
    ['delete from number_reservation', 'registry/table-differs'],
    ['update kept_file set size = size + 1', 'registry/table-differs'],
    ["update stream_event set stream = 'x/y/z/ru' where seq = 2", 'registry/table-differs'],
    ['delete from stream_event where seq = 3; delete from event where seq = 3', 'registry/events-missing'],
  ])('finds out: %s', async (text, code) => {
    const { location, registry, store } = await setUp();
    await changeDatabase(location, text);
    expect(await codesOf(registry, store)).toContain(code);
  });

  it('finds a letter that has moved from one field into the next', async () => {
    const { location, registry, store } = await setUp();
    // Written one after another without a frame, both rows would read alike.
    await changeDatabase(location, "update event set at = at || '{', actor = substr(actor, 2) where seq = 2");
    expect(await codesOf(registry, store)).toContain('registry/event-changed');
  });

  it('finds a file of the store that is gone or has other bytes', async () => {
    const { registry, store } = await setUp();
    const none = new FolderStore(createWorld({}).files, makeFolder());
    expect(await codesOf(registry, none)).toEqual(['registry/object-missing']);
    expect(await codesOf(registry, store)).toEqual([]);
  });

  it('finds a tail that was cut off, and a history that was written anew, by a checkpoint', async () => {
    const { location, registry, store } = await setUp();
    const { head } = unwrap(await verifyRegistry(registry, store));
    if (head === undefined) throw new Error('the chain is empty');
    expect(await codesOf(registry, store, head)).toEqual([]);
    expect(await codesOf(registry, store, { ...head, hash: hashOf('other') })).toEqual([
      'registry/chain-rewritten',
    ]);
    await changeDatabase(
      location,
      "update version set seq = 6, status = 'registered'; delete from stream_event where seq = 7; delete from event where seq = 7",
    );
    expect(await codesOf(registry, store)).toEqual([]);
    expect(await codesOf(registry, store, head)).toEqual(['registry/chain-cut']);
  });
});

describe('a registry in a file', () => {
  it('waits, keeps its links and syncs each commit, on every connection', async () => {
    const location = { family: 'sqlite', path: join(makeFolder(), 'registry.sqlite') } as const;
    // A file that was made before: synchronous and foreign_keys belong to the connection, not to it.
    await (await openRegistry(location)).close();
    for (const mode of ['write', 'read'] as const) {
      const registry = await openRegistry(location, mode);
      const settings = await registry.readAtOnce(async (db) => {
        const ask = async (name: string) =>
          Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0] as unknown;
        return {
          synchronous: await ask('synchronous'),
          foreignKeys: await ask('foreign_keys'),
          timeout: await ask('busy_timeout'),
          journal: await ask('journal_mode'),
        };
      });
      expect(unwrap(settings)).toEqual({ synchronous: 2, foreignKeys: 1, timeout: 30_000, journal: 'wal' });
    }
  });

  it.each([
    [
      'no database',
      'это не база данных, а просто текст, достаточно длинный для заголовка файла SQLite',
      'registry/unavailable',
    ],
  ])('is refused when it is %s', async (_, text, code) => {
    const path = join(makeFolder(), 'registry.sqlite');
    writeFileSync(path, text);
    const opened = await Registry.open(databases, { family: 'sqlite', path }, 'write');
    expect(opened.diagnostics.map((each) => each.code)).toEqual([code]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('is refused in a folder that does not exist', async () => {
    const path = join(makeFolder(), 'none', 'registry.sqlite');
    const opened = await Registry.open(databases, { family: 'sqlite', path }, 'write');
    expect(opened.diagnostics.map(({ code }) => code)).toEqual(['registry/unavailable']);
  });

  it('has everything in one file once it is closed, and is not changed by those who read', async () => {
    const folder = makeFolder();
    const location = { family: 'sqlite', path: join(folder, 'registry.sqlite') } as const;
    const registry = await openRegistry(location);
    unwrap(await registry.execute(key, commands.submit()));
    await registry.close();
    copyFileSync(location.path, join(folder, 'copy.sqlite'));
    const copy = await openRegistry({ family: 'sqlite', path: join(folder, 'copy.sqlite') }, 'read');
    expect(unwrap(await copy.readHistory(key))).toHaveLength(1);
    const refused = await copy.execute(key, commands.endorse());
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['registry/unavailable']);
  });
});

describe('the hash of an event', () => {
  const row = {
    seq: 1,
    at: '2026-11-22T09:00:00.000Z',
    actor: '{}',
    kind: 'enacted',
    payload: '{}',
    previous_hash: '0'.repeat(64),
  };

  it('is that of all its fields, each in a frame of its own', () => {
    const hashes = [
      row,
      { ...row, seq: 11 },
      { ...row, at: row.at + '{', actor: '}' },
      { ...row, kind: 'enacted{', payload: '}' },
      { ...row, payload: '{"a":1}' },
      { ...row, previous_hash: '1'.repeat(64) },
    ].map(hashEvent);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is never that of half a letter', () => {
    expect(() => hashEvent({ ...row, actor: '\ud800' })).toThrow();
  });
});
