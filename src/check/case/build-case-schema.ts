import type { JsonSchema } from '../schema/json-schema.js';
import { readSchema } from '../schema/json-schema.js';
import type { CaseField } from './case-field.js';

/**
 * The JSON Schema of the cases of one kind: what every case has (`base`, schemas/case.schema.json) and the fields that
 * the template names. Every value is checked as strictly as in the other files.
 */
export function buildCaseSchema(base: JsonSchema, kind: string, fields: readonly CaseField[]): JsonSchema {
  const common = readSchema(base['properties']) ?? {};
  const properties = fields.map((field) => [field.name, describeField(field)] as const);
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    ...base,
    $id: `https://rolebook.dev/schemas/case/${kind}.schema.json`,
    additionalProperties: false,
    properties: {
      ...common,
      kind: { ...readSchema(common['kind']), const: kind },
      ...Object.fromEntries(properties),
    },
    required: ['id', 'kind', ...required],
  };
}

function describeField({ type, label, options, atLeast }: CaseField): JsonSchema {
  return {
    title: `${label.ru} · ${label.en}`,
    description: `${label.ru}. — ${label.en}.`,
    ...(type === 'choice' ? { enum: options } : { $ref: `#/$defs/${definitionOf(type)}` }),
    ...(atLeast > 1 && { minItems: atLeast }),
  };
}

/** The definition of a type; links are ids. */
function definitionOf(type: Exclude<CaseField['type'], 'choice'>): string {
  switch (type) {
    case 'officer':
    case 'role':
      return 'id';
    case 'text':
    case 'texts':
    case 'date':
    case 'person':
    case 'people':
    case 'change':
    case 'clauses':
    case 'acts':
    case 'number':
      return type;
    default:
      return type satisfies never;
  }
}
