import type { Organization, Unit } from '../check/organization.js';
import type { RoleOutline } from '../check/role-outline.js';

/** The units that a role serves, in its order. Those that do not exist, which is an error of a link, are left out. */
export function listUnits(
  { line }: Pick<RoleOutline, 'line'>,
  { units }: Pick<Organization, 'units'>,
): readonly Unit[] {
  return line.units.flatMap(({ id }) => units.find((each) => each.id === id) ?? []);
}
