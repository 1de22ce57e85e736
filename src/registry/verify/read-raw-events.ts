import type { Transaction } from 'kysely';
import type { Family } from '../database/migrate.js';
import type { Tables } from '../database/tables.js';
import { type RawRow, readNumber, readRawRows } from './read-raw-rows.js';

const columns = ['seq', 'at', 'actor', 'kind', 'payload', 'previous_hash', 'hash'];

/** The events as they lie in the database, however damaged, oldest first. */
export async function readRawEvents(db: Transaction<Tables>, family: Family): Promise<readonly RawRow[]> {
  const rows = await readRawRows(db, family, 'event', columns);
  return [...rows].sort((a, b) => (readNumber(a['seq']) ?? 0) - (readNumber(b['seq']) ?? 0));
}
