import type { Transaction } from 'kysely';
import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Family } from '../database/migrate.js';
import { listRows } from '../database/list-rows.js';
import type { DossierEventRow, Tables, VersionRows } from '../database/tables.js';
import { encodeRow, type RawRow, readRawRows } from './read-raw-rows.js';
import type { ReplayedChain } from './replayed-chain.js';

type Projection = (typeof projections)[number];

/** Compares the tables with what the events say, row by row. */
export async function compareTables(
  db: Transaction<Tables>,
  family: Family,
  chain: ReplayedChain,
): Promise<readonly Diagnostic[]> {
  const expected = [...chain.dossiers.values()].flatMap(({ key, versions }) =>
    versions.map((version) => listRows(key, version)),
  );
  const take = <Name extends keyof VersionRows>(name: Name): readonly VersionRows[Name][number][] =>
    expected.flatMap((rows): readonly VersionRows[Name][number][] => rows[name]);
  const known = await db.introspection.getTables();
  const owners: readonly DossierEventRow[] = chain.owners;
  const tables: Readonly<Record<Projection, readonly object[]>> = {
    dossier_event: owners,
    version: take('version'),
    visa: take('visa'),
    remark: take('remark'),
    number_reservation: take('number_reservation'),
    kept_file: take('kept_file'),
  };
  const found: Diagnostic[] = [];
  for (const table of projections) {
    const { columns } = known.find(({ name }) => name === table) ?? { columns: [] };
    const names = columns.map(({ name }) => name);
    found.push(...compareRows(table, tables[table], await readRawRows(db, family, table, names)));
  }
  return found;
}

const projections = [
  'dossier_event',
  'version',
  'visa',
  'remark',
  'number_reservation',
  'kept_file',
] as const;

/** One finding for each table that differs: which rows do is for a programmer to see, not for a clerk. */
function compareRows(table: Projection, expected: readonly object[], found: readonly RawRow[]): Diagnostic[] {
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
