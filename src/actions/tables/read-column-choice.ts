import { MapReader } from '../../check/decode/map-reader.js';
import { readFile } from '../../check/read-file.js';
import { diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Located } from '../../parse/located.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import type { Materials } from '../../pipeline/materials.js';

/** Where a user says that the columns of a table are. */
export interface ColumnChoice<Key extends string> {
  /** By field: a heading, letters or a number; nothing where nobody has said. */
  readonly chosen?: Readonly<Partial<Record<Key, string>>> | undefined;
  readonly firstRow?: number | undefined;
}

/** Reads the file of `--columns`: which column is which field of `keys`. */
export function readColumnChoice<Key extends string>(
  file: string,
  bytes: Uint8Array,
  keys: readonly Key[],
  materials: Pick<Materials, 'readSchema'>,
): Outcome<ColumnChoice<Key>> {
  const parsed = parseYaml(file, bytes);
  const value = hasErrors(parsed.diagnostics) ? undefined : parsed.value;
  const read = readFile(
    { file, value, diagnostics: parsed.diagnostics },
    materials.readSchema('columns'),
    (root) => decodeChoice(root, keys),
  );
  return read.value === undefined ? fail(read.diagnostics) : succeed(read.value, read.diagnostics);
}

function decodeChoice<Key extends string>(root: Located, keys: readonly Key[]): Outcome<ColumnChoice<Key>> {
  const reader = new MapReader(root, []);
  const columns = reader.inner('columns');
  const unknown = columns.keyLinks.filter(({ id }) => keys.every((key) => key !== id));
  if (unknown.length > 0) {
    return fail(
      unknown.map(({ id, place }) => {
        const near = suggest(id, keys);
        const list = keys.join(', ');
        return diagnostic({
          code: 'import/unknown-field',
          severity: 'error',
          message: {
            ru: `У этой таблицы нет поля «${id}»`,
            en: `This table has no field “${id}”`,
          },
          help:
            near === undefined
              ? { ru: `Есть: ${list}.`, en: `There are: ${list}.` }
              : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean “${near}”?` },
          place,
        });
      }),
    );
  }
  const chosen: Partial<Record<Key, string>> = {};
  for (const key of keys) if (columns.has(key)) chosen[key] = columns.text(key);
  return succeed({ chosen, firstRow: reader.has('firstRow') ? reader.number('firstRow') : undefined });
}
