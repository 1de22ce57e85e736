import { Kysely, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { createPostgresDialect, RegistrySqliteDialect } from '../../src/registry/database/dialects.js';
import { migrate } from '../../src/registry/database/migrate.js';
import { readFacts } from '../../src/registry/acknowledgment/read-facts.js';
import type { Tables } from '../../src/registry/database/tables.js';
import type { RegistryLocation } from '../../src/registry/registry.js';
import { FolderStore } from '../../src/registry/store/folder-store.js';
import { verifyRegistry } from '../../src/registry/verify-registry.js';
import { createWorld } from '../../src/world.js';
import { openOffice, record, signature, versionId } from '../acknowledgment/office-with-people.js';
import { commands, hashOf, key, listWay } from './office.js';
import { databases, describeEachDatabase, makeFolder, openRegistry, unwrap } from './registries.js';

describeEachDatabase('a registry that an older program has made', ({ locate }) => {
  it.each(['read', 'write'] as const)('keeps all it says when it is opened to %s', async (mode) => {
    const location = locate();
    const model = await openRegistry(locate());
    for (const command of listWay('enact')) unwrap(await model.execute(key, command));
    const history = unwrap(await model.readHistory(key));
    await makeFirstSchema(location, model);

    const registry = await openRegistry(location, mode);
    expect(unwrap(await registry.readHistory(key))).toEqual(history);
    expect(unwrap(await registry.readDossier(key))).toEqual(unwrap(await model.readDossier(key)));
    const none = new FolderStore(createWorld({}).files, makeFolder());
    const { findings } = unwrap(await verifyRegistry(registry, none));
    expect(findings.filter(({ code }) => code !== 'registry/object-missing')).toEqual([]);
    const writer = await openRegistry(location);
    unwrap(await writer.execute(key, commands.cancel()));
  });
});

describeEachDatabase('a registry in which each person and version had one outcome', ({ locate }) => {
  it('tells all of them when it is opened', async () => {
    const location = locate();
    const registry = await openRegistry(location);
    await openOffice(registry);
    const evidence = hashOf('evidence');
    const said = { kind: 'declared-refusal', person: 'p1', version: versionId, evidence } as const;
    unwrap(await record(registry, [said, signature(), signature({ person: 'p2' })]));
    unwrap(
      await registry.writeAtOnce(async (db) => {
        await sql`drop table acknowledgment`.execute(db);
        await sql`create table acknowledgment (person text, version text, primary key (person, version))`.execute(
          db,
        );
        // What later changes have added.
        await sql`drop table answer_letter`.execute(db);
        await sql`drop index reminder_letter`.execute(db);
        await sql`alter table reminder drop column letter`.execute(db);
        await sql`update schema_version set number = 4`.execute(db);
        return true;
      }),
    );
    await registry.close();

    const reopened = await openRegistry(location, 'read');
    const facts = unwrap(
      await reopened.readAtOnce((db) => readFacts(db, { organizations: [key.organization] })),
    );
    expect(facts.map(({ person, outcome }) => `${person} ${outcome}`).sort()).toEqual([
      'p1 acknowledged',
      'p1 declared-refusal',
      'p2 acknowledged',
    ]);
    const none = new FolderStore(createWorld({}).files, makeFolder());
    const { findings } = unwrap(await verifyRegistry(reopened, none));
    expect(findings.filter(({ code }) => code !== 'registry/object-missing')).toEqual([]);
  });
});

/** Makes a database with the tables of the first schema, and copies what a registry holds into it. */
async function makeFirstSchema(
  location: RegistryLocation,
  model: Awaited<ReturnType<typeof openRegistry>>,
): Promise<void> {
  const dialect =
    location.family === 'sqlite'
      ? new RegistrySqliteDialect(databases.openSqlite(location.path), 'write')
      : createPostgresDialect(databases.openPostgres(location.url));
  const db = new Kysely<Tables>({ dialect });
  onTestFinished(() => db.destroy());
  await db.transaction().execute((each) => migrate(each, location.family, 1));
  const tables = unwrap(
    await model.readAtOnce(async (source) => ({
      event: await source.selectFrom('event').selectAll().execute(),
      owners: await source.selectFrom('stream_event').selectAll().execute(),
      version: await source.selectFrom('version').selectAll().execute(),
      visa: await source.selectFrom('visa').selectAll().execute(),
      number_reservation: await source.selectFrom('number_reservation').selectAll().execute(),
      kept_file: await source.selectFrom('kept_file').selectAll().execute(),
    })),
  );
  await db.insertInto('event').values(tables.event).execute();
  for (const { stream, seq } of tables.owners) {
    await sql`insert into dossier_event (dossier, seq) values (${stream}, ${seq})`.execute(db);
  }
  for (const row of tables.version) {
    // Columns that came later.
    const fields = Object.entries(row).filter(([name]) => !['change', 'legal_form'].includes(name));
    const names = sql.join(fields.map(([name]) => sql.ref(name)));
    await sql`insert into version (${names}) values (${sql.join(fields.map(([, value]) => value))})`.execute(
      db,
    );
  }
  await db.insertInto('visa').values(tables.visa).execute();
  await db.insertInto('number_reservation').values(tables.number_reservation).execute();
  await db.insertInto('kept_file').values(tables.kept_file).execute();
  await db.destroy();
}
