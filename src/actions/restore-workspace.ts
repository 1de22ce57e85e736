import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { describeNoBackup, describeWhichBackup } from '../registry/backup/describe-backup.js';
import { nameEntries, readEntriesName } from '../registry/backup/entry-list.js';
import type { Restoration } from '../registry/restore-registry.js';
import { restoreRegistry } from '../registry/restore-registry.js';
import type { Checkpoint } from '../registry/verify/checkpoint.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { readTypedCheckpoint } from './registry/read-typed-checkpoint.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';

export { printCheckpoint } from '../registry/verify/checkpoint.js';

/** Which registry to restore, and of what. */
export interface RestoreRequest extends RegistryRequest {
  /** Folder of the copies. */
  readonly source: string;
  /** The end of the chain of the wanted copy, as it was typed; the longest one when left out. */
  readonly checkpoint?: string | undefined;
}

/** What was restored. */
export interface RestoreResult extends ActionResult {
  /** Missing when nothing was restored. */
  readonly restoration?: Restoration | undefined;
}

/** Puts the registry of a workspace and its kept files back from a copy. */
export async function restoreWorkspace(world: World, request: RestoreRequest): Promise<RestoreResult> {
  const wanted = readTypedCheckpoint(request.checkpoint);
  if (wanted.value === undefined) return refuse(wanted.diagnostics);
  const selected = selectCopy(
    await world.files.list(request.source),
    request.source,
    wanted.value.checkpoint,
  );
  const head = selected.value;
  if (head === undefined) return refuse(selected.diagnostics);
  const used = await useRegistry(world, request, 'write', async ({ registry, store }) =>
    restoreRegistry(registry, store, world.files, request.source, head),
  );
  if (used.value === undefined) return refuse(used.diagnostics);
  return {
    exitCode: hasErrors(used.diagnostics) ? 1 : 0,
    diagnostics: used.diagnostics,
    findText: () => undefined,
    restoration: used.value,
  };
}

/** The longest of the copies, or the one that ends as wanted. */
function selectCopy(
  names: readonly string[],
  folder: string,
  wanted: Checkpoint | undefined,
): Outcome<Checkpoint> {
  const copies = names.flatMap((name) => readEntriesName(name) ?? []);
  if (copies.length === 0) return fail([describeNoBackup(folder)]);
  const longest = Math.max(...copies.map(({ seq }) => seq));
  const fitting = copies.filter(({ seq, hash }) =>
    wanted === undefined ? seq === longest : seq === wanted.seq && hash === wanted.hash,
  );
  const [head] = fitting;
  if (head !== undefined && fitting.length === 1) return succeed(head);
  return fail([describeWhichBackup(folder, (head === undefined ? copies : fitting).map(nameEntries))]);
}
