import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { succeed } from '../../../src/diagnostic/outcome.js';
import { backUpRegistry } from '../../../src/registry/back-up-registry.js';
import { recordConsent } from '../../../src/registry/consent/consent.js';
import type { Registry } from '../../../src/registry/registry.js';
import { restoreRegistry } from '../../../src/registry/restore-registry.js';
import { FolderStore } from '../../../src/registry/store/folder-store.js';
import { verifyRegistry } from '../../../src/registry/verify-registry.js';
import { createWorld } from '../../../src/world.js';
import { changeDatabase } from '../change-database.js';
import { on, people } from '../office.js';
import { describeEachDatabase, makeFolder, openRegistry, unwrap } from '../registries.js';
import { change, listed, preview, random, readStaff, takeOver } from './staff.js';

const { files } = createWorld({});
const store = () => new FolderStore(files, makeFolder());
const findingsOf = async (registry: Registry) => {
  const { findings } = unwrap(await verifyRegistry(registry, store()));
  return findings.map(({ code, message }) => `${code}: ${message.en}`);
};
const countEvents = async (registry: Registry) => unwrap(await verifyRegistry(registry, store())).events;

/** Records that somebody consents in writing, with an address. */
async function confirm(registry: Registry, person: string): Promise<void> {
  unwrap(
    await registry.record(on('2026-11-22'), async (writer) => {
      await recordConsent(writer, random, people.hr, {
        ...{ person, organization: 'vector', basis: 'consent', dated: '2026-11-20' },
        addresses: { email: 'confirmed@vector.example' },
      });
      return succeed(true);
    }),
  );
}

