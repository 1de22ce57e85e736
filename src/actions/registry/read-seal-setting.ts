import { resolve } from 'node:path';
import type { SealSetting } from '../../check/organization.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { World } from '../../world.js';
import { readOrganizations } from './read-organizations.js';

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
  const read = await readOrganizations(world, folder);
  if (read.value === undefined) return fail(read.diagnostics);
  const found = read.value.map(({ organization: { id, name, seal }, file, folder: place }) => ({
    ...{ id, name: name.short, file, folder: place },
    ...(seal !== undefined && { seal: { ...seal, path: resolve(place, seal.certificate) } }),
  }));
  return succeed(found, read.diagnostics);
}
