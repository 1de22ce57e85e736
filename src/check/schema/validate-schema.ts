import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { readIsoDate } from '../../language/iso-date.js';
import { type Located, toPlain } from '../../parse/located.js';
import { explainSchemaFault } from './explain-schema-fault.js';
import type { JsonSchema } from './json-schema.js';
import { readSchemaFault } from './schema-fault.js';
import { selectFaults } from './select-faults.js';

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * Checks a file against a JSON Schema 2020-12. Each thing that a person has to correct is one error, at its place, in
 * words that name the field; the list is in the order of the file. Empty when the file is valid.
 *
 * Throws when the schema itself is broken: schemas are part of the program.
 */
export function validateSchema(root: Located, schema: JsonSchema): Diagnostic[] {
  const validate = compiled.get(schema) ?? compileSchema(schema);
  if (validate(toPlain(root))) return [];
  const faults = (validate.errors ?? []).map((error) => readSchemaFault(schema, error));
  return selectFaults(schema, root, faults)
    .map((fault) => explainSchemaFault(schema, root, fault))
    .sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}

/** A compiled schema is kept as long as the schema object lives: compiling takes longer than a hundred checks. */
function compileSchema(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    // Without it a key like `toString` would count as present on every map.
    ownProperties: true,
    strict: true,
    // Branches of `if` name required keys and properties whose types stand outside of the branch.
    strictRequired: false,
    strictTypes: false,
    // A process often validates a few files only: compiling takes a third of the time without the second look at the
    // code and without the schema of schemas, which a test holds our schemas against.
    code: { optimize: false },
    meta: false,
    validateSchema: false,
  });
  ajv.addFormat('date', { type: 'string', validate: isCalendarDate });
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

function isCalendarDate(text: string): boolean {
  try {
    readIsoDate(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
