import { groupLikeSets } from './group-like-sets.js';
import { packSets } from './number-sets.js';
import type { OrganizationVisit } from './rule.js';

/** Roles of fewer duties have too little to say to be told alike. */
const leastDuties = 4;

/** From here on two roles say the same: one of seven duties may be in one of them only. */
const threshold = 0.85;

const kept = new WeakMap<OrganizationVisit, ReadonlyMap<string, number>>();

/**
 * Groups of roles that have the same duties, by the id of the role: the number of the first role of its group, in the
 * order of the digests. Forms, and roles of few duties, are alone.
 */
export function listLikeRoles(visit: OrganizationVisit): ReadonlyMap<string, number> {
  const known = kept.get(visit) ?? groupRoles(visit);
  kept.set(visit, known);
  return known;
}

/** The groups of duties of each role (`ClauseTable.groups`), in the order of the digests, ascending. */
export function listDutiesOfRoles({ digests, clauses }: OrganizationVisit): readonly (readonly number[])[] {
  return digests.map((_, owner) => {
    const duties = new Set<number>();
    for (let clause = clauses.firsts[owner] ?? 0; clause < (clauses.firsts[owner + 1] ?? 0); clause++) {
      if (clauses.sectionOf(clause) !== 'rights') duties.add(clauses.groups[clause] ?? clause);
    }
    return [...duties].sort((a, b) => a - b);
  });
}

function groupRoles(visit: OrganizationVisit): ReadonlyMap<string, number> {
  const { book, digests } = visit;
  const duties = listDutiesOfRoles(visit).map((each, owner) => {
    const isForm = book.roles.get(digests[owner]?.id ?? '')?.form === true;
    return isForm || each.length < leastDuties ? [] : each;
  });
  const groups = groupLikeSets(packSets(duties), { threshold });
  return new Map(digests.map(({ id }, owner) => [id, groups[owner] ?? owner]));
}
