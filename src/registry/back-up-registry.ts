import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Files } from '../world.js';
import { describeDamagedRegistry, describeEmptyRegistry } from './backup/describe-backup.js';
import { nameEntries, nameRecords, writeEntries, writeRecords } from './backup/entry-list.js';
import type { Registry } from './registry.js';
import { FolderStore } from './store/folder-store.js';
import type { ObjectStore } from './store/object-store.js';
import { describeLostObject } from './verify/check-objects.js';
import { checkRecords } from './verify/check-records.js';
import type { Checkpoint } from './verify/checkpoint.js';
import { readRawEvents } from './verify/read-raw-events.js';
import { readEventRow, ReplayedChain } from './verify/replayed-chain.js';
import { visitObjects } from './verify/visit-objects.js';

/** What a copy holds. */
export interface Backup {
  /** The end of the chain that was copied. */
  readonly head: Checkpoint;
  readonly objects: number;
  /** How many of the objects the folder did not have yet. */
  readonly copied: number;
}

/**
 * Copies a registry into a folder: `entries-….jsonl` with all events up to one moment, `people-….jsonl` with the personal
 * records that they name, and the kept files by their hashes below `store`. Others may write meanwhile. A second copy into the same folder adds what is new; earlier states
 * stay. A registry whose chain is damaged is not copied; a kept file that is missing is told, and all else is copied.
 */
export async function backUpRegistry(
  registry: Registry,
  store: ObjectStore,
  files: Files,
  folder: string,
): Promise<Outcome<Backup>> {
  const read = await registry.readAtOnce(async (db) => {
    const events = await readRawEvents(db, registry.family);
    const chain = ReplayedChain.of(events);
    return { events, chain, ...(await checkRecords(db, registry.family, chain.streams)) };
  });
  if (read.value === undefined) return fail(read.diagnostics);
  const { events, chain, records } = read.value;
  const { head } = chain;
  if (head === undefined) return fail([describeEmptyRegistry()]);
  const damage = [...chain.findings, ...read.value.findings];
  if (damage.length > 0) return fail([...damage, describeDamagedRegistry()]);

  const copy = new FolderStore(files, join(folder, 'store'));
  const lost: Diagnostic[] = [];
  let copied = 0;
  const objects = await visitObjects(chain, async (hash, owner) => {
    const known = await copy.get(hash);
    if (known.state === 'intact') return known.bytes;
    const object = await store.get(hash);
    if (object.state !== 'intact') {
      lost.push(describeLostObject(object.state, hash, owner));
      return undefined;
    }
    await copy.put(object.bytes);
    copied += 1;
    return object.bytes;
  });
  // Last: a copy that was interrupted leaves files that nobody names, never a list that names what is not there.
  if (records.size > 0) {
    await files.write(join(folder, nameRecords(head)), writeRecords([...records.values()]), 'owner');
  }
  const rows = events.flatMap((row) => readEventRow(row) ?? []);
  await files.write(join(folder, nameEntries(head)), writeEntries(rows));
  return succeed({ head, objects, copied }, lost);
}
