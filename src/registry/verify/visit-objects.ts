import { readSourceList } from '../store/source-list.js';
import type { ReplayedChain } from './replayed-chain.js';

/** Looks at an object of the store; gives its bytes where they are as they were kept. */
type VisitObject = (hash: string, owner: string) => Promise<Uint8Array | undefined>;

/**
 * Visits everything that the events of a chain say is kept, or was kept of versions that were disposed of, each object
 * once. A list of sources names further ones, so what `visit` gives for it is read. Gives how many objects there are.
 */
export async function visitObjects(
  { streams }: ReplayedChain,
  visit: VisitObject,
  part: 'kept' | 'disposed' = 'kept',
): Promise<number> {
  const seen = new Set<string>();
  const visitOnce: VisitObject = async (hash, owner) => {
    if (seen.has(hash)) return undefined;
    seen.add(hash);
    return visit(hash, owner);
  };
  for (const named of streams.all.flatMap((replay) => [...replay.listObjects()])) {
    if (named.part !== part) continue;
    const bytes = await visitOnce(named.hash, named.owner);
    if (bytes === undefined || !named.isSourceList) continue;
    for (const { sha256 } of readSourceList(bytes).files) await visitOnce(sha256, named.owner);
  }
  return seen.size;
}
