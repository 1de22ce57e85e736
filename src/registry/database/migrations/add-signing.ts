import type { Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/** Gives consents, personal links and letters their tables. */
export async function addSigning(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('consent')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addColumn('addresses', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('signing_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('address_hash', 'text', (column) => column.notNull())
    .addColumn('address_salt', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('failure', 'text')
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('code_salt', 'text')
    .addColumn('code_hash', 'text')
    .addColumn('code_channel', 'text')
    .addColumn('code_sent_at', 'text')
    .addColumn('code_tries', 'integer', (column) => column.notNull())
    .addColumn('codes_sent', 'integer', (column) => column.notNull())
    .addColumn('wrong_codes', 'integer', (column) => column.notNull())
    .addColumn('statement', 'text')
    .addColumn('signed_at', 'text')
    .addColumn('evidence', 'text')
    .execute();
  await db.schema
    .createIndex('signing_link_person')
    .on('signing_link')
    .columns(['person', 'version'])
    .execute();
  await db.schema
    .createTable('reminder')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('failure', 'text')
    .execute();
}
