import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { OrganizationSources, SourceFile } from '../pipeline/sources.js';
import { readRoleId } from '../pipeline/sources.js';

/** Files of a folder that an organization has: of its cases, of its vacancies. */
export type FolderOf = (sources: OrganizationSources) => readonly SourceFile[];

/** The id of a file, and its name that is unique in the workspace. */
export interface NamedFile {
  readonly id: string;
  readonly fullName: string;
}

/** The files of a folder of an organization, by name. */
export function listNamed(sources: OrganizationSources, folderOf: FolderOf): readonly NamedFile[] {
  return folderOf(sources).map(({ file }) => {
    const id = readRoleId(file);
    return { id, fullName: sources.folder === '' ? id : `${sources.folder}/${id}` };
  });
}

/** Finds files by name, as roles are found: by id in any organization, or by the name that is unique. */
export function selectNamed(
  organizations: readonly OrganizationSources[],
  names: readonly string[],
  folderOf: FolderOf,
  describeUnknown: (name: string, known: readonly string[]) => Diagnostic,
): {
  readonly chosen: ReadonlyMap<OrganizationSources, ReadonlySet<string>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const all = organizations.flatMap((owner) =>
    listNamed(owner, folderOf).map((each) => ({ ...each, owner })),
  );
  const chosen = new Map<OrganizationSources, Set<string>>();
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const found = all.filter(({ id, fullName }) => name === id || name === fullName);
    const known = all.map(({ fullName }) => fullName);
    if (found.length === 0) diagnostics.push(describeUnknown(name, known));
    for (const { owner, id } of found) chosen.set(owner, (chosen.get(owner) ?? new Set()).add(id));
  }
  return { chosen, diagnostics };
}
