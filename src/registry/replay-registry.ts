import type { Transaction } from 'kysely';
import { type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { Family } from './database/migrate.js';
import type { Tables } from './database/tables.js';
import type { Registry } from './registry.js';
import { type Checkpoint, describeCut, describeRewritten } from './verify/checkpoint.js';
import { readRawEvents } from './verify/read-raw-events.js';
import { ReplayedChain } from './verify/replayed-chain.js';

/** What the events say, and whether they are what they were. */
export interface Replay {
  readonly chain: ReplayedChain;
  /** What is wrong with the chain, also against the checkpoint. */
  readonly findings: readonly Diagnostic[];
}

/** Replays the events of a registry; its other tables are not looked at. */
export async function replayRegistry(
  registry: Registry,
  checkpoint: Checkpoint | undefined,
): Promise<Outcome<Replay>> {
  const replayed = await registry.readAtOnce((db) => replayEvents(db, registry.family, checkpoint));
  return replayed.value === undefined ? fail(replayed.diagnostics) : succeed(replayed.value);
}

/** Goes through the chain from its beginning, and tells where it is not the one of the checkpoint. */
export async function replayEvents(
  db: Transaction<Tables>,
  family: Family,
  checkpoint: Checkpoint | undefined,
): Promise<Replay> {
  const chain = new ReplayedChain();
  let known: Checkpoint | undefined;
  for (const row of await readRawEvents(db, family)) {
    chain.add(row);
    if (chain.head?.seq === checkpoint?.seq) known = chain.head;
  }
  const found: Diagnostic[] = [];
  if (checkpoint !== undefined) {
    if (known === undefined) found.push(describeCut(checkpoint, chain.head));
    else if (known.hash !== checkpoint.hash) found.push(describeRewritten(checkpoint));
  }
  return { chain, findings: [...chain.findings, ...found] };
}
