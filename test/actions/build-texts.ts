import type { BuildRequest, BuildResult } from '../../src/actions/build-workspace.js';
import { buildWorkspace } from '../../src/actions/build-workspace.js';
import type { MemoryWorld } from '../memory-world.js';

/** Builds the workspace of a world as texts, in one thread. */
export async function buildTexts(world: MemoryWorld, changes: Partial<BuildRequest>): Promise<BuildResult> {
  return buildWorkspace(world, {
    ...{ folder: 'roles', out: 'out', roles: [], formats: ['text'] },
    ...{ stage: 'draft', final: false, force: false, threads: 1 },
    ...changes,
  });
}

/** The paths of what was built, in order. */
export const pathsOf = ({ files }: BuildResult): readonly string[] =>
  files.map(({ path }) => path).toSorted();

/** The codes of what was found but for notes. */
export const codesOf = ({ diagnostics }: Pick<BuildResult, 'diagnostics'>): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
