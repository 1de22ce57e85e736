import type { IsoDate } from '../../document/iso-date.js';
import type { PersonId } from '../roster/member.js';
import type { KeptFile, ObjectHash } from '../state/event.js';
import { ImpossibleEvent } from '../state/evolve.js';
import type { Person } from '../state/person.js';
import type { AcknowledgmentEvent } from './event.js';

/** What an event of a kind says besides whom and which version it is about, and when it was recorded. */
type Said<Kind extends AcknowledgmentEvent['kind']> = Omit<
  Extract<AcknowledgmentEvent, { readonly kind: Kind }>,
  'kind' | 'version' | 'person' | 'day'
>;

/** A line of a sheet that was made for a person to sign. */
export interface IssuedLine extends Omit<Said<'sheet-issued'>, 'files'> {
  readonly day: IsoDate;
  /** What the sheet was printed from; none where that was not kept. */
  readonly files: readonly KeptFile[];
}

/** How a duty was settled, or what was said of it. */
export type AcknowledgmentOutcome =
  | ({ readonly kind: 'acknowledged' } & Said<'acknowledged'>)
  | ({ readonly kind: 'refused' } & Said<'acknowledgment-refused'>)
  | ({ readonly kind: 'declared-refusal' } & Said<'refusal-declared'>);

/** That an entry was a mistake: why, who has said so, and on which day. */
export interface Annulment {
  /** Hash of the personal record of the reason. */
  readonly reason: ObjectHash;
  readonly day: IsoDate;
  readonly actor: Person;
}

/** An outcome with who has recorded it, and on which day. */
export type RecordedOutcome = AcknowledgmentOutcome & {
  /** The number of its event. */
  readonly seq: number;
  readonly day: IsoDate;
  readonly actor: Person;
  /** Missing while it counts. */
  readonly annulled?: Annulment | undefined;
};

/** Everything that is known of a person and a version. */
export interface Acknowledgment {
  readonly version: string;
  readonly person: PersonId;
  /** Oldest first. */
  readonly lines: readonly IssuedLine[];
  /** Everything that was recorded, oldest first: what came later does not hide it. */
  readonly outcomes: readonly RecordedOutcome[];
  /** The number of the last event. */
  readonly seq: number;
}

/**
 * The state after an event. Nothing is decided here: what was recorded is a fact. One that annuls what is not there throws
 * `ImpossibleEvent`.
 */
export function evolveAcknowledgment(
  before: Acknowledgment | undefined,
  seq: number,
  { actor, ...event }: AcknowledgmentEvent & { readonly actor: Person },
): Acknowledgment {
  const { version, person, day } = event;
  const { lines = [], outcomes = [] } = before ?? {};
  const add = (outcome: AcknowledgmentOutcome): Acknowledgment => ({
    ...{ version, person, lines, seq },
    outcomes: [...outcomes, { ...outcome, seq, day, actor }],
  });
  switch (event.kind) {
    case 'sheet-issued': {
      const { sheet, line, ordinal, way, files = [] } = event;
      const issued = { sheet, line, ordinal, way, day, files };
      return { version, person, outcomes, seq, lines: [...lines, issued] };
    }
    case 'acknowledged': {
      const { way, dated, statement, isLate, lateReason, objection, line, scan, evidence } = event;
      return add({
        ...{ kind: 'acknowledged', way, dated, statement, isLate },
        ...{ lateReason, objection, line, scan, evidence },
      });
    }
    case 'acknowledgment-refused': {
      const { act, dated, refusal, witnesses, scan } = event;
      return add({ kind: 'refused', act, dated, refusal, witnesses, scan });
    }
    case 'refusal-declared':
      return add({ kind: 'declared-refusal', dated: event.dated, evidence: event.evidence });
    case 'acknowledgment-annulled': {
      const { entry, reason } = event;
      const known = outcomes.find((each) => each.seq === entry);
      if (known === undefined || known.annulled !== undefined) {
        throw new ImpossibleEvent(`no entry ${entry} counts`);
      }
      const annulled = { ...known, annulled: { reason, day, actor } };
      return {
        ...{ version, person, lines, seq },
        outcomes: outcomes.map((each) => (each === known ? annulled : each)),
      };
    }
    default:
      return event satisfies never;
  }
}

/**
 * What counts, weightiest first: that the text was read, whatever was refused before; then the act; then what was said. The
 * lighter ones tell where somebody stood until then.
 */
export function listCounting({ outcomes }: Pick<Acknowledgment, 'outcomes'>): readonly RecordedOutcome[] {
  const counting = outcomes.filter((each) => each.annulled === undefined);
  return (['acknowledged', 'refused', 'declared-refusal'] as const).flatMap(
    (kind) => counting.findLast((each) => each.kind === kind) ?? [],
  );
}
