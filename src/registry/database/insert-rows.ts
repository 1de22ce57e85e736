import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** How many values one statement takes at most: SQLite knows 32,766, PostgreSQL 65,535. */
const mostValues = 30_000;

/** Writes rows of one table, many with each statement. All have the columns of the first. */
export async function insertRows<Name extends keyof Tables>(
  db: Transaction<Tables>,
  table: Name,
  rows: readonly Tables[Name][],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const batch = Math.floor(mostValues / Math.max(columns.length, 1));
  for (let start = 0; start < rows.length; start += batch) {
    const values = rows
      .slice(start, start + batch)
      .map((row: object) => sql`(${sql.join(columns.map((column): unknown => Reflect.get(row, column)))})`);
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
  }
}
