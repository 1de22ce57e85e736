import { diagnostic, hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail } from '../diagnostic/outcome.js';
import type { Verification } from '../registry/verify-registry.js';
import { verifyRegistry } from '../registry/verify-registry.js';
import { readCheckpoint } from '../registry/verify/checkpoint.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
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
  const checkpoint = request.checkpoint === undefined ? undefined : readCheckpoint(request.checkpoint);
  if (request.checkpoint !== undefined && checkpoint === undefined) {
    return refuse([describeNoCheckpoint(request.checkpoint)]);
  }
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

function describeNoCheckpoint(text: string): Diagnostic {
  return diagnostic({
    code: 'registry/bad-checkpoint',
    severity: 'error',
    message: { ru: `«${text}» — не контрольная отметка`, en: `“${text}” is no checkpoint` },
    help: {
      ru: 'Отметку печатает rolebook verify: число записей, двоеточие и 64 знака.',
      en: 'rolebook verify prints one: the number of entries, a colon and 64 characters.',
    },
  });
}
