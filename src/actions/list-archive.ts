import { fail, succeed } from '../diagnostic/outcome.js';
import type { IsoDate } from '../document/iso-date.js';
import { findKeptUntil } from '../registry/guards/check-disposal.js';
import type { Version } from '../registry/state/version.js';
import type { DossierKey } from '../registry/state/version-name.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { describeNoTerm } from './dispose-version.js';
import { readDossiers } from './registry/read-dossiers.js';
import { readMoment } from './registry/read-moment.js';
import { readOrganizations } from './registry/read-organizations.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';

/** A version that has lost its force, and how long it is kept. */
export interface ArchivedVersion {
  readonly key: DossierKey;
  readonly version: Version;
  /** The index of the file that it lies in. */
  readonly index?: string | undefined;
  /**
   * `due`: the term is over; `kept`: it is not; `permanent`: for ever; `held`: whatever the term; `disposed`: gone;
   * `no-term`: nobody has set one.
   */
  readonly state: 'due' | 'kept' | 'permanent' | 'held' | 'disposed' | 'no-term';
  /** The last day of the term. */
  readonly keptUntil?: IsoDate | undefined;
}

/** What lies in the archive. */
export interface ArchiveResult extends ActionResult {
  readonly archived: readonly ArchivedVersion[];
}

/** Lists the versions that have lost their force, or are held, with the terms that their organizations have set. */
export async function listArchive(world: World, request: RegistryRequest): Promise<ArchiveResult> {
  const organizations = await readOrganizations(world, request.folder);
  if (organizations.value === undefined) return { ...refuse(organizations.diagnostics), archived: [] };
  const retentions = new Map(
    organizations.value.map(({ organization: { id, retention } }) => [id, retention] as const),
  );
  const today = readMoment(world).day;
  const used = await useRegistry(world, request, 'read', async ({ registry }) => {
    const dossiers = await readDossiers(registry, {});
    if (dossiers.value === undefined) return fail(dossiers.diagnostics);
    const archived: ArchivedVersion[] = [];
    for (const { key, versions } of dossiers.value) {
      const retention = retentions.get(key.organization);
      for (const version of versions) {
        if (version.end === undefined && version.hold === undefined) continue;
        const keptUntil = retention && version.end && findKeptUntil(version.end.day, retention);
        const state = judge(version, { isSet: retention !== undefined, keptUntil, today });
        archived.push({ key, version, index: retention?.index, state, keptUntil });
      }
    }
    return succeed(archived);
  });
  if (used.value === undefined) return { ...refuse(used.diagnostics), archived: [] };
  const unset = new Set(
    used.value.filter(({ state }) => state === 'no-term').map(({ key }) => key.organization),
  );
  const diagnostics = [...organizations.diagnostics, ...[...unset].map(describeNoTerm)];
  return {
    exitCode: diagnostics.length > 0 ? 1 : 0,
    diagnostics,
    findText: () => undefined,
    archived: used.value,
  };
}

function judge(
  { status, hold, end }: Version,
  term: { readonly isSet: boolean; readonly keptUntil: IsoDate | undefined; readonly today: IsoDate },
): ArchivedVersion['state'] {
  if (status === 'disposed') return 'disposed';
  if (hold !== undefined || end === undefined) return 'held';
  if (!term.isSet) return 'no-term';
  if (term.keptUntil === undefined) return 'permanent';
  return term.today > term.keptUntil ? 'due' : 'kept';
}
