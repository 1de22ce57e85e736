import type { ReadRole } from '../check/check-book.js';

/** Ids of the shared clauses that some role uses. */
export function listUsedClauses(roles: readonly ReadRole[]): ReadonlySet<string> {
  return new Set(roles.flatMap(({ links }) => links?.clauses.map(({ id }) => id) ?? []));
}
