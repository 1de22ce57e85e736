import type { Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/**
 * Gives the letters that follow an answer a table, so that none is lost with a machine or a mail server, and reminders the id
 * of the letter that they went in, by which a letter that comes back is known.
 */
export async function trackLetters(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable('answer_letter')
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text')
    .addColumn('failure', 'text')
    .addPrimaryKeyConstraint('answer_letter_once', ['link', 'kind'])
    .execute();
  await db.schema.alterTable('reminder').addColumn('letter', 'text').execute();
  await db.schema.createIndex('reminder_letter').on('reminder').column('letter').execute();
}
