import type { ErrorObject } from 'ajv';
import { type Located, findLocated, joinPointer, splitPointer } from '../../parse/located.js';
import { findField } from './field.js';
import { type JsonSchema, readSchema, readStrings } from './json-schema.js';

/** One error of the validator, with what is needed to put it in words. */
export interface SchemaFault {
  readonly keyword: string;
  /** RFC 6901 pointer to the value at fault, or to the map that a key is missing from or too many in. */
  readonly pointer: string;
  /** Parts of the path to the keyword, from the last `$ref` on. */
  readonly schemaPath: readonly string[];
  /** The keyword's parameters as the validator names them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema node that holds the keyword. */
  readonly node: JsonSchema;
  /** The field of the same map that made this branch of the schema apply. */
  readonly cause?: Cause | undefined;
}

/** Why a branch of `if` applies: another field of the map is there, or has (has not) a value. */
export interface Cause {
  readonly key: string;
  /** Left out when it is enough that the field is there, or that it is not. */
  readonly value?: string | undefined;
  /** Whether the field is there, or has the value. */
  readonly holds: boolean;
}

/** Takes an error of the validator apart. The validator has to be verbose, so that the error holds its schema node. */
export function readSchemaFault(schema: JsonSchema, error: ErrorObject): SchemaFault {
  // The path of an error begins at the last `$ref` that was followed, so only the node itself tells where it stands.
  const node = readSchema(error.parentSchema);
  return {
    keyword: error.keyword,
    pointer: error.instancePath,
    schemaPath: error.schemaPath.split('/'),
    params: readSchema(error.params) ?? {},
    node: node ?? {},
    cause: node === undefined ? findCauseOfRefusal(schema, error.instancePath) : findCause(schema, node),
  };
}

/** The value at fault. Every pointer of the validator leads somewhere, since it walked the same tree. */
export function locateFault(root: Located, pointer: string): Located {
  const located = findLocated(root, pointer);
  if (located === undefined)
    throw new Error(`the validator names a place that is not in the file: ${pointer}`);
  return located;
}

/** The keys that a condition made of `required` speaks of: `{ required }`, `{ anyOf: [{ required }] }`. */
export function readRequiredKeys(condition: unknown): readonly string[] {
  const node = readSchema(condition);
  if (node === undefined) return [];
  const alternatives = Array.isArray(node['anyOf']) ? node['anyOf'] : [];
  return [...readStrings(node['required']), ...alternatives.flatMap(readRequiredKeys)];
}

/** The pointer to the map or list that holds a value; that of the whole file for the file itself. */
export function parentPointer(pointer: string): string {
  return splitPointer(pointer)
    .slice(0, -1)
    .reduce<string>((parent, part) => joinPointer(parent, part), '');
}

/** Of a node that stands directly in a branch, or in a branch inside of it. */
function findCause(schema: JsonSchema, node: JsonSchema): Cause | undefined {
  for (const { holder, branch } of listBranches(schema)) {
    if (holder[branch] === node) return readCause(holder, branch);
  }
  return undefined;
}

/** `false` in a branch takes a field away; it is a node without an identity, so it is looked for by its key. */
function findCauseOfRefusal(schema: JsonSchema, pointer: string): Cause | undefined {
  const key = splitPointer(pointer).at(-1) ?? '';
  const applicable = new Set(findField(schema, parentPointer(pointer)).nodes);
  for (const { holder, branch } of listBranches(schema)) {
    const node = readSchema(holder[branch]);
    if (node === undefined || !applicable.has(node)) continue;
    if (readSchema(node['properties'])?.[key] === false) return readCause(holder, branch);
  }
  return undefined;
}

function readCause(holder: JsonSchema, branch: 'then' | 'else'): Cause | undefined {
  const condition = readSchema(holder['if']);
  const isThen = branch === 'then';
  const negated = readRequiredKeys(condition?.['not'])[0];
  if (negated !== undefined) return { key: negated, holds: !isThen };
  for (const [key, value] of Object.entries(readSchema(condition?.['properties']) ?? {})) {
    const wanted = readSchema(value)?.['const'];
    if (typeof wanted === 'string') return { key, value: wanted, holds: isThen };
  }
  return undefined;
}

/** Every `then` and `else` of a schema. */
function* listBranches(value: unknown): Generator<{ holder: JsonSchema; branch: 'then' | 'else' }> {
  if (Array.isArray(value)) for (const each of value) yield* listBranches(each);
  const node = readSchema(value);
  if (node === undefined) return;
  for (const branch of ['then', 'else'] as const) if (branch in node) yield { holder: node, branch };
  for (const child of Object.values(node)) yield* listBranches(child);
}
