import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import { readRoleId } from '../pipeline/sources.js';

/** The roles that were named, by organization; organizations without any are left out. */
export type RoleSelection = ReadonlyMap<OrganizationSources, ReadonlySet<string> | undefined>;

/**
 * Finds roles by name: `sales-manager` in any organization, or `bank/sales-manager` in the one in the folder `bank`. Without
 * names all roles of all organizations are meant. A name that is none is an error that proposes the nearest one.
 */
export function selectRoles(
  organizations: readonly OrganizationSources[],
  names: readonly string[],
): { readonly selection: RoleSelection; readonly diagnostics: readonly Diagnostic[] } {
  if (names.length === 0) {
    return { selection: new Map(organizations.map((each) => [each, undefined])), diagnostics: [] };
  }
  const all = organizations.flatMap((each) => listRoles(each).map((role) => ({ ...role, owner: each })));
  const chosen = new Map<OrganizationSources, Set<string>>();
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const found = all.filter(({ id, fullName }) => name === id || name === fullName);
    if (found.length === 0) diagnostics.push(describeUnknownRole(name, all));
    for (const { owner, id } of found) {
      chosen.set(owner, (chosen.get(owner) ?? new Set()).add(id));
    }
  }
  return { selection: chosen, diagnostics };
}

/** Ids of the roles of an organization, with the name that is unique in the workspace. */
export function listRoles({ folder, roles }: OrganizationSources): { id: string; fullName: string }[] {
  return roles.map(({ file }) => {
    const id = readRoleId(file);
    return { id, fullName: folder === '' ? id : `${folder}/${id}` };
  });
}

function describeUnknownRole(name: string, all: readonly { id: string; fullName: string }[]): Diagnostic {
  const bare = readRoleId(name);
  const near = suggest(bare, [...all.map(({ id }) => id), ...all.map(({ fullName }) => fullName)]);
  const list = all
    .map(({ fullName }) => fullName)
    .slice(0, 20)
    .join(', ');
  return diagnostic({
    code: 'workspace/unknown-role',
    severity: 'error',
    message: { ru: `Нет должности «${name}»`, en: `There is no role "${name}"` },
    help:
      near === undefined
        ? { ru: `Есть должности: ${list}.`, en: `There are: ${list}.` }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` },
  });
}
