import { hasErrors } from '../diagnostic/diagnostic.js';
import { fail } from '../diagnostic/outcome.js';
import type { Verification } from '../registry/verify-registry.js';
import { verifyRegistry } from '../registry/verify-registry.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { readTypedCheckpoint } from './registry/read-typed-checkpoint.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';

export { printCheckpoint } from '../registry/verify/checkpoint.js';

/** Which registry to verify, and against what. */
export interface VerifyRequest extends RegistryRequest {
  /** The end of the chain as it was written down before, as it was typed. */
  readonly checkpoint?: string | undefined;
}

/** What the verification has found. */
export interface VerifyResult extends ActionResult {
  /** Missing when the registry could not be read. */
  readonly verification?: Verification | undefined;
}

/** Verifies the registry of a workspace: its chain, its tables and its store. */
export async function verifyWorkspace(world: World, request: VerifyRequest): Promise<VerifyResult> {
  const typed = readTypedCheckpoint(request.checkpoint);
  if (typed.value === undefined) return refuse(typed.diagnostics);
  const { checkpoint } = typed.value;
  const used = await useRegistry(world, request, 'read', async ({ registry, store }) => {
    const verified = await verifyRegistry(registry, store, checkpoint);
    return verified.value === undefined ? fail(verified.diagnostics) : verified;
  });
  if (used.value === undefined) return refuse(used.diagnostics);
  const { findings } = used.value;
  return {
    exitCode: hasErrors(findings) ? 1 : 0,
    diagnostics: findings,
    findText: () => undefined,
    verification: used.value,
  };
}
