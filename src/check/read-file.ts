import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Located } from '../parse/located.js';
import type { ReadFile } from './check-book.js';
import type { JsonSchema } from './schema/json-schema.js';
import { validateSchema } from './schema/validate-schema.js';

/** A parsed file. `value` is missing when it could not be parsed, which the diagnostics tell. */
export interface ParsedFile {
  readonly file: string;
  readonly value: Located | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a parsed file against its schema and decodes it. What is not valid has no value. */
export function readFile<T>(
  { file, value: root, diagnostics }: ParsedFile,
  schema: JsonSchema,
  decode: (root: Located) => Outcome<T>,
): ReadFile<T> {
  if (root === undefined) return { file, value: undefined, idPlace: placeOfFile(file), diagnostics };
  const id = root.kind === 'map' ? root.entries.get('id') : undefined;
  const idPlace = id?.value.place ?? placeOfFile(file);
  const faults = validateSchema(root, schema);
  const decoded = faults.length > 0 ? { value: undefined, diagnostics: faults } : decode(root);
  return { file, value: decoded.value, idPlace, diagnostics: [...diagnostics, ...decoded.diagnostics] };
}