describeEachDatabase('the staff of an organization', ({ locate }) => {
  const setUp = async () => {
    const location = locate();
    const registry = await openRegistry(location);
    await takeOver(registry, [listed('1'), listed('2'), listed('3', { email: undefined })]);
    const [first, second, third] = await readStaff(registry);
    if (first === undefined || second === undefined || third === undefined) throw new Error('nobody came');
    return { location, registry, first, second, third };
  };

  it('is shown before it is imported, and imported by one event', async () => {
    const registry = await openRegistry(locate());
    const list = [listed('1'), listed('2')];
    expect(await preview(registry, list)).toMatchObject({ counts: { added: 2 } });
    expect(await readStaff(registry)).toEqual([]);
    expect(await takeOver(registry, list)).toMatchObject({ counts: { added: 2 } });
    expect(await readStaff(registry)).toMatchObject([
      { number: '1', posts: [{ role: 'sales-manager', from: '2026-03-02' }] },
      { number: '2', contacts: { email: 'ivanov-2@vector.example' } },
    ]);
    expect(await countEvents(registry)).toBe(1);
    expect(await findingsOf(registry)).toEqual([]);
  });

  it('is not touched by the same list again, nor by one with a problem', async () => {
    const { registry } = await setUp();
    const before = await readStaff(registry);
    const again = await takeOver(registry, [listed('1'), listed('2'), listed('3', { email: undefined })]);
    expect(again).toMatchObject({ changes: [], unchanged: 3 });
    const bad = [listed('1', { email: 'new@vector.example' }), listed('4', { gender: undefined })];
    expect((await takeOver(registry, bad)).problems).toEqual([{ kind: 'unknown-gender', rows: [5] }]);
    expect(await readStaff(registry)).toEqual(before);
    expect(await countEvents(registry)).toBe(1);
  });

  it('keeps what changes, and of what was replaced nothing', async () => {
    const { registry, first } = await setUp();
    await takeOver(registry, [
      listed('1', { name: 'Петров Иван Сидорович', email: 'petrov@vector.example' }),
    ]);
    unwrap(await change(registry, first.id, { verb: 'absence', absence: { from: '2026-12-01' } }));
    const [changed] = await readStaff(registry);
    expect(changed).toMatchObject({
      ...{ id: first.id, name: 'Петров Иван Сидорович', absences: [{ from: '2026-12-01' }] },
      contacts: { email: 'petrov@vector.example' },
    });
    const records = unwrap(
      await registry.readAtOnce((db) => db.selectFrom('personal_record').selectAll().execute()),
    );
    expect(records).toHaveLength(5);
    expect(JSON.stringify(records)).not.toContain('ivanov-1@');
    expect(await findingsOf(registry)).toEqual([]);
  });

  it('is named in the chain by random ids alone', async () => {
    const { registry, first } = await setUp();
    unwrap(await change(registry, first.id, { verb: 'dismiss', on: '2026-11-22' }));
    const events = unwrap(await registry.readAtOnce((db) => db.selectFrom('event').selectAll().execute()));
    const text = JSON.stringify(events);
    expect(text).toContain(first.id);
    for (const secret of ['Иванов', 'ivanov', 'sales-manager', '2026-03-02'])
      expect(text).not.toContain(secret);
  });

  it('has its contacts forgotten when they were dismissed, and the chain holds', async () => {
    const { registry, first } = await setUp();
    const early = await change(registry, first.id, { verb: 'forget' });
    expect(early.diagnostics.map(({ code }) => code)).toEqual(['people/still-employed']);
    unwrap(await change(registry, first.id, { verb: 'dismiss', on: '2026-11-21' }));
    unwrap(await change(registry, first.id, { verb: 'forget' }));
    const [forgotten] = await readStaff(registry);
    expect(forgotten).toMatchObject({ name: first.name, dismissedOn: '2026-11-21' });
    expect(forgotten?.contacts).toBeUndefined();
    const owned = unwrap(
      await registry.readAtOnce((db) =>
        db.selectFrom('personal_record').select('kind').where('owner', '=', first.id).execute(),
      ),
    );
    expect(owned).toEqual([{ kind: 'member' }]);
    expect(await findingsOf(registry)).toEqual([]);
    const again = await change(registry, first.id, { verb: 'forget' });
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['people/no-contacts']);
  });

  it('has the addresses of a written consent forgotten with the contacts, and without any', async () => {
    const { registry, first, third } = await setUp();
    for (const { id } of [first, third]) {
      await confirm(registry, id);
      unwrap(await change(registry, id, { verb: 'dismiss', on: '2026-11-21' }));
      unwrap(await change(registry, id, { verb: 'forget' }));
    }
    const left = unwrap(
      await registry.readAtOnce(async (db) => ({
        consents: await db.selectFrom('consent').selectAll().execute(),
        records: await db.selectFrom('personal_record').selectAll().execute(),
      })),
    );
    expect(left.consents).toEqual([]);
    expect(JSON.stringify(left.records)).not.toContain('confirmed@');
    expect(await findingsOf(registry)).toEqual([]);
    const again = await change(registry, third.id, { verb: 'forget' });
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['people/no-contacts']);
  });

  it.each([
    ['another letter', "content = replace(content, 'Иванов', 'Иванoв')"],
    ['another salt', `salt = '${'0'.repeat(32)}'`],
    ['another hash', `hash = '${'1'.repeat(64)}'`],
    ['another person', "owner = 'somebody-else'"],
    ['another kind', "kind = 'other'"],
  ])('is verified: %s in what is known of a person is found, and whose it is', async (_, assignment) => {
    const { location, registry, second } = await setUp();
    const where = `owner = '${second.id}' and kind = 'member'`;
    await changeDatabase(location, `update personal_record set ${assignment} where ${where}`);
    const found = await findingsOf(registry);
    expect(found[0]).toBe(
      `registry/record-changed: What is known of the person ${second.id} was changed or removed without the program`,
    );
    const refused = await change(registry, second.id, { verb: 'dismiss', on: '2026-11-22' });
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['registry/record-changed']);
  });

  it('is verified: a person that is gone, one too many, and another number are found', async () => {
    const { location, registry, first, third } = await setUp();
    await changeDatabase(location, `delete from personal_record where owner = '${first.id}'`);
    await changeDatabase(
      location,
      `insert into personal_record (hash, salt, owner, kind, content) values ('${'2'.repeat(64)}', '', 'x', 'member', '{}')`,
    );
    await changeDatabase(location, `update member set folded = '33' where id = '${third.id}'`);
    const found = await findingsOf(registry);
    expect(found.map((text) => text.split(':')[0])).toEqual([
      'registry/record-changed',
      'registry/record-unknown',
      'registry/table-differs',
    ]);
    expect(found.join()).not.toContain('Иванов');
  });

  it('comes back from a copy, but not with what was forgotten before it was made', async () => {
    const { registry, first } = await setUp();
    unwrap(await change(registry, first.id, { verb: 'dismiss', on: '2026-11-21' }));
    unwrap(await change(registry, first.id, { verb: 'forget' }));
    const folder = makeFolder();
    const { head } = unwrap(await backUpRegistry(registry, store(), files, folder));
    const restored = await openRegistry(locate());
    unwrap(await restoreRegistry(restored, store(), files, folder, head));
    expect(await readStaff(restored)).toEqual(await readStaff(registry));
    expect(await findingsOf(restored)).toEqual([]);

    const file = join(folder, readdirSync(folder).find((name) => name.startsWith('people-')) ?? '');
    const whole = readFileSync(file, 'utf8');
    expect(whole).not.toContain('ivanov-1@');
    const [, ...rest] = whole.split('\n');
    for (const text of [whole.replace('Иван', 'Петр'), rest.join('\n'), `${whole}${whole}`, '']) {
      writeFileSync(file, text);
      const other = await openRegistry(locate());
      const refused = await restoreRegistry(other, store(), files, folder, head);
      expect(refused.diagnostics.map(({ code }) => code)).toEqual(['registry/backup-damaged']);
      expect(await readStaff(other)).toEqual([]);
    }
  });
});
