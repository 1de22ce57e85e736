import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Member } from '../../registry/roster/member.js';
import { readMembers } from '../../registry/roster/read-members.js';
import type { World } from '../../world.js';
import { type RegistryRequest, useRegistry } from '../registry/registry-place.js';

/**
 * Everybody whom the registry knows, of all organizations: those who work, who did, and candidates. Nobody where there is no
 * registry yet.
 */
export async function readRoster(
  world: World,
  request: RegistryRequest,
): Promise<Outcome<readonly Member[]>> {
  const read = await useRegistry(world, request, 'read', ({ registry }) =>
    registry.readAtOnce((db) => readMembers(db)),
  );
  const isMissing = read.diagnostics.some(({ code }) => code === 'registry/no-registry');
  return isMissing ? succeed([]) : read;
}
