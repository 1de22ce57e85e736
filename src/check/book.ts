import type { Competency } from './competency.js';
import type { Organization } from './organization.js';
import type { RoleOutline } from './role-outline.js';
import type { SharedClause } from './shared-clause.js';
import type { StaffingTable } from './staffing/staffing-table.js';
import type { TitleEntry } from './title-entry.js';

/**
 * The book of roles of one organization after checking: what passed the schema, by id. Roles with an error of their
 * own, or a link that leads nowhere, are in `roles` but not in `sound`; only sound ones are composed.
 */
export interface Book<R extends RoleOutline = RoleOutline> {
  readonly organization: Organization;
  readonly roles: ReadonlyMap<string, R>;
  /** How the roles are called, each title once, in the order of the book: what a text is compared with that names a position. */
  readonly titles: readonly Pick<TitleEntry, 'nominative' | 'place'>[];
  /** The first role that is at the top of the organization. */
  readonly top: R | undefined;
  /** The roles that report to a role, by its id, in the order of the book; forms are no positions and left out. */
  readonly subordinates: ReadonlyMap<string, readonly R[]>;
  /** Tells of the id of a role whether it may be composed. */
  readonly sound: Pick<ReadonlySet<string>, 'has'>;
  readonly clauses: ReadonlyMap<string, SharedClause>;
  readonly competencies: ReadonlyMap<string, Competency>;
  /** Missing where the organization has none, or one that cannot be read. */
  readonly staffing?: StaffingTable | undefined;
}

/** A book with the list of the roles that may be composed. */
export interface CheckedBook<R extends RoleOutline = RoleOutline> extends Book<R> {
  readonly sound: ReadonlySet<string>;
}
