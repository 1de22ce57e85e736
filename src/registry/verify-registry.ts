import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { ReplayedChain } from './verify/replayed-chain.js';
import { compareTables } from './verify/compare-tables.js';
import { readRawEvents } from './verify/read-raw-events.js';
import { checkObjects } from './verify/check-objects.js';
import { type Checkpoint, describeCut, describeRewritten } from './verify/checkpoint.js';
import type { Registry } from './registry.js';
import type { ObjectStore } from './store/object-store.js';

/** What a verification has found. */
export interface Verification {
  readonly events: number;
  readonly versions: number;
  /** How many kept files and texts were read. */
  readonly objects: number;
  /** The end of the chain, to be written down outside of the registry; `undefined` when it is empty. */
  readonly head?: Checkpoint | undefined;
  /** What is not as it was recorded; empty when all is well. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Verifies a registry: computes the chain of events again, compares every table with what the events say, and reads every
 * kept file. `checkpoint` is the end of the chain as somebody has written it down before: without one, nobody can tell a
 * registry whose last events were cut off, or that was put back to an old copy, from one that is whole.
 */
export async function verifyRegistry(
  registry: Registry,
  store: ObjectStore,
  checkpoint?: Checkpoint,
): Promise<Outcome<Verification>> {
  const replayed = await registry.readAtOnce(async (db) => {
    const chain = new ReplayedChain();
    let known: Checkpoint | undefined;
    for (const row of await readRawEvents(db, registry.family)) {
      chain.add(row);
      if (chain.head?.seq === checkpoint?.seq) known = chain.head;
    }
    return { chain, known, differences: await compareTables(db, registry.family, chain) };
  });
  if (replayed.value === undefined) return fail(replayed.diagnostics);
  const { chain, known, differences } = replayed.value;
  const { found, count } = await checkObjects(chain, store);
  const findings = [...chain.findings, ...differences, ...found];
  if (checkpoint !== undefined) {
    if (known === undefined) findings.push(describeCut(checkpoint, chain.head));
    else if (known.hash !== checkpoint.hash) findings.push(describeRewritten(checkpoint));
  }
  return succeed({
    events: chain.count,
    versions: [...chain.dossiers.values()].reduce((sum, { versions }) => sum + versions.length, 0),
    objects: count,
    head: chain.head,
    findings,
  });
}
