/**
 * Whose a document is that belongs to no single role: the name of its folder, too. No role can be called so, because the
 * file of such a role would be that of the organization.
 */
export const organizationOwner = 'organization';

/** Whose a document is that belongs to a unit: its folder is in that of the organization. */
export function unitOwner(unit: string): string {
  return `${organizationOwner}/${unit}`;
}

/** Whether a document belongs to the organization or to a unit of it. */
export function isOwnedByOrganization(owner: string): boolean {
  return owner === organizationOwner || owner.startsWith(`${organizationOwner}/`);
}
