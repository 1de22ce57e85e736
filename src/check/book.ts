import type { Competency } from './competency.js';
import type { Organization } from './organization.js';
import type { Role } from './role.js';
import type { SharedClause } from './shared-clause.js';

/**
 * The book of roles of one organization after checking: what passed the schema, by id. Roles with an error of their
 * own, or a link that leads nowhere, are in `roles` but not in `sound`; only sound ones are composed.
 */
export interface Book {
  readonly organization: Organization;
  readonly roles: ReadonlyMap<string, Role>;
  /** Ids of the roles that may be composed. */
  readonly sound: ReadonlySet<string>;
  readonly clauses: ReadonlyMap<string, SharedClause>;
  readonly competencies: ReadonlyMap<string, Competency>;
}
