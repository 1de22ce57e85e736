import type { Field } from '../check/schema/field.js';
import { acceptedKinds, findField } from '../check/schema/field.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { readStrings } from '../check/schema/json-schema.js';
import type { Locale } from '../diagnostic/print-context.js';
import { joinPointer } from '../parse/located.js';
import type { SketchPath } from './sketch.js';

/** What the schema says of a field, in one language. */
export interface FieldHelp {
  readonly field: Field;
  readonly title: string;
  readonly description: string;
  /** The words that may stand there; empty when any may. */
  readonly values: readonly string[];
}

/** Looks a path up in a schema; `undefined` where the schema knows nothing. */
export function describeField(schema: JsonSchema, path: SketchPath, locale: Locale): FieldHelp | undefined {
  const pointer = path.reduce<string>((parent, part) => joinPointer(parent, part), '');
  const field = findField(schema, pointer);
  if (field.nodes.length === 0) return undefined;
  const values = field.nodes.flatMap((node) => {
    const constant =
      typeof node['const'] === 'boolean' || typeof node['const'] === 'string' ? [String(node['const'])] : [];
    return [...readStrings(node['enum']), ...constant];
  });
  const isSwitch = acceptedKinds(field).has('boolean') && values.length === 0;
  return {
    field,
    title: field.title?.[locale] ?? '',
    description: findDescription(field, locale),
    values: [...new Set(isSwitch ? ['true', 'false'] : values)],
  };
}

/**
 * The first description of a field. Descriptions are written in Russian and then, after a dash, in English; the dash is
 * the last one before Latin letters take over.
 */
function findDescription({ nodes }: Field, locale: Locale): string {
  for (const node of nodes) {
    const { description } = node;
    if (typeof description !== 'string') continue;
    const parts = description.split(' — ');
    const english = parts.findIndex(
      (part, index) => index > 0 && parts.slice(index).every(isWithoutCyrillic),
    );
    if (english === -1) return description;
    return parts.slice(...(locale === 'ru' ? [0, english] : [english])).join(' — ');
  }
  return '';
}

function isWithoutCyrillic(text: string): boolean {
  // Examples in quotation marks stay Russian in English sentences.
  return !/\p{Script=Cyrillic}/u.test(text.replace(/«[^»]*»/g, ''));
}
