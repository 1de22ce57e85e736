import type { World } from '../../world.js';
import { openOrganization } from '../people/open-organization.js';
import { nameRoles } from '../people/role-names.js';
import type { StaffDesk } from './staff-desk.js';

/** The ids of the units of a role of an organization; none where the files do not say any. */
export type FindRoleUnits = (organization: string, role: string) => readonly string[];

/**
 * Learns where roles stand, for people whose post names no unit: the files of the workspace say it. Only the roles of these
 * organizations are read; those that have faults, or are there no more, stand nowhere.
 */
export async function findRoleUnits(
  world: World,
  { folder }: Pick<StaffDesk, 'folder'>,
  organizations: ReadonlySet<string>,
): Promise<FindRoleUnits> {
  const known = new Map<string, ReturnType<typeof nameRoles>>();
  for (const id of organizations) {
    const { value } = await openOrganization(world, { folder, organization: id });
    if (value?.book.organization.id === id) known.set(id, nameRoles(value.book));
  }
  return (organization, role) => known.get(organization)?.get(role)?.units ?? [];
}
