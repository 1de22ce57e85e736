import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { IsoDate } from '../../document/iso-date.js';
import {
  checkActDate,
  describeAlready,
  describeInTime,
  describeLate,
  describeNoObjection,
  describeOtherRole,
} from '../guards/check-acknowledgment.js';
import { describeNoAmendmentReason, describeNothingRecorded } from '../guards/check-amendment.js';
import { checkWitnesses, type Witness } from '../guards/check-witnesses.js';
import type { Member } from '../roster/member.js';
import type { KeptFile, ObjectHash } from '../state/event.js';
import type { Person } from '../state/person.js';
import type { Acknowledgment, RecordedOutcome } from './acknowledgment.js';
import type { DutySettings } from './duty.js';
import type { AcknowledgmentWay, Refusal, Statement } from './event.js';
import { findTerm } from './find-term.js';
import type { ReadVersion } from './read-version.js';

/** What somebody wants to be recorded of a person and a version. */
export type AcknowledgmentEntry =
  | {
      readonly kind: 'acknowledged';
      readonly way: AcknowledgmentWay;
      /** The day that the person has written; that of the recording when left out. */
      readonly dated?: IsoDate | undefined;
      readonly statement: Statement;
      readonly objection?: string | undefined;
      readonly lateReason?: string | undefined;
      /** The code of the line that was signed. */
      readonly line?: string | undefined;
      readonly scan?: KeptFile | undefined;
      readonly evidence?: ObjectHash | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly act: string;
      readonly dated?: IsoDate | undefined;
      readonly refusal: Refusal;
      readonly witnesses: readonly Witness[];
      readonly scan?: KeptFile | undefined;
    }
  | {
      readonly kind: 'declared-refusal';
      readonly dated?: IsoDate | undefined;
      readonly evidence: ObjectHash;
    }
  | {
      readonly kind: 'annulled';
      /** The number of the event that was recorded by mistake. */
      readonly entry: number;
      readonly reason: string;
    };

/** What a decision needs to know. */
export interface AcknowledgmentContext {
  readonly member: Member;
  readonly version: ReadVersion;
  readonly settings: DutySettings;
  /** What is recorded already; missing when there is nothing. */
  readonly state: Acknowledgment | undefined;
  readonly actor: Person;
  readonly today: IsoDate;
}

/** What is to be recorded. */
export interface DecidedEntry {
  readonly dated: IsoDate;
  /** Whether the day is after the term. */
  readonly isLate: boolean;
  /** Whether the same is recorded already: then nothing is to be done. */
  readonly isKnown: boolean;
}

/**
 * Decides whether an entry can be recorded: the order of dates, the term, who witnesses. What is recorded already is told and
 * never recorded twice; a late signature needs its reason, unless the person has signed electronically and nobody was asked.
 */
export function decideAcknowledgment(
  entry: AcknowledgmentEntry,
  context: AcknowledgmentContext,
): Outcome<DecidedEntry> {
  const { member, version, settings, state, actor, today } = context;
  if (entry.kind === 'annulled') return decideAnnulment(entry, context);
  const known = findKnown(entry, state);
  if (known !== undefined) {
    const found = describeAlready(version.id, known.dated, known.kind === 'refused');
    return succeed({ dated: known.dated, isLate: false, isKnown: true }, [found]);
  }
  const term = findTerm(member, version, settings);
  if (term === undefined) return fail([describeOtherRole(version.id)]);
  const dated = entry.dated ?? today;
  const line = entry.kind === 'acknowledged' ? entry.line : undefined;
  const issuedOn = state?.lines.find((each) => each.line === line)?.day;
  const found: Diagnostic[] = [...checkActDate({ dated, today, issuedOn }, version)];
  const isLate = term.due !== undefined && dated > term.due;
  if (entry.kind === 'refused') found.push(...checkWitnesses(entry, member, actor));
  if (entry.kind === 'acknowledged') {
    const { way, statement, objection, lateReason } = entry;
    if (statement === 'read-with-objections' && isBlank(objection)) found.push(describeNoObjection());
    if (found.length === 0 && isLate && way !== 'electronic' && isBlank(lateReason)) {
      found.push(describeLate(term));
    }
    if (found.length > 0) return fail(found);
    const warnings = !isLate && !isBlank(lateReason) ? [describeInTime()] : [];
    return succeed({ dated, isLate, isKnown: false }, warnings);
  }
  return found.length > 0 ? fail(found) : succeed({ dated, isLate, isKnown: false });
}

/** What counts no more stays in the history; it needs a reason, and something that counts. */
function decideAnnulment(
  { entry, reason }: Extract<AcknowledgmentEntry, { readonly kind: 'annulled' }>,
  { state, today }: AcknowledgmentContext,
): Outcome<DecidedEntry> {
  const known = state?.outcomes.find((each) => each.seq === entry);
  if (known === undefined || known.annulled !== undefined) return fail([describeNothingRecorded()]);
  if (isBlank(reason)) return fail([describeNoAmendmentReason()]);
  return succeed({ dated: today, isLate: false, isKnown: false });
}

/** What is recorded already and makes the entry superfluous. Whoever has refused may still read. */
function findKnown(
  entry: Exclude<AcknowledgmentEntry, { readonly kind: 'annulled' }>,
  state: Acknowledgment | undefined,
): RecordedOutcome | undefined {
  const weights = { 'declared-refusal': 0, refused: 1, acknowledged: 2 } as const;
  return state?.outcomes.find(
    ({ kind, annulled }) => annulled === undefined && weights[kind] >= weights[entry.kind],
  );
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
