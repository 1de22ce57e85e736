import type { Transaction } from 'kysely';
import type { EventRow } from '../state/event-hash.js';
import { encodeRow } from '../verify/read-raw-rows.js';
import { readRawEvents } from '../verify/read-raw-events.js';
import { ReplayedChain } from '../verify/replayed-chain.js';
import { compareTables } from '../verify/compare-tables.js';
import { listRows } from './list-rows.js';
import type { Family } from './migrate.js';
import type { Tables } from './tables.js';

/** How many rows one statement takes: PostgreSQL knows at most 65,535 values in one, the widest table has 20. */
const batch = 500;

/**
 * Writes the events that a database lacks, and the tables that follow from all of them. `rows` is a whole chain, and `chain`
 * what follows from it. A database whose events are not the beginning of the chain, or go on where it ends, or that is
 * damaged itself, is left as it is: `other-history`.
 */
export async function restoreRows(
  db: Transaction<Tables>,
  family: Family,
  rows: readonly EventRow[],
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
  if (missing.length > 0) await writeAll(db, missing, chain, common);
  return { events: missing.length, newer: presentRows.length - common };
}

async function writeAll(
  db: Transaction<Tables>,
  missing: readonly EventRow[],
  chain: ReplayedChain,
  common: number,
): Promise<void> {
  await insert(missing, (part) => db.insertInto('event').values(part).execute());
  const owners = chain.owners.filter(({ seq }) => seq > common);
  await insert(owners, (part) => db.insertInto('dossier_event').values(part).execute());
  for (const table of ['visa', 'remark', 'kept_file', 'number_reservation', 'version'] as const) {
    await db.deleteFrom(table).execute();
  }
  const versions = [...chain.dossiers.values()].flatMap((dossier) =>
    dossier.versions.map((version) => listRows(dossier.key, version)),
  );
  const take = <Row>(part: (rows: (typeof versions)[number]) => readonly Row[]): readonly Row[] =>
    versions.flatMap((rows) => part(rows));
  await insert(
    take((each) => each.version),
    (part) => db.insertInto('version').values(part).execute(),
  );
  await insert(
    take((each) => each.visa),
    (part) => db.insertInto('visa').values(part).execute(),
  );
  await insert(
    take((each) => each.remark),
    (part) => db.insertInto('remark').values(part).execute(),
  );
  await insert(
    take((each) => each.kept_file),
    (part) => db.insertInto('kept_file').values(part).execute(),
  );
  await insert(
    take((each) => each.number_reservation),
    (part) => db.insertInto('number_reservation').values(part).execute(),
  );
}

async function insert<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) await write(rows.slice(start, start + batch));
}
