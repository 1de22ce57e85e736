import type { Organization } from './organization.js';

/** A unit with all that are part of it; empty when the organization has no such unit. Units in a circle end it. */
export function listUnitBranch({ units }: Pick<Organization, 'units'>, id: string): ReadonlySet<string> {
  const listed = new Set(units.filter((each) => each.id === id).map((each) => each.id));
  for (;;) {
    const more = units.filter(({ id: each, parent }) => parent && listed.has(parent.id) && !listed.has(each));
    if (more.length === 0) return listed;
    for (const each of more) listed.add(each.id);
  }
}
