import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Registry } from '../../registry/registry.js';
import type { Dossier } from '../../registry/state/version.js';
import type { DossierKey } from '../../registry/state/version-name.js';

/** All versions of the instructions of which at least one version is wanted, in the order of `listVersions`. */
export async function readDossiers(
  registry: Registry,
  wanted: Parameters<Registry['listVersions']>[0],
): Promise<Outcome<readonly Dossier[]>> {
  const rows = await registry.listVersions(wanted);
  if (rows.value === undefined) return fail(rows.diagnostics);
  const keys = new Map<string, DossierKey>(
    rows.value.map(({ dossier, organization, role, kind, language }) => [
      dossier,
      { organization, role, kind, language },
    ]),
  );
  const dossiers: Dossier[] = [];
  for (const key of keys.values()) {
    const dossier = await registry.readDossier(key);
    if (dossier.value === undefined) return fail(dossier.diagnostics);
    dossiers.push(dossier.value);
  }
  return succeed(dossiers);
}
