/**
 * Whose a document is that belongs to no single role: the name of its folder, too. No role can be called so, because the
 * file of such a role would be that of the organization.
 */
export const organizationOwner = 'organization';
