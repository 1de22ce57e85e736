import type { Transaction } from 'kysely';
import { AcknowledgmentReplay } from '../../acknowledgment/acknowledgment-replay.js';
import { insertRows } from '../insert-rows.js';
import type { Tables } from '../tables.js';

/**
 * Gives each kind of outcome a row of its own: where somebody refused and signed later, both days are known. The rows follow
 * from the events.
 */
export async function keepEachOutcome(db: Transaction<Tables>): Promise<void> {
  await db.schema.dropTable('acknowledgment').execute();
  await db.schema
    .createTable('acknowledgment')
    .addColumn('version', 'text', (column) => column.notNull().references('version.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('dated', 'text', (column) => column.notNull())
    .addColumn('recorded_on', 'text', (column) => column.notNull())
    .addColumn('way', 'text')
    .addColumn('is_late', 'integer', (column) => column.notNull())
    .addColumn('is_objected', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('each_outcome_once', ['person', 'version', 'outcome'])
    .execute();
  await db.schema
    .createIndex('acknowledgment_organization')
    .on('acknowledgment')
    .column('organization')
    .execute();
  const replay = new AcknowledgmentReplay();
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', 'in', replay.eventKinds)
    .orderBy('seq')
    .execute();
  for (const row of rows) replay.add(row);
  await insertRows(db, 'acknowledgment', replay.listRows().acknowledgment ?? []);
}
