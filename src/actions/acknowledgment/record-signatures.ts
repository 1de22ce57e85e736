import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import {
  type PersonalEntry,
  recordAcknowledgments,
  type RecordingResult,
} from '../../registry/acknowledgment/record-acknowledgments.js';
import type { PaperWay } from '../../registry/acknowledgment/event.js';
import { paperWays } from '../../registry/acknowledgment/event.js';
import type { KeptFile } from '../../registry/state/event.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { findVersion } from '../registry/find-version.js';
import { keepFile } from '../registry/keep-file.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { printVersionName } from '../../registry/state/version-name.js';
import { findLines } from './find-lines.js';
import { findPerson } from './find-person.js';
import { type Database, type StaffDesk, useStaffDesk } from './staff-desk.js';

/** What was signed: a sheet, or one of its lines, by its code; or a version by a person, where there is no code. */
export type SignedPaper =
  | {
      /** What was typed, or what a scanner has read. */
      readonly code: string;
      /** Lines of the sheet that were not signed, by their numbers on it. */
      readonly except: readonly number[];
    }
  | { readonly person: string; readonly version: string; readonly way: PaperWay };

/** A signature, or those of a sheet, that came back. */
export interface SignatureRequest extends RegistryRequest {
  readonly paper: SignedPaper;
  readonly actor: string | undefined;
  readonly dated?: string | undefined;
  readonly objection?: string | undefined;
  readonly lateReason?: string | undefined;
  /** The path of a scan. */
  readonly scan?: string | undefined;
}

/** What became of the signatures. */
export interface SignatureResult extends ActionResult {
  readonly recorded: number;
  /** How many were recorded before. */
  readonly known: number;
  readonly scan?: KeptFile | undefined;
}

/** Records the signatures of a sheet that came back, all or none of them. */
export async function recordSignatures(world: World, request: SignatureRequest): Promise<SignatureResult> {
  const none = { recorded: 0, known: 0 };
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), ...none };
  const person = actor.value;
  const used = await useStaffDesk(world, request, 'write', async (desk) => {
    const { paper } = request;
    const version = 'code' in paper ? succeed('') : await findVersionId(desk, paper.version);
    if (version.value === undefined) return fail(version.diagnostics);
    const id = version.value;
    const entries = await desk.registry.readAtOnce((db) => listEntries(db, desk, request, id));
    if (entries.value?.value === undefined) {
      return fail([...entries.diagnostics, ...(entries.value?.diagnostics ?? [])]);
    }
    const scan = await keepScan(world, desk, request.scan);
    if (scan.value === undefined) return fail(scan.diagnostics);
    const { file } = scan.value;
    const recorded = await recordAcknowledgments(desk.registry, {
      ...{ now: readMoment(world), actor: person, random: (length) => world.random(length) },
      settings: desk.settings,
      entries: entries.value.value.map((entry) => ({ ...entry, ...(file !== undefined && { scan: file }) })),
      mode: 'together',
    });
    if (recorded.value === undefined) return fail(recorded.diagnostics);
    return succeed({ ...count(recorded.value), scan: file }, recorded.diagnostics);
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, ...none };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

function count(results: readonly RecordingResult[]): { readonly recorded: number; readonly known: number } {
  const of = (state: RecordingResult['state']): number =>
    results.filter((each) => each.state === state).length;
  return { recorded: of('recorded'), known: of('known') };
}

/** Keeps a scan under a name that says nothing of people: what it was called by others may. */
export async function keepScan(
  world: World,
  { store }: StaffDesk,
  path: string | undefined,
): Promise<Outcome<{ readonly file: KeptFile | undefined }>> {
  if (path === undefined) return succeed({ file: undefined });
  const kept = await keepFile(world.files, store, path);
  if (kept.value === undefined) return fail(kept.diagnostics);
  const extension = /\.(pdf|jpe?g|png)$/iu.exec(kept.value.name)?.[0]?.toLowerCase() ?? '';
  return succeed({ file: { ...kept.value, name: `scan${extension}` } });
}

async function listEntries(
  db: Database,
  desk: StaffDesk,
  { paper, dated, objection, lateReason }: SignatureRequest,
  version: string,
): Promise<Outcome<readonly PersonalEntry[]>> {
  const said = {
    kind: 'acknowledged',
    statement: objection === undefined ? 'read' : 'read-with-objections',
    ...{ dated, objection, lateReason },
  } as const;
  if ('code' in paper) {
    const lines = await findLines(db, paper.code, paper.except);
    if (lines.value === undefined) return fail(lines.diagnostics);
    return succeed(
      lines.value.map(({ code, way, ...line }) => ({
        ...{ ...said, person: line.person, version: line.version, line: code },
        way: paperWays.find((each) => each === way) ?? 'sheet',
      })),
    );
  }
  const person = await findPerson(db, desk, paper.person);
  if (person.value === undefined) return fail(person.diagnostics);
  return succeed([{ ...said, person: person.value.id, version, way: paper.way }]);
}

/** The id of a version that is named as commands name it: the one in force where there is no number. */
export async function findVersionId({ registry }: StaffDesk, name: string): Promise<Outcome<string>> {
  const found = await findVersion(registry, name, undefined);
  if (found.value === undefined) return fail(found.diagnostics);
  return succeed(printVersionName({ ...found.value.key, number: found.value.version.number }));
}
