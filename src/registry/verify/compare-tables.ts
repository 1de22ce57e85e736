import type { Transaction } from 'kysely';
import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Family } from '../database/migrate.js';
import type { Tables } from '../database/tables.js';
import { checkRecords } from './check-records.js';
import { encodeRow, type RawRow, readRawRows } from './read-raw-rows.js';
import type { ReplayedChain } from './replayed-chain.js';

/** Compares the tables with what the events say, row by row. */
export async function compareTables(
  db: Transaction<Tables>,
  family: Family,
  { streams, owners }: ReplayedChain,
): Promise<readonly Diagnostic[]> {
  const known = await db.introspection.getTables();
  const compare = async (
    table: keyof Tables,
    expected: readonly object[] | undefined,
  ): Promise<readonly Diagnostic[]> => {
    const { columns } = known.find(({ name }) => name === table) ?? { columns: [] };
    const names = columns.map(({ name }) => name);
    return compareRows(table, expected ?? [], await readRawRows(db, family, table, names));
  };
  const found = [...(await compare('stream_event', owners))];
  const { records, findings } = await checkRecords(db, family, streams);
  found.push(...findings);
  for (const replay of streams.all) {
    const rows = replay.listRows(records);
    for (const table of replay.tables) found.push(...(await compare(table, rows[table])));
  }
  return found;
}

/** One finding for each table that differs: which rows do is for a programmer to see, not for a clerk. */
function compareRows(
  table: keyof Tables,
  expected: readonly object[],
  found: readonly RawRow[],
): Diagnostic[] {
  const wanted = countRows(expected.map(encodeRow));
  for (const [row, count] of countRows(found)) wanted.set(row, (wanted.get(row) ?? 0) - count);
  const wrong = [...wanted.values()].reduce((sum, count) => sum + Math.abs(count), 0);
  if (wrong === 0) return [];
  return [
    diagnostic({
      code: 'registry/table-differs',
      severity: 'error',
      message: {
        ru: `Таблица «${table}» не соответствует записям реестра: расходится строк — ${wrong}`,
        en: `The table “${table}” does not agree with the entries of the registry: ${wrong} rows differ`,
      },
      why: {
        ru: 'Таблицы повторяют то, что записано в истории; меняет их только программа.',
        en: 'The tables repeat what the history says; nobody but the program changes them.',
      },
      help: {
        ru: 'Восстановите реестр из последней резервной копии.',
        en: 'Restore the registry from the latest backup.',
      },
    }),
  ];
}

/** Rows as text, with how many there are of each. Members are put in order: databases give them in their own. */
function countRows(rows: readonly RawRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
