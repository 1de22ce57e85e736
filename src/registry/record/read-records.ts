import type { Kysely } from 'kysely';
import type { PersonalRecordRow, Tables } from '../database/tables.js';

/** How many hashes one statement asks for. */
const batch = 5_000;

/** The records of some hashes, by them; those that are gone are left out. */
export async function readRecords(
  db: Kysely<Tables>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PersonalRecordRow>> {
  const found = new Map<string, PersonalRecordRow>();
  for (let start = 0; start < hashes.length; start += batch) {
    const rows = await db
      .selectFrom('personal_record')
      .selectAll()
      .where('hash', 'in', hashes.slice(start, start + batch))
      .execute();
    for (const row of rows) found.set(row.hash, row);
  }
  return found;
}
