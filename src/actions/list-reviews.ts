import { fail, succeed } from '../diagnostic/outcome.js';
import type { Dossier, Version } from '../registry/state/version.js';
import { listMissingVisas } from '../registry/state/version.js';
import type { DossierKey } from '../registry/state/version-name.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';
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
    const rows = await registry.listVersions({ statuses: waitingStatuses });
    if (rows.value === undefined) return fail(rows.diagnostics);
    const dossiers = new Map<string, Dossier>();
    const waiting: WaitingVersion[] = [];
    for (const { dossier, organization, role, kind, language, number } of rows.value) {
      const key = { organization, role, kind, language };
      const read = dossiers.has(dossier) ? undefined : await registry.readDossier(key);
      if (read !== undefined && read.value === undefined) return fail(read.diagnostics);
      const known = read?.value ?? dossiers.get(dossier);
      if (known === undefined) continue;
      dossiers.set(dossier, known);
      const version = known.versions[number - 1];
      if (version === undefined) continue;
      waiting.push({
        key,
        version,
        missing: version.status === 'review' ? listMissingVisas(version).map(({ position }) => position) : [],
      });
    }
    return succeed(waiting);
  });
  if (used.value === undefined) return { ...refuse(used.diagnostics), waiting: [] };
  return { exitCode: 0, diagnostics: [], findText: () => undefined, waiting: used.value };
}
