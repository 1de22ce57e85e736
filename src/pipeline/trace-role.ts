import type { Book } from '../check/book.js';
import { type Reference, listReferences } from '../check/links/list-references.js';
import type { Role } from '../check/role.js';
import type { PlainLists } from '../check/word-list.js';
import { type RoleFile, readRoleId } from './sources.js';

/** What a role is made of and what it names. */
export interface RoleTrace {
  /** Ids of the roles that it inherits from, the nearest first. */
  readonly bases: readonly string[];
  readonly references: readonly Reference[];
  /** The roles whose holders sign as heads of its units; none where the route of approval does not ask for them. */
  readonly unitHeads: readonly string[];
  /** The roles that the officers of the route of approval hold, by the id of the officer. */
  readonly officerRoles: ReadonlyMap<string, string>;
}

/** Tells what a role is made of and what it names. */
export function traceRole({ bases = [] }: RoleFile, role: Role, book: Book, lists: PlainLists): RoleTrace {
  const { organization } = book;
  const route = [role.drafter ?? organization.drafter, ...(role.agreement ?? organization.agreement).visas];
  const isAsked = route.some(({ unitHead }) => unitHead === true);
  const { head, heads } = role.line;
  const unitHeads = isAsked ? [...new Set([...heads, ...(head === undefined ? [] : [head])])] : [];
  const references = listReferences(book, role, lists);
  const asked = new Set(references.flatMap(({ to, id }) => (to === 'officer' ? [id] : [])));
  const officers = organization.officers.filter(({ id }) => asked.has(id));
  return {
    bases: bases.map(({ file }) => readRoleId(file)),
    references,
    unitHeads,
    officerRoles: new Map(
      officers.flatMap(({ id, position }) => ('role' in position ? [[id, position.role.id] as const] : [])),
    ),
  };
}
