import type { Organization } from '../check/organization.js';
import type { RoleOutline } from '../check/role-outline.js';

/**
 * The roles in the order of the units of the organization; in a unit its head comes first, the others as they stand in
 * the book.
 */
export function sortHeadsFirst(
  roles: readonly RoleOutline[],
  organization: Pick<Organization, 'units'>,
): readonly RoleOutline[] {
  const order = new Map(organization.units.map(({ id }, index) => [id, index]));
  const heads = new Set(organization.units.map(({ id, head }) => `${id} ${head?.id ?? ''}`));
  const rank = ({ id, line }: RoleOutline): number => {
    const unit = line.units[0]?.id ?? '';
    return 2 * (order.get(unit) ?? order.size) + (heads.has(`${unit} ${id}`) ? 0 : 1);
  };
  return roles.toSorted((a, b) => rank(a) - rank(b));
}
