import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { type JsonSchema, readSchema } from '../../src/check/schema/json-schema.js';
import type { Located } from '../../src/parse/located.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';

/** Reads a schema of the product. */
export function readProductSchema(name: string): JsonSchema {
  const path = fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const schema = readSchema(value);
  if (schema === undefined) throw new Error(`${path} is not a schema`);
  return schema;
}

/** The schemas of a workspace. */
export const schemas = {
  role: readProductSchema('role'),
  organization: readProductSchema('organization'),
  competency: readProductSchema('competency'),
  clause: readProductSchema('clause'),
  staffing: readProductSchema('staffing'),
};

/** Parses a YAML text that has to be sound as YAML. */
export function parseSound(file: string, text: string): Located {
  const { value, diagnostics } = parseYaml(file, new TextEncoder().encode(text));
  if (value === undefined)
    throw new Error(`${file}: ${diagnostics.map((each) => each.message.en).join('; ')}`);
  return value;
}

/** The text that a diagnostic points at; `<file>` where it points at the whole file. */
export function pointedText(text: string, { place }: Diagnostic): string {
  if (place === undefined) return '<nowhere>';
  return place.pointer === '' && place.end === 0 ? '<file>' : text.slice(place.start, place.end);
}
