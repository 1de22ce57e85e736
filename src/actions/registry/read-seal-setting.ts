import { dirname, resolve } from 'node:path';
import type { SealSetting } from '../../check/organization.js';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { Materials } from '../../pipeline/materials.js';
import { readOrganization } from '../../pipeline/read-library.js';
import type { World } from '../../world.js';
import { readWorkspace } from '../read-workspace.js';

/** An organization of the workspace, as far as its seal needs to know it. */
export interface SealingOrganization {
  readonly id: string;
  /** The short name by the charter. */
  readonly name: string;
  /** The file that describes it, as the user would write it. */
  readonly file: string;
  /** Where that file lies on the disk. */
  readonly folder: string;
  readonly seal?: (SealSetting & { readonly path: string }) | undefined;
}

/**
 * Reads the organizations of a workspace with what their files are sealed with. One whose file has an error is told and
 * left out. There is no value when the folder is no workspace.
 */
export async function readSealSettings(
  world: World,
  folder: string,
): Promise<Outcome<readonly SealingOrganization[]>> {
  const read = await readWorkspace(world.files, folder, 'out');
  if (read.value === undefined) return fail(read.diagnostics);
  const diagnostics: Diagnostic[] = [];
  const found: SealingOrganization[] = [];
  for (const { organization, overrides } of read.value.organizations) {
    const decoded = readOrganization(organization, new Materials(world, overrides));
    if (decoded.value === undefined) diagnostics.push(...decoded.diagnostics.filter(isError));
    else {
      const { id, name, seal } = decoded.value;
      const { file } = organization;
      const place = dirname(read.value.paths.get(file) ?? file);
      found.push({
        ...{ id, name: name.short, file, folder: place },
        ...(seal !== undefined && { seal: { ...seal, path: resolve(place, seal.certificate) } }),
      });
    }
  }
  return succeed(found, diagnostics);
}

const isError = (each: Diagnostic): boolean => hasErrors([each]);
