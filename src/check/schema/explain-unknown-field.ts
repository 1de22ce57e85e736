import { type Diagnostic, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Located } from '../../parse/located.js';
import { allowedKeys, findField, findOtherHomes, nameField, nameKey } from './field.js';
import type { JsonSchema } from './json-schema.js';
import { type SchemaFault, locateFault } from './schema-fault.js';

/** What an unknown key was probably meant to be. */
export interface KeySuggestion {
  /** A key that is allowed in the same map. */
  readonly key?: string | undefined;
  /** The keys that lead to another map where the same key is allowed; empty for the top of the file. */
  readonly home?: readonly string[] | undefined;
}

/**
 * What an unknown key was probably meant to be: the key of this map nearest in spelling, or whose Russian name it is;
 * else the same key in another map.
 */
export function suggestKey(schema: JsonSchema, fault: SchemaFault): KeySuggestion | undefined {
  const key = unknownKey(fault);
  const allowed = allowedKeys(schema, findField(schema, fault.pointer).nodes);
  const [home] = findOtherHomes(schema, key).filter((path) => `/${path.join('/')}` !== fault.pointer);
  const named = [...allowed].find(([, title]) => title?.ru.toLowerCase() === key.toLowerCase().trim());
  if (named !== undefined) return { key: named[0] };
  if (home !== undefined) return { home };
  const near = suggest(key, allowed.keys());
  return near === undefined ? undefined : { key: near };
}

/** A key that the schema does not know at this place. */
export function explainUnknownField(schema: JsonSchema, root: Located, fault: SchemaFault): Diagnostic {
  const key = unknownKey(fault);
  const holder = locateFault(root, fault.pointer);
  const place = holder.kind === 'map' ? holder.entries.get(key)?.key : undefined;
  const field = findField(schema, fault.pointer);
  const allowed = allowedKeys(schema, field.nodes);
  const suggestion = suggestKey(schema, fault);
  const inside = nameField(field);
  const isTop = fault.pointer === '';
  return diagnostic({
    code: 'schema/unknown-field',
    severity: 'error',
    message: {
      ru: isTop ? `Неизвестное поле «${key}»` : `${inside.ru}: внутри нет поля «${key}»`,
      en: isTop ? `Unknown field “${key}”` : `${inside.en}: there is no field “${key}” in it`,
    },
    help: describeHelp(key, suggestion, allowed),
    place: place ?? holder.place,
    ...(suggestion?.key !== undefined && place !== undefined && !hasKey(holder, suggestion.key)
      ? { fix: { file: place.file, start: place.start, end: place.end, text: suggestion.key } }
      : {}),
  });
}

function describeHelp(
  key: string,
  suggestion: KeySuggestion | undefined,
  allowed: ReadonlyMap<string, Text | undefined>,
): Text {
  if (suggestion?.key !== undefined) {
    const name = nameKey(suggestion.key, allowed.get(suggestion.key));
    return { ru: `Видимо, имелось в виду ${name.ru}.`, en: `Did you mean ${name.en}?` };
  }
  if (suggestion?.home !== undefined) {
    const path = suggestion.home.join(' → ');
    return path === ''
      ? {
          ru: `Поле «${key}» записывают на верхнем уровне файла, без отступа.`,
          en: `The field “${key}” belongs to the top of the file, without indentation.`,
        }
      : {
          ru: `Поле «${key}» записывают внутри поля «${path}», с отступом под ним.`,
          en: `The field “${key}” belongs inside “${path}”, indented below it.`,
        };
  }
  const list = [...allowed.keys()].join(', ');
  return {
    ru: `Удалите его или исправьте название. Здесь допускаются: ${list}.`,
    en: `Delete it or correct its name. Allowed here: ${list}.`,
  };
}

function hasKey(holder: Located, key: string): boolean {
  return holder.kind === 'map' && holder.entries.has(key);
}

function unknownKey(fault: SchemaFault): string {
  return String(fault.params['additionalProperty']);
}
