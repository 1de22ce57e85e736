import { fail, succeed } from '../diagnostic/outcome.js';
import type { Version } from '../registry/state/version.js';
import { listMissingVisas } from '../registry/state/version.js';
import type { DossierKey } from '../registry/state/version-name.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';
import { readDossiers } from './registry/read-dossiers.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';

/** A version that somebody has to do something with. */
export interface WaitingVersion {
  readonly key: DossierKey;
  readonly version: Version;
  /** Whose visas are wanting. */
  readonly missing: readonly string[];
}

/** What waits. */
export interface ReviewResult extends ActionResult {
  readonly waiting: readonly WaitingVersion[];
}

/** States in which a version waits for a person. */
const waitingStatuses = ['review', 'returned', 'agreed', 'approved', 'registered'];

/** Lists the versions that wait for somebody, with whom they wait for. */
export async function listReviews(world: World, request: RegistryRequest): Promise<ReviewResult> {
  const used = await useRegistry(world, request, 'read', async ({ registry }) => {
    const dossiers = await readDossiers(registry, { statuses: waitingStatuses });
    if (dossiers.value === undefined) return fail(dossiers.diagnostics);
    const waiting: WaitingVersion[] = [];
    for (const { key, versions } of dossiers.value) {
      for (const version of versions) {
        if (!waitingStatuses.includes(version.status)) continue;
        const missing = version.status === 'review' ? listMissingVisas(version) : [];
        waiting.push({ key, version, missing: missing.map(({ position }) => position) });
      }
    }
    return succeed(waiting);
  });
  if (used.value === undefined) return { ...refuse(used.diagnostics), waiting: [] };
  return { exitCode: 0, diagnostics: [], findText: () => undefined, waiting: used.value };
}
