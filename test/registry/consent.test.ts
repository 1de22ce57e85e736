import { expect, it } from 'vitest';
import { readConsents, recordConsent, withdrawConsent } from '../../src/registry/consent/consent.js';
import { succeed } from '../../src/diagnostic/outcome.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { createWorld } from '../../src/world.js';
import { on, people } from './office.js';
import { describeEachDatabase, makeFolder, openRegistry, unwrap } from './registries.js';

const world = createWorld({});
const { files } = world;
const consent = {
  person: 'p'.repeat(20),
  organization: 'vector',
  basis: 'consent',
  dated: '2026-11-20',
  addresses: { email: 'ivanova@example.ru', phone: '+79160000000' },
} as const;

describeEachDatabase('a consent', ({ locate }) => {
  it('is recorded with its addresses, replaced, withdrawn; the chain names none of them', async () => {
    const registry = await openRegistry(locate());
    const store = new FolderStore(files, makeFolder());
    const record = (email: string) =>
      registry.record(on('2026-11-22'), async (writer) => {
        await recordConsent(writer, world.random, people.hr, { ...consent, addresses: { email } });
        return succeed(true);
      });
    const read = async () =>
      unwrap(await registry.readAtOnce((db) => readConsents(db, { organization: 'vector' }))).get(
        consent.person,
      );
    const check = async () => unwrap(await verifyRegistry(registry, store)).findings.map(({ code }) => code);

    unwrap(await record('ivanova@example.ru'));
    unwrap(await record('other@example.ru'));
    expect(await read()).toEqual({ ...consent, addresses: { email: 'other@example.ru' } });
    expect(await check()).toEqual([]);
    const rows = unwrap(
      await registry.readAtOnce(async (db) => [
        ...(await db.selectFrom('event').selectAll().execute()),
        ...(await db.selectFrom('consent').selectAll().execute()),
      ]),
    );
    expect(JSON.stringify(rows)).not.toContain('example.ru');

    unwrap(
      await registry.record(on('2026-11-23'), async (writer) => {
        await withdrawConsent(writer, people.hr, {
          organization: 'vector',
          person: consent.person,
          dated: '2026-11-23',
        });
        return succeed(true);
      }),
    );
    expect([await read(), await check()]).toEqual([undefined, []]);
    const left = unwrap(
      await registry.readAtOnce((db) => db.selectFrom('personal_record').selectAll().execute()),
    );
    expect(left).toEqual([]);
  });

  it('whose address somebody has changed in the database is found', async () => {
    const registry = await openRegistry(locate());
    unwrap(
      await registry.record(on('2026-11-22'), async (writer) => {
        await recordConsent(writer, world.random, people.hr, consent);
        return succeed(true);
      }),
    );
    unwrap(
      await registry.writeAtOnce((db) =>
        db.updateTable('personal_record').set({ content: '{"email":"mine@example.ru"}' }).execute(),
      ),
    );
    const found = unwrap(await verifyRegistry(registry, new FolderStore(files, makeFolder()))).findings;
    expect(found.map(({ severity }) => severity)).toContain('error');
  });
});
