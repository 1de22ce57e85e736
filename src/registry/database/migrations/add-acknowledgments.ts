import type { Transaction } from 'kysely';
import { readEvent } from '../../state/read-event.js';
import { printVersionName } from '../../state/version-name.js';
import type { Tables } from '../tables.js';

/** Gives acknowledgments their tables, and versions what duties to read them follow from. */
export async function addAcknowledgments(db: Transaction<Tables>): Promise<void> {
  await db.schema.alterTable('version').addColumn('change', 'text').execute();
  await db.schema.alterTable('version').addColumn('legal_form', 'text').execute();
  await fillVersions(db);
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
    .addPrimaryKeyConstraint('acknowledged_once', ['person', 'version'])
    .execute();
  await db.schema
    .createIndex('acknowledgment_organization')
    .on('acknowledgment')
    .column('organization')
    .execute();
  await db.schema
    .createTable('sheet_line')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('sheet', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull().references('version.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('issued_on', 'text', (column) => column.notNull())
    .addUniqueConstraint('sheet_order', ['sheet', 'ordinal'])
    .execute();
}

/** The new columns of the versions that are there, as their events say them. */
async function fillVersions(db: Transaction<Tables>): Promise<void> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', 'in', ['submitted', 'enacted'])
    .orderBy('seq')
    .execute();
  for (const row of rows) {
    const { event } = readEvent(row);
    const { decision, submission } = {
      decision: event.kind === 'enacted' ? event.decision : undefined,
      submission: event.kind === 'submitted' ? event.submission : undefined,
    };
    if (decision === undefined && submission === undefined) continue;
    await db
      .updateTable('version')
      .set(
        submission === undefined
          ? { change: decision?.kind ?? null }
          : {
              change: submission.proposedChange ?? null,
              legal_form: submission.changeRule?.legalForm ?? null,
            },
      )
      .where('id', '=', printVersionName(event.version))
      .execute();
  }
}
