import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { describeDisposed, describeNoVersion } from '../../registry/guards/describe-state.js';
import type { Registry } from '../../registry/registry.js';
import { findInForce, type Version } from '../../registry/state/version.js';
import type { DossierKey } from '../../registry/state/version-name.js';
import { findDossier } from './find-dossier.js';

/** A version and the instruction that it is one of. */
export interface FoundVersion {
  readonly key: DossierKey;
  readonly version: Version;
}

/** Finds the version of a name: of `sales-manager@3` the third, of `sales-manager` the one in force, or the newest where none is. One that was
 * disposed of has nothing to show. */
export async function findVersion(
  registry: Registry,
  name: string,
  language: string | undefined,
): Promise<Outcome<FoundVersion>> {
  const named = await findDossier(registry, name, language);
  if (named.value === undefined) return fail(named.diagnostics);
  const { key, number } = named.value;
  const dossier = await registry.readDossier(key);
  if (dossier.value === undefined) return fail(dossier.diagnostics);
  const { versions } = dossier.value;
  const version =
    number === undefined ? (findInForce(dossier.value) ?? versions.at(-1)) : versions[number - 1];
  if (version === undefined) return fail([describeNoVersion(key.role, number)]);
  return version.status === 'disposed' ? fail([describeDisposed(version)]) : succeed({ key, version });
}
