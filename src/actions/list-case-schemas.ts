import { buildCaseSchema } from '../check/case/build-case-schema.js';
import { listKindsOf } from '../pipeline/kinds-of-scope.js';
import { Materials } from '../pipeline/materials.js';
import type { OverrideFile } from '../pipeline/sources.js';
import type { World } from '../world.js';
import { findWorkspace } from './find-workspace.js';
import { readWorkspace } from './read-workspace.js';

/**
 * The JSON Schema of the cases of every kind by its name, `case:change-notice`: the built-in kinds and those of the
 * organizations of the workspace around the working folder, where there is one.
 */
export async function listCaseSchemas(world: World): Promise<ReadonlyMap<string, string>> {
  const base = new Materials(world, []).readSchema('case');
  const schemas = [...listKindsOf('case', world, await readOverrides(world))].map(
    ([kind, front]): [string, string] => [
      `case:${kind}`,
      `${JSON.stringify(buildCaseSchema(base, kind, front.case ?? []), undefined, 2)}\n`,
    ],
  );
  return new Map(schemas);
}

async function readOverrides(world: World): Promise<readonly OverrideFile[]> {
  const folder = await findWorkspace(world.files, undefined);
  const workspace = (await readWorkspace(world.files, folder, 'out')).value;
  return workspace?.organizations.flatMap(({ overrides }) => overrides) ?? [];
}
