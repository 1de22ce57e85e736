import type { ReadRole } from '../check/check-book.js';
import { outlineRole } from './outline-role.js';
import type { RoleTeam } from './role-team.js';
import type { OrganizationSources, RoleFile } from './sources.js';
import { readRoleId } from './sources.js';
import { workInOrder } from './work-in-order.js';

/**
 * Outlines all roles of an organization, each with those that it inherits from, and hands them to `take` in the order of
 * the book.
 */
export async function outlineRoles(
  { roles }: OrganizationSources,
  team: RoleTeam,
  take: (source: RoleFile, role: ReadRole) => void,
): Promise<void> {
  const files = new Map(roles.map((source) => [readRoleId(source.file), source]));
  await workInOrder(
    roles,
    team.width,
    (source) =>
      outlineRole(
        source,
        (id) => files.get(id),
        (each) => team.outline(each),
      ),
    ({ source, role }) => {
      take(source, role);
    },
  );
}
