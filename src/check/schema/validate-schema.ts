import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Located, toPlain } from '../../parse/located.js';
import { compileSchema, schemaFormats } from './compile-schema.js';
import { explainSchemaFault } from './explain-schema-fault.js';
import type { JsonSchema } from './json-schema.js';
import { readSchemaFault } from './schema-fault.js';
import { selectFaults } from './select-faults.js';

/** A compiled schema is kept as long as the schema object lives: compiling takes longer than a hundred checks. */
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** What tells whether a value is valid, of the schemas for which that was prepared. */
const prepared = new WeakMap<JsonSchema, (value: unknown) => boolean>();

/**
 * Lets a schema be checked by code that was made of it when the program was compiled. Such code tells only whether a
 * file is valid; the faults of one that is not are found by compiling the schema after all.
 */
export function adoptValidator(
  schema: JsonSchema,
  make: (formats: typeof schemaFormats) => (value: unknown) => boolean,
): void {
  prepared.set(schema, make(schemaFormats));
}

/**
 * Checks a file against a JSON Schema 2020-12. Each thing that a person has to correct is one error, at its place, in
 * words that name the field; the list is in the order of the file. Empty when the file is valid.
 *
 * Throws when the schema itself is broken: schemas are part of the program.
 */
export function validateSchema(root: Located, schema: JsonSchema): Diagnostic[] {
  const plain = toPlain(root);
  if (prepared.get(schema)?.(plain) === true) return [];
  const validate = compiled.get(schema) ?? compileSchema(schema);
  compiled.set(schema, validate);
  if (validate(plain)) return [];
  const faults = (validate.errors ?? []).map((error) => readSchemaFault(schema, error));
  return selectFaults(schema, root, faults)
    .map((fault) => explainSchemaFault(schema, root, fault))
    .sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}
