import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import { readRoleFile } from '../../pipeline/read-role-file.js';
import type { OrganizationSources, RoleFile, SourceFile } from '../../pipeline/sources.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import type { ListedSource, SourcePart } from '../../registry/store/source-list.js';
import { readSourceList, writeSourceList } from '../../registry/store/source-list.js';
import type { Files } from '../../world.js';

/**
 * Keeps the files that the texts of an organization are composed from, and gives the hash of their list. Documents about
 * persons (cases), vacancies and the staffing table are no part of any instruction and stay out.
 */
export async function keepSources(
  files: Files,
  store: ObjectStore,
  sources: OrganizationSources,
): Promise<Outcome<string>> {
  const listed: ListedSource[] = [];
  const keep = async (part: SourcePart, { file, bytes }: SourceFile, resource?: string): Promise<void> => {
    if (bytes === undefined) return;
    const sha256 = await store.put(bytes);
    listed.push({ part, file, sha256, ...(resource !== undefined && { resource }) });
  };
  await keep('organization', sources.organization);
  for (const role of sources.roles) {
    if (role.content === undefined) continue;
    const read = await readRoleFile(files, role);
    if (read.value === undefined) return fail(read.diagnostics);
    await keep('role', { file: role.file, bytes: read.value });
  }
  for (const clause of sources.clauses) await keep('clause', clause);
  for (const competency of sources.competencies) await keep('competency', competency);
  for (const override of sources.overrides) await keep('override', override, override.resource);
  return succeed(await store.put(writeSourceList({ folder: sources.folder, files: listed })));
}

/** The files of a list as they were kept; `undefined` when any of them is missing or damaged. */
export async function restoreSources(
  store: ObjectStore,
  hash: string,
): Promise<OrganizationSources | undefined> {
  const list = await store.get(hash);
  if (list.state !== 'intact') return undefined;
  const { folder, files } = readSourceList(list.bytes);
  const found: (ListedSource & { readonly bytes: Uint8Array })[] = [];
  for (const each of files) {
    const object = await store.get(each.sha256);
    if (object.state !== 'intact') return undefined;
    found.push({ ...each, bytes: object.bytes });
  }
  const take = (part: SourcePart): SourceFile[] => found.filter((each) => each.part === part);
  const [organization] = take('organization');
  if (organization === undefined) return undefined;
  return {
    folder,
    organization,
    roles: found
      .filter(({ part }) => part === 'role')
      .map(({ file, bytes }): RoleFile => ({ file, content: bytes })),
    clauses: take('clause'),
    competencies: take('competency'),
    cases: [],
    vacancies: [],
    overrides: found.flatMap((each) =>
      each.part === 'override' && each.resource !== undefined ? [{ ...each, resource: each.resource }] : [],
    ),
  };
}
