import { MapReader, readText } from '../../check/decode/map-reader.js';
import { foldHeading } from '../../exchange/tables/fold-heading.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import type { World } from '../../world.js';

/** What the columns of a kind of table are called, and what stands in them. */
export interface ColumnWords {
  /** Headings by the name of the field, the usual one first; for `findHeader`. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Words that rows of totals begin with. */
  readonly totals: readonly string[];
  /** The value of a field that words stand for: of `category` «руководители» is `manager`. */
  findValue(field: string, words: string): string | undefined;
}

/**
 * Reads `templates/<language>/columns/<table>.yaml` in every language, that of the organization first: an export may be in
 * another one. A fault in these files is a bug.
 */
export function readColumnWords(
  world: Pick<World, 'resource' | 'resources'>,
  table: string,
  language: string,
): ColumnWords {
  const names = new Map<string, readonly string[]>();
  const values = new Map<string, string>();
  const totals: string[] = [];
  const ending = `/columns/${table}.yaml`;
  const own = `templates/${language.split('-')[0] ?? language}${ending}`;
  const paths = world.resources('templates/').filter((path) => path.endsWith(ending));
  for (const path of [...paths].sort((a, b) => Number(b === own) - Number(a === own))) {
    const root = parseYaml(path, world.resource(path) ?? new Uint8Array()).value;
    if (root === undefined) throw new Error(`${path} cannot be read`);
    const reader = new MapReader(root, []);
    const columns = reader.inner('columns');
    for (const key of columns.keys()) {
      names.set(key, [...(names.get(key) ?? []), ...columns.items(key).map(readText)]);
    }
    totals.push(...reader.items('totals').map(readText));
    const fields = reader.optionalInner('values');
    for (const field of fields?.keys() ?? []) {
      const inner = fields?.inner(field);
      for (const value of inner?.keys() ?? []) {
        for (const word of inner?.items(value) ?? []) {
          const key = `${field} ${foldHeading(readText(word))}`;
          if (!values.has(key)) values.set(key, value);
        }
      }
    }
  }
  return { names, totals, findValue: (field, words) => values.get(`${field} ${foldHeading(words)}`) };
}
