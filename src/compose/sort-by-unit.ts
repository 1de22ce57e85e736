import type { Organization } from '../check/organization.js';
import type { RoleOutline } from '../check/role-outline.js';

/** The roles in the order of the units of the organization, those of one unit as they stand in the book. */
export function sortByUnit(
  roles: readonly RoleOutline[],
  organization: Pick<Organization, 'units'>,
): readonly RoleOutline[] {
  const order = new Map(organization.units.map(({ id }, index) => [id, index]));
  const rank = (role: RoleOutline): number => order.get(role.line.units[0]?.id ?? '') ?? order.size;
  return roles.toSorted((a, b) => rank(a) - rank(b));
}
