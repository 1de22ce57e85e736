import { sql, type Transaction } from 'kysely';
import type { Family } from '../database/migrate.js';
import type { Tables } from '../database/tables.js';

/** A row by its columns, each value with its type before it: `text:review`, `integer:7`, `null:`. */
export type RawRow = Readonly<Record<string, string>>;

/**
 * Rows as they lie in the database, however damaged. SQLite may hold text that is no UTF-8, and its driver ends the process
 * when it meets one: so all it is asked for are hexadecimal digits. Such text comes as `damaged:`.
 */
export async function readRawRows(
  db: Transaction<Tables>,
  family: Family,
  table: keyof Tables,
  columns: readonly string[],
): Promise<readonly RawRow[]> {
  if (family === 'postgres') {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    return rows.map((row) => mapValues(row, encodeValue));
  }
  const selected = columns.map(
    (column) =>
      sql`typeof(${sql.ref(column)}) || ':' || hex(cast(${sql.ref(column)} as blob)) as ${sql.ref(column)}`,
  );
  const { rows } = await sql<RawRow>`select ${sql.join(selected)} from ${sql.table(table)}`.execute(db);
  return rows.map((row) => mapValues(row, decodeValue));
}

/** A value that was computed, in the same form. */
export function encodeValue(value: unknown): string {
  if (value === null || value === undefined) return 'null:';
  if (typeof value === 'number') return `integer:${value}`;
  return typeof value === 'string' ? `text:${value}` : `damaged:${JSON.stringify(value)}`;
}

/** A row that was computed, in the same form. */
export function encodeRow(row: object): RawRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, encodeValue(value)]));
}

/** The text of a value; `undefined` when it is no text. */
export function readText(value: string | undefined): string | undefined {
  return value?.startsWith('text:') === true ? value.slice('text:'.length) : undefined;
}

/** The number of a value; `undefined` when it is none. */
export function readNumber(value: string | undefined): number | undefined {
  return value?.startsWith('integer:') === true ? Number(value.slice('integer:'.length)) : undefined;
}

function decodeValue(value: string): string {
  const colon = value.indexOf(':');
  const bytes = Buffer.from(value.slice(colon + 1), 'hex');
  try {
    // A byte order mark is a letter of the text like any other.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return `${value.slice(0, colon)}:${text}`;
  } catch (error) {
    if (error instanceof TypeError) return `damaged:${value.slice(colon + 1)}`;
    throw error;
  }
}

function mapValues<T>(row: Readonly<Record<string, T>>, change: (value: T) => string): RawRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));
}
