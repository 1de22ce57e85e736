import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Backup } from '../registry/back-up-registry.js';
import { backUpRegistry } from '../registry/back-up-registry.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';

export { printCheckpoint } from '../registry/verify/checkpoint.js';

/** Which registry to copy, and where. */
export interface BackupRequest extends RegistryRequest {
  /** Folder for the copy; made when it does not exist. */
  readonly target: string;
}

/** What was copied. */
export interface BackupResult extends ActionResult {
  /** Missing when nothing was copied. */
  readonly backup?: Backup | undefined;
}

/** Copies the registry of a workspace with its kept files, while others may go on working with it. */
export async function backUpWorkspace(world: World, request: BackupRequest): Promise<BackupResult> {
  const used = await useRegistry(world, request, 'read', async ({ registry, store }) =>
    backUpRegistry(registry, store, world.files, request.target),
  );
  if (used.value === undefined) return refuse(used.diagnostics);
  return {
    exitCode: hasErrors(used.diagnostics) ? 1 : 0,
    diagnostics: used.diagnostics,
    findText: () => undefined,
    backup: used.value,
  };
}
