import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Files } from '../world.js';
import { describeDamagedBackup, describeOtherHistory } from './backup/describe-backup.js';
import { nameEntries, nameRecords, readEntries, readRecordLines } from './backup/entry-list.js';
import { restoreRows } from './database/restore-rows.js';
import type { PersonalRecordRow } from './database/tables.js';
import type { Registry } from './registry.js';
import { FolderStore } from './store/folder-store.js';
import type { ObjectStore } from './store/object-store.js';
import { describeLostObject } from './verify/check-objects.js';
import { isExpected, listExpectedRecords } from './verify/check-records.js';
import type { Checkpoint } from './verify/checkpoint.js';
import { encodeRow } from './verify/read-raw-rows.js';
import { ReplayedChain } from './verify/replayed-chain.js';
import { visitObjects } from './verify/visit-objects.js';

/** What was put back. */
export interface Restoration {
  /** The end of the chain of the copy. */
  readonly head: Checkpoint;
  /** How many events the registry did not have. */
  readonly events: number;
  /** How many events the registry has that came after the copy; they stay. */
  readonly newer: number;
  /** How many kept files the store did not have, or not as they were. */
  readonly objects: number;
}

/**
 * Puts a state of a registry back from a folder that `backUpRegistry` has made. An empty registry gets all of it, one that
 * is behind what it lacks, and a store each file that it lost; whatever came after the copy stays. A registry with another
 * history is not touched: nothing is ever replaced. The events are written in one transaction.
 */
export async function restoreRegistry(
  registry: Registry,
  store: ObjectStore,
  files: Files,
  folder: string,
  head: Checkpoint,
): Promise<Outcome<Restoration>> {
  const name = nameEntries(head);
  const rows = readEntries((await files.read(join(folder, name))) ?? new Uint8Array());
  const chain = ReplayedChain.of((rows ?? []).map(encodeRow));
  const isWhole = chain.findings.length === 0 && chain.head?.hash === head.hash;
  if (rows === undefined || !isWhole) return fail([describeDamagedBackup(name)]);
  const records = readRecordLines((await files.read(join(folder, nameRecords(head)))) ?? new Uint8Array());
  if (records === undefined || !isComplete(records, chain)) {
    return fail([describeDamagedBackup(nameRecords(head))]);
  }

  const copy = new FolderStore(files, join(folder, 'store'));
  const lost: Diagnostic[] = [];
  let objects = 0;
  await visitObjects(chain, async (hash, owner) => {
    const known = await store.get(hash);
    if (known.state === 'intact') return known.bytes;
    const object = await copy.get(hash);
    if (object.state !== 'intact') {
      lost.push(describeLostObject(object.state, hash, owner));
      return undefined;
    }
    await store.put(object.bytes);
    objects += 1;
    return object.bytes;
  });
  const written = await registry.writeAtOnce((db) => restoreRows(db, registry.family, rows, records, chain));
  if (written.value === undefined) return fail([...lost, ...written.diagnostics]);
  const restored = written.value;
  if (restored === 'other-history') return fail([describeOtherHistory()]);
  return succeed({ head, ...restored, objects }, lost);
}

/** Whether these are exactly the personal records that the events name. */
function isComplete(records: readonly PersonalRecordRow[], { streams }: ReplayedChain): boolean {
  const expected = listExpectedRecords(streams);
  const hashes = new Set(records.map(({ hash }) => hash));
  return (
    hashes.size === records.length &&
    hashes.size === expected.size &&
    records.every((record) => isExpected(record, expected.get(record.hash)))
  );
}
