import type { OrganizationVisit } from './rule.js';

/** A duty that several roles have: one clause of each role, in the order of the book. */
export type SharedDuty = readonly number[];

const kept = new WeakMap<OrganizationVisit, readonly SharedDuty[]>();

/**
 * Duties and functions that more than one role has in its own file, by the number of their clauses (`ClauseTable`). Forms
 * are no positions and left out, as are shared clauses: those are one text on purpose.
 */
export function listSharedDuties(visit: OrganizationVisit): readonly SharedDuty[] {
  const known = kept.get(visit) ?? findSharedDuties(visit);
  kept.set(visit, known);
  return known;
}

function findSharedDuties({ book, digests, clauses }: OrganizationVisit): readonly SharedDuty[] {
  const { groups, owners, count } = clauses;
  const isForm = digests.map(({ id }) => book.roles.get(id)?.form === true);
  const lastOwner = new Int32Array(count).fill(-1);
  const sharers = new Uint32Array(count);
  const isCounted = new Uint8Array(count);
  for (let clause = 0; clause < count; clause++) {
    const [owner = 0, group = 0] = [owners[clause], groups[clause]];
    if (isForm[owner] === true || clauses.sectionOf(clause) === 'rights') continue;
    if (lastOwner[group] === owner) continue;
    lastOwner[group] = owner;
    sharers[group] = (sharers[group] ?? 0) + 1;
    isCounted[clause] = 1;
  }
  const duties = new Map<number, number[]>();
  for (let clause = 0; clause < count; clause++) {
    const group = groups[clause] ?? 0;
    if (isCounted[clause] === 0 || (sharers[group] ?? 0) < 2) continue;
    const duty = duties.get(group);
    if (duty === undefined) duties.set(group, [clause]);
    else duty.push(clause);
  }
  return [...duties.values()];
}
