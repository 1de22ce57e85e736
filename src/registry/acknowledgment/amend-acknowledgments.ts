import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { IsoDate } from '../../document/iso-date.js';
import { JsonReader } from '../../document/json-reader.js';
import {
  describeElectronicDay,
  describeNotInAct,
  describeNothingRecorded,
  describeUnchanged,
} from '../guards/check-amendment.js';
import { checkActor } from '../guards/check-words.js';
import type { PersonalRecordRow } from '../database/tables.js';
import { readRecords } from '../record/read-records.js';
import type { Registry } from '../registry.js';
import type { PersonId } from '../roster/member.js';
import type { KeptFile } from '../state/event.js';
import { type Acknowledgment, listCounting, type RecordedOutcome } from './acknowledgment.js';
import type { AcknowledgmentEntry } from './decide-acknowledgment.js';
import { nameAcknowledgmentStream } from './event.js';
import { listOutcomeRecords } from './list-outcome-records.js';
import { readAcknowledgments } from './read-acknowledgments.js';
import { type PersonalEntry, recordEntries, type RecordingRequest } from './record-acknowledgments.js';

/** What is recorded of a person and a version, and is to be amended. */
export interface AmendmentTarget {
  readonly person: PersonId;
  readonly version: string;
  /** Only what was recorded by this line of a sheet; whatever counts when left out. */
  readonly line?: string | undefined;
}

/** What should have been recorded; all else stays as it was. */
export interface Correction {
  readonly dated?: IsoDate | undefined;
  readonly objection?: string | undefined;
  readonly lateReason?: string | undefined;
  readonly scan?: KeptFile | undefined;
}

/** What is to be amended in one transaction. */
export interface AmendmentRequest extends Omit<RecordingRequest, 'entries' | 'mode'> {
  readonly targets: readonly AmendmentTarget[];
  readonly reason: string;
  /** Missing when the entries are annulled and nothing takes their place. */
  readonly correction?: Correction | undefined;
}

/**
 * Annuls what counts of each target, and records the corrected entry in its place, by the same rules as any other: all of them
 * or none. What was annulled stays in the history with the reason. Targets of a sheet that nothing was recorded by are
 * passed over, as long as there are others.
 */
export async function amendAcknowledgments(
  registry: Registry,
  { targets, reason, correction, ...request }: AmendmentRequest,
): Promise<Outcome<{ readonly amended: number }>> {
  const nobody = checkActor(request.actor);
  if (nobody.length > 0) return fail(nobody);
  return registry.record(request.now, async (writer) => {
    const states = await readAcknowledgments(writer.db, targets);
    const wrong = targets.flatMap((target) => findWrong(target, states) ?? []);
    if (wrong.length === 0) return fail([describeNothingRecorded()]);
    const records = await readRecords(
      writer.db,
      wrong.flatMap(({ outcome }) => listOutcomeRecords(outcome)),
    );
    const found: Diagnostic[] = [];
    const entries: PersonalEntry[] = [];
    for (const { target, outcome } of wrong) {
      const { person, version } = target;
      entries.push({ kind: 'annulled', person, version, entry: outcome.seq, reason });
      if (correction === undefined) continue;
      const corrected = correctEntry(outcome, correction, records);
      if (corrected.value === undefined) found.push(...corrected.diagnostics);
      else entries.push({ ...corrected.value, person, version });
    }
    if (found.length > 0) return fail(found);
    const results = await recordEntries(writer, { ...request, entries });
    // A reason for being late that is carried over is not news to anybody.
    const diagnostics = results
      .flatMap((each) => each.diagnostics)
      .filter(({ code }) => code !== 'acknowledgment/in-time' || correction?.lateReason !== undefined);
    return hasErrors(diagnostics) ? fail(diagnostics) : succeed({ amended: wrong.length }, diagnostics);
  });
}

function findWrong(
  target: AmendmentTarget,
  states: ReadonlyMap<string, Acknowledgment>,
): { readonly target: AmendmentTarget; readonly outcome: RecordedOutcome } | undefined {
  const state = states.get(nameAcknowledgmentStream(target));
  const [outcome] = state === undefined ? [] : listCounting(state);
  if (outcome === undefined) return undefined;
  const isMeant =
    target.line === undefined || (outcome.kind === 'acknowledged' && outcome.line === target.line);
  return isMeant ? { target, outcome } : undefined;
}

type CorrectedEntry = Extract<
  AcknowledgmentEntry,
  { readonly kind: 'acknowledged' } | { readonly kind: 'refused' }
>;

/** The entry as it should have been recorded. */
function correctEntry(
  outcome: RecordedOutcome,
  { dated, objection, lateReason, scan }: Correction,
  records: ReadonlyMap<string, PersonalRecordRow>,
): Outcome<CorrectedEntry> {
  const isSame =
    (dated ?? outcome.dated) === outcome.dated &&
    objection === undefined &&
    lateReason === undefined &&
    scan === undefined;
  if (isSame) return fail([describeUnchanged()]);
  const day = dated ?? outcome.dated;
  switch (outcome.kind) {
    case 'acknowledged': {
      const { way, line, evidence } = outcome;
      if (way === 'electronic' || evidence !== undefined) return fail([describeElectronicDay()]);
      const objected = objection ?? readText(outcome.objection, records);
      return succeed({
        kind: 'acknowledged',
        ...{ way, dated: day, line, scan: scan ?? outcome.scan, objection: objected },
        statement: objected === undefined ? outcome.statement : 'read-with-objections',
        lateReason: lateReason ?? readText(outcome.lateReason, records),
      });
    }
    case 'refused': {
      if (objection !== undefined || lateReason !== undefined) return fail([describeNotInAct()]);
      const { act, refusal } = outcome;
      const witnesses = readWitnesses(outcome.witnesses, records);
      return succeed({
        kind: 'refused',
        ...{ act, refusal, witnesses, dated: day, scan: scan ?? outcome.scan },
      });
    }
    case 'declared-refusal':
      return fail([describeElectronicDay()]);
    default:
      return outcome satisfies never;
  }
}

function readText(
  hash: string | undefined,
  records: ReadonlyMap<string, PersonalRecordRow>,
): string | undefined {
  const row = hash === undefined ? undefined : records.get(hash);
  return row && new JsonReader(JSON.parse(row.content)).text('text');
}

function readWitnesses(
  hash: string,
  records: ReadonlyMap<string, PersonalRecordRow>,
): readonly { readonly name: string; readonly position: string }[] {
  const row = records.get(hash);
  if (row === undefined) return [];
  return new JsonReader(JSON.parse(row.content)).list('witnesses', (each) => ({
    name: each.text('name'),
    position: each.text('position'),
  }));
}
