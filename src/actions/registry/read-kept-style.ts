import type { Look } from '../../document/look.js';
import { Materials } from '../../pipeline/materials.js';
import { readOrganization } from '../../pipeline/read-library.js';
import type { OverrideFile } from '../../pipeline/sources.js';
import type { Version } from '../../registry/state/version.js';
import type { ObjectStore } from '../../registry/store/object-store.js';
import type { World } from '../../world.js';
import { restoreSources } from './keep-sources.js';

/** How the organization of a version printed it, by the files that were kept with it. */
export interface KeptStyle {
  readonly look: Look;
  readonly overrides: readonly OverrideFile[];
}

/** Reads the look of a version. `undefined` where its files are lost, or this program cannot read them any more. */
export async function readKeptStyle(
  world: World,
  store: ObjectStore,
  { submission }: Version,
): Promise<KeptStyle | undefined> {
  const sources = await restoreSources(store, submission.objects.sources);
  if (sources === undefined) return undefined;
  const { overrides } = sources;
  const materials = new Materials(world, overrides);
  const organization = readOrganization(sources.organization, materials).value;
  const look = organization && materials.loadLook(organization).value;
  return look && { look, overrides };
}
