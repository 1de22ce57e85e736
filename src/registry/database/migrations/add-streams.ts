import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/** Gives each event its stream, of whatever kind, and people their tables. */
export async function addStreams(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('stream_event')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull().references('event.seq'))
    .addPrimaryKeyConstraint('stream_order', ['stream', 'seq'])
    .execute();
  await sql`insert into stream_event (stream, seq) select dossier, seq from dossier_event`.execute(db);
  await db.schema.dropTable('dossier_event').execute();
  await db.schema
    .createTable('personal_record')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('record_owner').on('personal_record').columns(['owner', 'kind']).execute();
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('folded', 'text')
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('contacts', 'text')
    .addUniqueConstraint('member_number', ['organization', 'folded'])
    .execute();
}
