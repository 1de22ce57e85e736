import { type Kysely, type Transaction, sql } from 'kysely';
import { addAcknowledgments } from './migrations/add-acknowledgments.js';
import { addSigning } from './migrations/add-signing.js';
import { addStreams } from './migrations/add-streams.js';
import { keepEachOutcome } from './migrations/keep-each-outcome.js';
import { trackLetters } from './migrations/track-letters.js';
import type { Tables } from './tables.js';

/** What a change of the tables works with. */
type Migration = (db: Transaction<Tables>, family: Family) => Promise<void>;

/** The two kinds of databases, where what they are told differs. */
export type Family = 'sqlite' | 'postgres';

/**
 * The changes of the tables, oldest first. One that was released is never changed: another follows it. They run in one
 * transaction with the number of the last, so a database has all of a change or nothing of it.
 */
const migrations: readonly Migration[] = [
  createTables,
  addStreams,
  addAcknowledgments,
  addSigning,
  keepEachOutcome,
  trackLetters,
];

/** A database that a newer program has changed. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * The number of the last change that a database has had; 0 for an empty one. Throws `NewerDatabase` when this program does
 * not know it.
 */
export async function readSchemaVersion(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'schema_version')) return 0;
  const row = await db.selectFrom('schema_version').select('number').executeTakeFirst();
  const number = row?.number ?? 0;
  if (number > migrations.length) throw new NewerDatabase(`schema ${number}, known ${migrations.length}`);
  return number;
}

/** Whether a database has every change. */
export async function isCurrent(db: Kysely<Tables>): Promise<boolean> {
  return (await readSchemaVersion(db)) === migrations.length;
}

/**
 * Brings the tables up to date, inside a transaction that others wait for. Tests of a change stop before it: at `last`.
 */
export async function migrate(
  db: Transaction<Tables>,
  family: Family,
  last = migrations.length,
): Promise<void> {
  const number = await readSchemaVersion(db);
  if (number >= last) return;
  for (const change of migrations.slice(number, last)) await change(db, family);
  await db.deleteFrom('schema_version').execute();
  await db.insertInto('schema_version').values({ number: last }).execute();
}

async function createTables(db: Transaction<Tables>, family: Family): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('event')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull().unique())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute();
  await db.schema
    .createTable('dossier_event')
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull().references('event.seq'))
    .addPrimaryKeyConstraint('dossier_order', ['dossier', 'seq'])
    .execute();
  await db.schema
    .createTable('version')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('submitted_on', 'text', (column) => column.notNull())
    .addColumn('approved_on', 'text')
    .addColumn('registration_number', 'text')
    .addColumn('registered_on', 'text')
    .addColumn('effective_from', 'text')
    .addColumn('ended_on', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull().references('event.seq'))
    .addUniqueConstraint('version_number', ['dossier', 'number'])
    .execute();
  // At most one version of an instruction is in force, whatever the program does.
  await sql`create unique index version_in_force on version (dossier) where status = 'in-force'`.execute(db);
  await db.schema.createIndex('version_status').on('version').column('status').execute();
  await db.schema
    .createTable('visa')
    .addColumn('version', 'text', (column) => column.notNull().references('version.id'))
    .addColumn('visa', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('visa_once', ['version', 'visa'])
    .execute();
  await db.schema
    .createTable('remark')
    .addColumn('version', 'text', (column) => column.notNull().references('version.id'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('returned', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('remark_ordinal', ['version', 'ordinal'])
    .execute();
  await db.schema
    .createTable('number_reservation')
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull().references('version.id'))
    .addPrimaryKeyConstraint('number_once', ['organization', 'folded'])
    .execute();
  await db.schema
    .createTable('kept_file')
    .addColumn('version', 'text', (column) => column.notNull().references('version.id'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .execute();
  await forbidChanges(db, family);
}

/** Events are added and never changed: what would change one by mistake is stopped by the database itself. */
async function forbidChanges(db: Transaction<Tables>, family: Family): Promise<void> {
  if (family === 'sqlite') {
    for (const action of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger event_no_${action} before ${action} on event begin select raise(abort, 'events are never changed'); end`,
        )
        .execute(db);
    }
    return;
  }
  await sql`create function refuse_event_change() returns trigger language plpgsql as
    $$ begin raise exception 'events are never changed'; end $$`.execute(db);
  await sql`create trigger event_no_change before update or delete or truncate on event
    for each statement execute function refuse_event_change()`.execute(db);
}
