import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Located } from '../../parse/located.js';
import { findField, nameField } from './field.js';
import { type JsonSchema, readStrings } from './json-schema.js';
import type { SchemaFault } from './schema-fault.js';

/** A value that is not one of those that the schema lists. */
export function explainUnknownValue(schema: JsonSchema, located: Located, fault: SchemaFault): Diagnostic {
  const field = findField(schema, fault.pointer);
  const name = nameField(field);
  const names = readNames(field.nodes);
  const wanted = fault.node['const'];
  const allowed = fault.keyword === 'const' ? [String(wanted)] : readStrings(fault.node['enum']);
  const written = located.kind === 'scalar' ? String(located.value ?? '') : '';
  const near =
    fault.keyword === 'const' ? undefined : (findNamed(names, written) ?? suggest(written, allowed));
  const list = allowed.join(', ');
  const named = allowed.map((value) => {
    const words = names.get(value);
    return words === undefined ? value : `${value} (${words})`;
  });
  const listInRussian = named.join(', ');
  const isEmpty = located.kind === 'scalar' && written.trim() === '';
  const { place } = located;
  return diagnostic({
    code: isEmpty ? 'schema/empty-field' : 'schema/unknown-value',
    severity: 'error',
    message: isEmpty
      ? { ru: `${name.ru}: здесь пусто`, en: `${name.en}: there is nothing here` }
      : located.kind === 'scalar'
        ? { ru: `${name.ru}: значения «${written}» нет`, en: `${name.en}: there is no value “${written}”` }
        : { ru: `${name.ru}: нужно одно значение`, en: `${name.en}: one value is needed` },
    help:
      near !== undefined
        ? {
            ru: `Видимо, имелось в виду ${near}. Допускаются: ${listInRussian}.`,
            en: `Did you mean ${near}? Allowed: ${list}.`,
          }
        : allowed.length === 1
          ? { ru: `Впишите ${list} или удалите поле.`, en: `Write ${list}, or delete the field.` }
          : { ru: `Допускаются: ${listInRussian}.`, en: `Allowed: ${list}.` },
    place,
    ...(near === undefined || located.kind !== 'scalar'
      ? {}
      : { fix: { file: place.file, start: place.start, end: place.end, text: near } }),
  });
}

/**
 * The Russian names of values. Descriptions list them as `manager — руководитель; specialist — специалист.`; fields
 * whose values need no name list none.
 */
function readNames(nodes: readonly JsonSchema[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of nodes) {
    if (typeof node['description'] !== 'string') continue;
    for (const match of node['description'].matchAll(/([a-z-]+) — ([^;.(]*[^;.(\s])/g)) {
      const [, value = '', words = ''] = match;
      if (!names.has(value) && /\p{L}{3}/u.test(words)) names.set(value, words);
    }
  }
  return names;
}

/** The value whose Russian name was written instead of it: the first five letters of any word of the name decide. */
function findNamed(names: ReadonlyMap<string, string>, written: string): string | undefined {
  const start = written.trim().toLowerCase().slice(0, 5);
  if (start.length < 4) return undefined;
  for (const [value, words] of names) {
    if (
      words
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(start))
    )
      return value;
  }
  return undefined;
}
