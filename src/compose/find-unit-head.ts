import type { Organization } from '../check/organization.js';
import type { RoleOutline } from '../check/role-outline.js';

/**
 * The role whose holder answers for the text of a role: the head of its unit. Nobody drafts and endorses a text about
 * himself where there is another: for the head of the unit it is the direct supervisor, and the head himself only at the
 * top. `undefined` when the unit has no head and the role no supervisor in the book.
 */
export function findUnitHead(
  role: Pick<RoleOutline, 'id' | 'unit' | 'reporting'>,
  { units }: Pick<Organization, 'units'>,
): string | undefined {
  const head = units.find((each) => each.id === role.unit.known?.id)?.head?.id;
  const supervisor = role.reporting.top === true ? undefined : role.reporting.reportsTo.known?.id;
  return head === undefined || head === role.id ? (supervisor ?? head) : head;
}
