import { dirname } from 'node:path';
import type { Organization } from '../../check/organization.js';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { Materials } from '../../pipeline/materials.js';
import { readOrganization } from '../../pipeline/read-library.js';
import { type OverrideFile, readRoleId } from '../../pipeline/sources.js';
import type { World } from '../../world.js';
import { readWorkspace } from '../read-workspace.js';

/** An organization of a workspace, by its file alone: its roles are not read. */
export interface DescribedOrganization {
  readonly organization: Organization;
  /** The file that describes it, as the user would write it. */
  readonly file: string;
  /** Where that file lies on the disk. */
  readonly folder: string;
  /** Its own templates, words and looks. */
  readonly overrides: readonly OverrideFile[];
  /** The ids of its roles, by the names of their files. */
  readonly roleIds: ReadonlySet<string>;
}

/**
 * Reads the organizations of a workspace. One whose file has an error is told and left out. There is no value when the
 * folder is no workspace.
 */
export async function readOrganizations(
  world: World,
  folder: string,
): Promise<Outcome<readonly DescribedOrganization[]>> {
  const read = await readWorkspace(world.files, folder, 'out');
  if (read.value === undefined) return fail(read.diagnostics);
  const diagnostics: Diagnostic[] = [];
  const found: DescribedOrganization[] = [];
  for (const { organization, overrides, roles } of read.value.organizations) {
    const decoded = readOrganization(organization, new Materials(world, overrides));
    if (decoded.value === undefined) diagnostics.push(...decoded.diagnostics.filter(isError));
    else {
      const { file } = organization;
      const place = dirname(read.value.paths.get(file) ?? file);
      const roleIds = new Set(roles.map((role) => readRoleId(role.file)));
      found.push({ organization: decoded.value, file, folder: place, overrides, roleIds });
    }
  }
  return succeed(found, diagnostics);
}

const isError = (each: Diagnostic): boolean => hasErrors([each]);
