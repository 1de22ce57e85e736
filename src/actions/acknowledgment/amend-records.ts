import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import {
  amendAcknowledgments,
  type AmendmentTarget,
} from '../../registry/acknowledgment/amend-acknowledgments.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { findLines } from './find-lines.js';
import { findPerson } from './find-person.js';
import { findVersionId, keepScan, type SignedPaper } from './record-signatures.js';
import { type StaffDesk, useStaffDesk } from './staff-desk.js';

/** What was recorded wrongly. */
export interface AmendRequest extends RegistryRequest {
  /** The paper that it was recorded by; the way of a version of a person does not matter. */
  readonly paper: SignedPaper;
  readonly reason: string;
  readonly actor: string | undefined;
  /** What should have been recorded; missing to annul alone. */
  readonly correction?:
    | {
        readonly dated?: string | undefined;
        readonly objection?: string | undefined;
        readonly lateReason?: string | undefined;
        /** The path of a scan. */
        readonly scan?: string | undefined;
      }
    | undefined;
}

/** What became of the entries. */
export interface AmendResult extends ActionResult {
  /** How many were annulled, or corrected. */
  readonly amended: number;
}

/**
 * Annuls or corrects what was recorded by a paper. The earlier entries stay in the history, with who has amended them and why.
 */
export async function amendRecords(world: World, request: AmendRequest): Promise<AmendResult> {
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), amended: 0 };
  const person = actor.value;
  const used = await useStaffDesk(world, request, 'write', async (desk) => {
    const targets = await listTargets(desk, request);
    if (targets.value === undefined) return fail(targets.diagnostics);
    const { reason, correction } = request;
    const scan = await keepScan(world, desk, correction?.scan);
    if (scan.value === undefined) return fail(scan.diagnostics);
    const { file } = scan.value;
    return amendAcknowledgments(desk.registry, {
      ...{ now: readMoment(world), actor: person, random: (length) => world.random(length) },
      ...{ settings: desk.settings, targets: targets.value, reason },
      ...(correction !== undefined && { correction: { ...correction, scan: file } }),
    });
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, amended: 0 };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

async function listTargets(
  desk: StaffDesk,
  { paper }: AmendRequest,
): Promise<Outcome<readonly AmendmentTarget[]>> {
  const version = 'code' in paper ? succeed('') : await findVersionId(desk, paper.version);
  if (version.value === undefined) return fail(version.diagnostics);
  const id = version.value;
  const read = await desk.registry.readAtOnce(async (db): Promise<Outcome<readonly AmendmentTarget[]>> => {
    if ('code' in paper) {
      const lines = await findLines(db, paper.code, paper.except);
      if (lines.value === undefined) return fail(lines.diagnostics);
      return succeed(
        lines.value.map(({ person, version: read, code }) => ({ person, version: read, line: code })),
      );
    }
    const found = await findPerson(db, desk, paper.person);
    if (found.value === undefined) return fail(found.diagnostics);
    return succeed([{ person: found.value.id, version: id }]);
  });
  return read.value ?? fail(read.diagnostics);
}
