import { createRequire } from 'node:module';
import type * as AjvModule from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { readIsoDate } from '../../language/iso-date.js';
import type { JsonSchema } from './json-schema.js';

/** The formats of the schemas. */
export const schemaFormats = { date: { type: 'string', validate: isCalendarDate } } as const;

/** How schemas are compiled. */
export const schemaOptions = {
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
} as const;

/**
 * A schema as a function that tells all faults of a value. Most processes meet no fault and need none of this, so the
 * library is loaded with the first schema: 50 ms of processor time, and 35 to 150 ms for each schema.
 */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  const ajv = new (loadAjv().Ajv2020)(schemaOptions);
  for (const [name, format] of Object.entries(schemaFormats)) ajv.addFormat(name, format);
  return ajv.compile(schema);
}

/** `import` would have to be waited for, or load the library with this module. */
function loadAjv(): typeof AjvModule {
  return createRequire(import.meta.url)('ajv/dist/2020.js') as typeof AjvModule;
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
