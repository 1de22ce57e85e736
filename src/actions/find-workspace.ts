import { join } from 'node:path';
import type { Files } from '../world.js';
import { organizationFile } from './read-workspace.js';

/**
 * The folder of the workspace: the one that was named, else `roles` when it holds an organization, else the working
 * folder.
 */
export async function findWorkspace(files: Files, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const found = await files.stat(join('roles', organizationFile));
  return found?.kind === 'file' ? 'roles' : '.';
}
