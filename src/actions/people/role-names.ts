import type { OpenedOrganization } from './open-organization.js';

/** What a role is called, and where it stands. */
export interface RoleName {
  /** «менеджер по продажам» */
  readonly title: string;
  /** Ids of its units. */
  readonly units: readonly string[];
}

/** What the roles of an organization are called, by their ids. */
export type RoleNames = ReadonlyMap<string, RoleName>;

/** The names of all roles of an organization. */
export function nameRoles({ roles }: OpenedOrganization['book']): RoleNames {
  return new Map(
    [...roles.values()].map((role): [string, RoleName] => {
      return [role.id, { title: role.title.nominative, units: role.line.units.map(({ id }) => id) }];
    }),
  );
}
