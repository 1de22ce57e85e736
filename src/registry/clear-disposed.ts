import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Registry } from './registry.js';
import type { ObjectStore } from './store/object-store.js';
import { readRawEvents } from './verify/read-raw-events.js';
import { ReplayedChain } from './verify/replayed-chain.js';
import { visitObjects } from './verify/visit-objects.js';

/**
 * Removes from the store what belongs to disposed versions and to no other one; gives how many objects. It may be run at any
 * time, also after one that was interrupted. Nobody else records meanwhile: what another version names stays.
 */
export async function clearDisposed(registry: Registry, store: ObjectStore): Promise<Outcome<number>> {
  const cleared = await registry.writeAtOnce(async (db) => {
    const chain = ReplayedChain.of(await readRawEvents(db, registry.family));
    // Of a chain that is not whole nobody can say which objects it needs.
    if (chain.findings.length > 0) return fail(chain.findings);
    const read = async (hash: string): Promise<Uint8Array | undefined> => (await store.get(hash)).bytes;
    const kept = new Set<string>();
    await visitObjects(chain, (hash) => (kept.add(hash), read(hash)), 'kept');
    const gone: string[] = [];
    await visitObjects(
      chain,
      async (hash) => {
        const bytes = await read(hash);
        if (bytes !== undefined && !kept.has(hash)) gone.push(hash);
        return bytes;
      },
      'disposed',
    );
    // A list of sources comes before the files that it names: it goes after them, so that they are found again.
    for (const hash of gone.reverse()) await store.remove(hash);
    return succeed(gone.length);
  });
  return cleared.value ?? fail(cleared.diagnostics);
}
