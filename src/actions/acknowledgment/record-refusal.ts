import { hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import type { Refusal } from '../../registry/acknowledgment/event.js';
import { recordAcknowledgments } from '../../registry/acknowledgment/record-acknowledgments.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { findPerson } from './find-person.js';
import { readWitnesses } from './read-witnesses.js';
import { findVersionId, keepScan } from './record-signatures.js';
import { useStaffDesk } from './staff-desk.js';

/** A signed act on a refusal. */
export interface RefusalRequest extends RegistryRequest {
  /** A personnel number, an id, or a full name. */
  readonly person: string;
  /** As commands name versions. */
  readonly version: string;
  readonly refusal: Refusal;
  /** Number of the act. */
  readonly act: string;
  readonly dated?: string | undefined;
  /** «Ким А. А., бухгалтер; Белов Н. И., экономист» */
  readonly witnesses: string;
  readonly actor: string | undefined;
  readonly scan?: string | undefined;
}

/** What became of the refusal. */
export interface RefusalResult extends ActionResult {
  readonly state: 'recorded' | 'known' | 'refused';
}

/** Records a refusal by the act that witnesses have signed. */
export async function recordRefusal(world: World, request: RefusalRequest): Promise<RefusalResult> {
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), state: 'refused' };
  const recorder = actor.value;
  const witnesses = readWitnesses(request.witnesses);
  if (witnesses.value === undefined)
    return { ...refuse(witnesses.diagnostics), exitCode: 1, state: 'refused' };
  const named = witnesses.value;
  const used = await useStaffDesk(world, request, 'write', async (desk) => {
    const version = await findVersionId(desk, request.version);
    if (version.value === undefined) return fail(version.diagnostics);
    const person = await desk.registry.readAtOnce((db) => findPerson(db, desk, request.person));
    if (person.value?.value === undefined) {
      return fail([...person.diagnostics, ...(person.value?.diagnostics ?? [])]);
    }
    const scan = await keepScan(world, desk, request.scan);
    if (scan.value === undefined) return fail(scan.diagnostics);
    const { act, dated, refusal } = request;
    const { file } = scan.value;
    const recorded = await recordAcknowledgments(desk.registry, {
      ...{ now: readMoment(world), actor: recorder, random: (length) => world.random(length) },
      settings: desk.settings,
      entries: [
        {
          kind: 'refused',
          ...{ person: person.value.value.id, version: version.value },
          ...{ act, dated, refusal, witnesses: named },
          ...(file !== undefined && { scan: file }),
        },
      ],
      mode: 'together',
    });
    const [result] = recorded.value ?? [];
    return result === undefined
      ? fail(recorded.diagnostics)
      : succeed({ state: result.state }, recorded.diagnostics);
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, state: 'refused' };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}
