import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { findHeader, type FoundHeader } from '../../exchange/tables/find-header.js';
import { readTable } from '../../exchange/tables/read-table.js';
import type { Table, TableOptions } from '../../exchange/tables/table.js';
import { Materials } from '../../pipeline/materials.js';
import type { World } from '../../world.js';
import { type ColumnChoice, readColumnChoice } from './read-column-choice.js';
import { type ColumnWords, readColumnWords } from './read-column-words.js';

/** A table that a user has named, and how it is to be read. */
export interface TableRequest extends TableOptions {
  /** Path of the table. */
  readonly path: string;
  /** Path of a file that says which column is what. */
  readonly columns?: string | undefined;
}

/** The kind of a table: what is looked for in it. */
export interface TableKind<Key extends string> {
  /** The name of its words: `templates/<language>/columns/<name>.yaml`. */
  readonly name: string;
  /** Its fields, and whether a table is of no use without each. */
  readonly fields: Readonly<Record<Key, 'required' | 'optional'>>;
}

/** A table whose columns are known. */
export interface OpenedTable<Key extends string> {
  readonly table: Table;
  readonly header: FoundHeader<Key>;
  readonly words: ColumnWords;
}

/** Reads a table of another program from a file and finds its columns. `language` is that of the organization. */
export async function openTable<Key extends string>(
  world: World,
  request: TableRequest,
  kind: TableKind<Key>,
  language: string,
): Promise<Outcome<OpenedTable<Key>>> {
  const { path, columns, ...options } = request;
  const keys = Object.keys(kind.fields).filter((key): key is Key => key in kind.fields);
  const bytes = await readWhole(world, path);
  if (bytes.value === undefined) return fail(bytes.diagnostics);
  const choice = await readChoice(world, columns, keys);
  if (choice.value === undefined) return fail(choice.diagnostics);
  const read = readTable(bytes.value, path, options);
  if (read.value === undefined) return fail(read.diagnostics);
  const words = readColumnWords(world, kind.name, language);
  const header = findHeader(read.value, {
    ...choice.value,
    columns: keys.map((key) => ({
      key,
      names: words.names.get(key) ?? [],
      isRequired: kind.fields[key] === 'required',
    })),
    totals: words.totals,
  });
  const diagnostics = [...read.diagnostics, ...header.diagnostics];
  if (header.value === undefined) return fail(diagnostics);
  return succeed({ table: read.value, header: header.value, words }, diagnostics);
}

async function readChoice<Key extends string>(
  world: World,
  path: string | undefined,
  keys: readonly Key[],
): Promise<Outcome<ColumnChoice<Key>>> {
  const none: ColumnChoice<Key> = {};
  if (path === undefined) return succeed(none);
  const { value, diagnostics } = await readWhole(world, path);
  return value === undefined
    ? fail(diagnostics)
    : readColumnChoice(path, value, keys, new Materials(world, []));
}

async function readWhole({ files }: World, path: string): Promise<Outcome<Uint8Array>> {
  const status = await files.stat(path);
  const bytes = status?.kind === 'file' ? await files.read(path) : undefined;
  if (bytes !== undefined) return succeed(bytes);
  return fail([
    diagnostic({
      code: 'import/no-table-file',
      severity: 'error',
      message:
        status === undefined
          ? { ru: 'Такого файла нет', en: 'There is no such file' }
          : { ru: 'Это не файл', en: 'This is no file' },
      help: { ru: 'Проверьте путь к файлу.', en: 'Check the path of the file.' },
      place: placeOfFile(path),
    }),
  ]);
}
