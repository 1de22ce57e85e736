import type { CheckedBook } from '../check/book.js';
import { checkBook, type ReadRole } from '../check/check-book.js';
import type { Outcome } from '../diagnostic/outcome.js';
import type { World } from '../world.js';
import type { Materials } from './materials.js';
import { outlineRoles } from './outline-roles.js';
import { readLibrary } from './read-library.js';
import { gatherTeam } from './role-team.js';
import type { OrganizationSources } from './sources.js';

/**
 * Reads all roles of an organization as far as others need to know them, and what leads from one to another. No rule is
 * run and nothing is composed.
 */
export async function outlineBook(
  sources: OrganizationSources,
  world: World,
  materials: Materials,
  threads?: number,
): Promise<Outcome<CheckedBook>> {
  const { overrides } = sources;
  const request = { formats: [], stage: 'draft', final: false, threads } as const;
  const team = await gatherTeam(world, { overrides, request }, sources.roles.length, materials, undefined);
  try {
    const roles: ReadRole[] = [];
    await outlineRoles(sources, team, (_, role) => {
      // What rules compare takes more memory than all the rest.
      roles.push({ ...role, digest: undefined });
    });
    return checkBook({ ...readLibrary(sources, materials), roles });
  } finally {
    await team.close();
  }
}
