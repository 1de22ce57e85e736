import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Competency } from '../competency.js';
import type { Organization } from '../organization.js';
import type { RoleOutline } from '../role-outline.js';
import type { SharedClause } from '../shared-clause.js';
import type { Link } from '../wording.js';
import { describeAbstractLink } from '../inheritance/describe-inheritance.js';
import { type Target, describeUnknownLink } from './describe-unknown-link.js';

/** What was made of the files of one kind: the values by id, and the ids of files that have errors of their own. */
export interface Shelf<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly broken: ReadonlySet<string>;
  /** Roles that are there only to be inherited from, and where they say their id. Only `extends` leads to them. */
  readonly bases?: ReadonlyMap<string, Place> | undefined;
}

/** Everything of a workspace that a link can lead to. */
export interface Catalog {
  readonly organization: Organization;
  readonly roles: Shelf<RoleOutline>;
  readonly clauses: Shelf<SharedClause>;
  readonly competencies: Shelf<Competency>;
}

/** What following links has brought to light. */
export interface LinkFindings {
  readonly diagnostics: Diagnostic[];
  /** Whether a link leads to a file with errors: nothing is said again, but nothing can be built on it. */
  leansOnBroken: boolean;
}

/** Follows a link; one that leads nowhere is an error, one that leads to a faulty file is noted. */
export function followLink<T>(
  target: Target,
  link: Link,
  shelf: Shelf<T>,
  findings: LinkFindings,
): T | undefined {
  const value = shelf.values.get(link.id);
  if (value !== undefined) return value;
  const base = shelf.bases?.get(link.id);
  if (base !== undefined) findings.diagnostics.push(describeAbstractLink(link, base));
  else if (shelf.broken.has(link.id)) findings.leansOnBroken = true;
  else
    findings.diagnostics.push(describeUnknownLink(target, link, [...shelf.values.keys(), ...shelf.broken]));
  return undefined;
}

/** Follows a link to a unit or an officer of the organization. */
export function followInner<T extends { readonly id: string }>(
  target: Target,
  link: Link,
  values: readonly T[],
  findings: LinkFindings,
): T | undefined {
  const value = values.find((each) => each.id === link.id);
  if (value === undefined) {
    const ids = values.map((each) => each.id);
    findings.diagnostics.push(describeUnknownLink(target, link, ids));
  }
  return value;
}
