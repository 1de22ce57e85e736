import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { numberDocument } from '../../document/number.js';
import type { World } from '../../world.js';
import type { StoredEdition } from '../read-edition.js';
import { describeLostText } from './describe-lost-text.js';
import { findVersion } from './find-version.js';
import { readKeptStyle } from './read-kept-style.js';
import { readFrozenText } from './read-frozen-text.js';
import { type RegistryRequest, useRegistry } from './registry-place.js';

/** A text that the registry keeps, and how it is called. */
export interface RegisteredEdition extends StoredEdition {
  /** `sales-manager@3` */
  readonly name: string;
}

/** Reads the text of the version that `findVersion` finds, as it was submitted. */
export async function readRegisteredEdition(
  world: World,
  request: RegistryRequest,
  name: string,
): Promise<Outcome<RegisteredEdition>> {
  return useRegistry(world, request, 'read', async ({ registry, store }) => {
    const found = await findVersion(registry, name, undefined);
    if (found.value === undefined) return fail(found.diagnostics);
    const { key, version } = found.value;
    const document = await readFrozenText(store, version);
    const numbering = document && numberDocument(document).value;
    if (document === undefined || numbering === undefined) return fail([describeLostText(version)]);
    const style = await readKeptStyle(world, store, version);
    const text = { document, numbering };
    return succeed({ text, role: key.role, name: `${key.role}@${version.number}`, ...style });
  });
}
