import type { Text } from '../../diagnostic/diagnostic.js';
import { splitPointer } from '../../parse/located.js';
import { type JsonSchema, expandSchema, readSchema, readStrings } from './json-schema.js';

/** What a schema says about one place of a file, whichever of its branches applies there. */
export interface Field {
  readonly pointer: string;
  /** The key, or the key of the list that the value is an entry of; empty for the whole file. */
  readonly key: string;
  /** Position in the list, from 1; only for an entry of a list. */
  readonly position?: number | undefined;
  /** The name of the field in words, where the schema gives one. */
  readonly title?: Text | undefined;
  /** Whether the map that holds the field may not go without it, be it in some cases only. */
  readonly isRequired: boolean;
  /** Every node of the schema that may apply. */
  readonly nodes: readonly JsonSchema[];
}

/** What kinds of values the schema takes at a field. */
export type ValueKind = 'text' | 'list' | 'map' | 'boolean' | 'integer' | 'number';

/** Follows a pointer through a schema. */
export function findField(root: JsonSchema, pointer: string): Field {
  let nodes = expandSchema(root, root);
  let key = '';
  let position: number | undefined;
  let title = findTitle(nodes);
  let isRequired = true;
  for (const part of splitPointer(pointer)) {
    const named = nodes.flatMap((node) => childOf(node['properties'], part));
    const others = nodes
      .map((node) => readSchema(node['additionalProperties']))
      .filter((node) => node !== undefined);
    const properties = named.length > 0 ? named : others;
    const isProperty = properties.length > 0 || nodes.every((node) => node['items'] === undefined);
    const items = nodes.map((node) => readSchema(node['items'])).filter((node) => node !== undefined);
    const children = isProperty ? properties : items;
    isRequired = isProperty && nodes.some((node) => readStrings(node['required']).includes(part));
    nodes = children.flatMap((child) => expandSchema(root, child));
    position = isProperty ? undefined : Number(part) + 1;
    if (isProperty) {
      key = part;
      title = findTitle(nodes);
    }
  }
  return { pointer, key, position, title, isRequired, nodes };
}

/** The kinds of values that the schema takes at a field. A list of allowed words counts as text. */
export function acceptedKinds(field: Field): ReadonlySet<ValueKind> {
  const kinds = new Set<ValueKind>();
  for (const node of field.nodes) {
    if (node['type'] === 'string' || readStrings(node['enum']).length > 0) kinds.add('text');
    if (node['type'] === 'array') kinds.add('list');
    if (node['type'] === 'object') kinds.add('map');
    if (node['type'] === 'boolean' || typeof node['const'] === 'boolean') kinds.add('boolean');
    if (node['type'] === 'integer') kinds.add('integer');
    if (node['type'] === 'number') kinds.add('number');
  }
  return kinds;
}

/** The names of the fields that a map may have there, with their titles, in the order of the schema. */
export function allowedKeys(
  root: JsonSchema,
  nodes: readonly JsonSchema[],
): ReadonlyMap<string, Text | undefined> {
  const keys = new Map<string, Text | undefined>();
  for (const node of nodes) {
    for (const [key, value] of Object.entries(readSchema(node['properties']) ?? {})) {
      const child = readSchema(value);
      // `false` under `then` or `else` takes a field away in one case; its name is known from the other branch.
      if (child !== undefined && !keys.has(key)) keys.set(key, findTitle(expandSchema(root, child)));
    }
  }
  return keys;
}

/**
 * Where else in a file a field of this name may stand: the keys that lead to it, outermost first. Only maps that are
 * reached without a list are told, since one cannot say which entry of a list is meant.
 */
export function findOtherHomes(root: JsonSchema, key: string): readonly (readonly string[])[] {
  const homes: (readonly string[])[] = [];
  const visit = (nodes: readonly JsonSchema[], path: readonly string[]): void => {
    const keys = allowedKeys(root, nodes);
    if (keys.has(key)) homes.push(path);
    if (path.length === 3) return;
    for (const child of keys.keys()) {
      visit(
        nodes
          .flatMap((node) => childOf(node['properties'], child))
          .flatMap((node) => expandSchema(root, node)),
        [...path, child],
      );
    }
  };
  visit(expandSchema(root, root), []);
  return homes;
}

/** «duties» (Обязанности): the key and its name in words. */
export function nameKey(key: string, title: Text | undefined): Text {
  return {
    ru: title === undefined ? `«${key}»` : `«${key}» (${title.ru})`,
    en: title === undefined ? `“${key}”` : `“${key}” (${title.en})`,
  };
}

/** What a sentence about a field begins with: the field, or the entry of the list. */
export function nameField(field: Field): Text {
  const name = nameKey(field.key, field.title);
  if (field.key === '') return { ru: 'Файл', en: 'The file' };
  return field.position === undefined
    ? { ru: `Поле ${name.ru}`, en: `The field ${name.en}` }
    : {
        ru: `Список ${name.ru}, пункт ${field.position}`,
        en: `The list ${name.en}, entry ${field.position}`,
      };
}

/** The first title among the nodes; the schema writes both languages as `Русский · English`. */
function findTitle(nodes: readonly JsonSchema[]): Text | undefined {
  for (const node of nodes) {
    if (typeof node['title'] !== 'string') continue;
    const [ru = '', en = ru] = node['title'].split(' · ');
    return { ru, en };
  }
  return undefined;
}

function childOf(properties: unknown, key: string): readonly JsonSchema[] {
  const all = readSchema(properties);
  const child = all !== undefined && Object.hasOwn(all, key) ? readSchema(all[key]) : undefined;
  return child === undefined ? [] : [child];
}
