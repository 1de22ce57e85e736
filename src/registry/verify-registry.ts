import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { compareTables } from './verify/compare-tables.js';
import { checkObjects } from './verify/check-objects.js';
import type { Checkpoint } from './verify/checkpoint.js';
import { replayEvents } from './replay-registry.js';
import type { Registry } from './registry.js';
import type { ObjectStore } from './store/object-store.js';

/** What a verification has found. */
export interface Verification {
  readonly events: number;
  readonly versions: number;
  /** How many people are or were on the staff of the organizations. */
  readonly people: number;
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
    const replay = await replayEvents(db, registry.family, checkpoint);
    return { ...replay, differences: await compareTables(db, registry.family, replay.chain) };
  });
  if (replayed.value === undefined) return fail(replayed.diagnostics);
  const { chain, differences } = replayed.value;
  const { found, count } = await checkObjects(chain, store);
  const findings = [...replayed.value.findings, ...differences, ...found];
  return succeed({
    events: chain.count,
    versions: [...chain.streams.dossiers.states.values()].reduce(
      (sum, { versions }) => sum + versions.length,
      0,
    ),
    people: [...chain.streams.rosters.states.values()].reduce((sum, { members }) => sum + members.size, 0),
    objects: count,
    head: chain.head,
    findings,
  });
}
