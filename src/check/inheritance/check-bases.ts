import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { ReadRole } from '../check-book.js';
import { describeUnknownLink } from '../links/describe-unknown-link.js';
import { findCycles } from '../links/find-cycles.js';
import type { Link } from '../wording.js';
import { describeBaseCycle, describeBrokenBase } from './describe-inheritance.js';

/** Follows the links of roles to their bases. `nameOf` gives the id that a file is named after. */
export function checkBases(roles: readonly ReadRole[], nameOf: (file: string) => string): Diagnostic[] {
  const links = new Map<string, Link>();
  for (const { file, extended } of roles) if (extended !== undefined) links.set(nameOf(file), extended);
  if (links.size === 0) return [];
  const names = new Set(roles.map(({ file }) => nameOf(file)));
  const cycles = listCycles(links);
  const inCycles = new Set(cycles.flat());
  const diagnostics = cycles.map((cycle) => describeBaseCycle(cycle));
  for (const { extended, awaits } of roles) {
    if (extended === undefined || awaits === undefined || inCycles.has(extended)) continue;
    if (!names.has(extended.id)) diagnostics.push(describeUnknownLink('role', extended, names));
    // A base further away leads nowhere, or in a circle.
    else if (awaits.place.file !== extended.place.file) {
      diagnostics.push(describeBrokenBase(extended, awaits.place));
    } else diagnostics.push(describeBrokenBase(extended, links.get(extended.id)?.place ?? extended.place));
  }
  return diagnostics;
}

function listCycles(links: ReadonlyMap<string, Link>): readonly (readonly Link[])[] {
  const own = [...links].filter(([name, { id }]) => id === name).map(([, link]) => [link]);
  return [...own, ...findCycles(links).map((cycle) => cycle.map(({ link }) => link))];
}
