import type { Transaction } from 'kysely';
import type { EventRow } from '../state/event-hash.js';
import { encodeRow } from '../verify/read-raw-rows.js';
import { readRawEvents } from '../verify/read-raw-events.js';
import { ReplayedChain } from '../verify/replayed-chain.js';
import { compareTables } from '../verify/compare-tables.js';
import { insertRows } from './insert-rows.js';
import type { Family } from './migrate.js';
import type { PersonalRecordRow, Tables } from './tables.js';

/**
 * Writes the events that a database lacks, the personal records that they name, and the tables that follow from all of them.
 * `rows` is a whole chain, `records` all that it names, and `chain` what follows from it. A database whose events are not the beginning of the chain, or go on where it ends, or that is
 * damaged itself, is left as it is: `other-history`.
 */
export async function restoreRows(
  db: Transaction<Tables>,
  family: Family,
  rows: readonly EventRow[],
  records: readonly PersonalRecordRow[],
  chain: ReplayedChain,
): Promise<{ readonly events: number; readonly newer: number } | 'other-history'> {
  const presentRows = await readRawEvents(db, family);
  const present = ReplayedChain.of(presentRows);
  const differences = await compareTables(db, family, present);
  if (present.findings.length + differences.length > 0) return 'other-history';
  // Each hash covers all before it, so one that is equal makes all before it equal.
  const common = Math.min(rows.length, presentRows.length);
  const last = rows[common - 1];
  const isSame = last === undefined || presentRows[common - 1]?.['hash'] === encodeRow(last)['hash'];
  if (!isSame) return 'other-history';
  const missing = rows.slice(common);
  if (missing.length > 0) await writeAll(db, missing, records, chain);
  return { events: missing.length, newer: presentRows.length - common };
}

async function writeAll(
  db: Transaction<Tables>,
  missing: readonly EventRow[],
  records: readonly PersonalRecordRow[],
  { streams, owners }: ReplayedChain,
): Promise<void> {
  const [first] = missing;
  await insertRows(db, 'event', missing);
  await insertRows(
    db,
    'stream_event',
    owners.filter(({ seq }) => first !== undefined && seq >= first.seq),
  );
  await db.deleteFrom('personal_record').execute();
  await insertRows(db, 'personal_record', records);
  const known = new Map(records.map((record) => [record.hash, record]));
  for (const replay of streams.all.toReversed()) {
    for (const table of replay.tables.toReversed()) await db.deleteFrom(table).execute();
  }
  for (const replay of streams.all) {
    const tables = replay.listRows(known);
    for (const table of replay.tables) await insertRows(db, table, tables[table] ?? []);
  }
}
