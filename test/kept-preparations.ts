import { createHash } from 'node:crypto';
import { listKnownParts } from '../src/check/list-known-parts.js';
import { readSchema } from '../src/check/schema/json-schema.js';
import { prepareBuiltIn } from '../src/pipeline/prepare-built-in.js';
import type { World } from '../src/world.js';

type Prepared = NonNullable<World['prepared']>;

/**
 * What the compiler would prepare of the built-in files of a world, made by the code under test when it is first asked for and
 * kept for all worlds of a process: most tests make a world for each case, and would read the same words again in each.
 * `test/cli/installed.test.ts` compares what a program with prepared files makes with one that has none.
 */
export function keepPreparations(world: Pick<World, 'resource' | 'resources'>): Prepared {
  const values = new Map<string, unknown>();
  let paths: ReadonlyMap<string, string> | undefined;
  let requiredParts: ReturnType<Prepared['readRequiredParts']>;
  const bytesOf = (path: string): Uint8Array => world.resource(path) ?? new Uint8Array();
  const readData = (bytes: Uint8Array): unknown => {
    paths ??= new Map(world.resources('templates/').map((path) => [nameContent(bytesOf(path)), path]));
    const name = nameContent(bytes);
    const path = paths.get(name);
    if (path === undefined) return undefined;
    if (!values.has(name)) values.set(name, prepareBuiltIn(path, bytes, readLookSchema(world)));
    return values.get(name);
  };
  return {
    readData,
    readRequiredParts: () => {
      const lists = world.resources('templates/').filter((path) => path.includes('/lists/'));
      requiredParts ??= listKnownParts(lists.map((path) => readData(bytesOf(path))));
      return requiredParts;
    },
    readValidator: () => undefined,
  };
}

function readLookSchema(world: Pick<World, 'resource'>) {
  const text = new TextDecoder().decode(world.resource('schemas/look.schema.json'));
  return readSchema(JSON.parse(text)) ?? {};
}

function nameContent(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
