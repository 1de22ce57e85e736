import { fail, succeed } from '../diagnostic/outcome.js';
import type { ChainedEvent } from '../registry/state/event.js';
import type { Dossier } from '../registry/state/version.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { findDossier } from './registry/find-dossier.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';

/** Whose history. */
export interface HistoryRequest extends RegistryRequest {
  readonly role: string;
  readonly language?: string | undefined;
}

/** What has happened to an instruction. */
export interface HistoryResult extends ActionResult {
  readonly dossier?: Dossier | undefined;
  readonly events: readonly ChainedEvent[];
}

/** Tells the versions of an instruction and everything that has happened to them, oldest first. */
export async function tellHistory(world: World, request: HistoryRequest): Promise<HistoryResult> {
  const used = await useRegistry(world, request, 'read', async ({ registry }) => {
    const named = await findDossier(registry, request.role, request.language);
    if (named.value === undefined) return fail(named.diagnostics);
    const { key, number } = named.value;
    const dossier = await registry.readDossier(key);
    const events = await registry.readHistory(key);
    if (dossier.value === undefined || events.value === undefined)
      return fail([...dossier.diagnostics, ...events.diagnostics]);
    return succeed({
      dossier: dossier.value,
      events: events.value.filter(({ event }) => number === undefined || event.version.number === number),
    });
  });
  if (used.value === undefined) return { ...refuse(used.diagnostics), events: [] };
  return { exitCode: 0, diagnostics: [], findText: () => undefined, ...used.value };
}
