import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** How many hashes one statement names. */
const batch = 5_000;

/** Erases records: those that were replaced, and those that are to be forgotten. */
export async function eraseRecords(db: Kysely<Tables>, hashes: readonly string[]): Promise<void> {
  for (let start = 0; start < hashes.length; start += batch) {
    await db
      .deleteFrom('personal_record')
      .where('hash', 'in', hashes.slice(start, start + batch))
      .execute();
  }
}
