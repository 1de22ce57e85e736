import type { ChangeKind } from '../../document/change-kind.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { PersonId } from '../roster/member.js';
import type { WorkCalendar } from './working-days.js';

/** A version as far as a duty to read it goes. Only those that were registered are ever read under signature. */
export interface DutyVersion {
  /** `vector/sales-manager/instruction/ru@3` */
  readonly id: string;
  /** `vector/sales-manager/instruction/ru` */
  readonly dossier: string;
  readonly role: string;
  readonly number: number;
  /** What it changes for those who work by the version before; missing when there is none, or nobody has said. */
  readonly change?: ChangeKind | undefined;
  readonly registeredOn: IsoDate;
  readonly effectiveFrom: IsoDate;
  /** The first day on which it has no force any more. */
  readonly endedOn?: IsoDate | undefined;
  /** Whether it had to be put into force and was: one that was only registered binds nobody yet. */
  readonly wasEnacted: boolean;
}

/** What is recorded of a person and a version. */
export interface DutyFact {
  readonly person: PersonId;
  /** Id of the version. */
  readonly version: string;
  /** `declared-refusal`: said so electronically, while the act with witnesses is still to be made. */
  readonly outcome: 'acknowledged' | 'refused' | 'declared-refusal';
  /** The day that the paper carries. */
  readonly dated: IsoDate;
}

/** Terms by the rules of the organization. */
export interface DutySettings {
  /** Working days for a version that adds no duties, from the day on which it takes effect. */
  readonly withinDays: number;
  /** Working days after the return of somebody who was absent when the term ended. */
  readonly afterAbsenceDays: number;
  /** Kinds of changes after which an earlier acknowledgment does not count any more. */
  readonly outdatedBy: readonly ChangeKind[];
  /** Which days the terms count. */
  readonly calendar: WorkCalendar;
}

/**
 * Why somebody has to read a version. hire: before the employment contract is signed · transfer: before another position
 * is taken · substitution: before the work of another is done · new-version: the instruction of the position has changed
 */
export const dutyGrounds = ['hire', 'transfer', 'substitution', 'new-version'] as const;

/** One of the grounds of a duty. */
export type DutyGround = (typeof dutyGrounds)[number];

/**
 * Where a duty stands. pending: to be read, and there is time · outdated: an earlier version was read, this one was not,
 * and there is time · paused: the person is absent · overdue: the term has ended · refused: an act was made
 */
export const dutyStates = ['pending', 'outdated', 'paused', 'overdue', 'acknowledged', 'refused'] as const;

/** One of the states of a duty. */
export type DutyState = (typeof dutyStates)[number];

/** That a person has to read a version under signature, and what has become of it. */
export interface Duty {
  readonly person: PersonId;
  /** Id of the version. */
  readonly version: string;
  readonly role: string;
  /** Id of the unit of the post; missing for the work of somebody else, and where the post does not say it. */
  readonly unit?: string | undefined;
  readonly ground: DutyGround;
  readonly state: DutyState;
  /** The last day on which it is in time; missing while nobody knows when an absent person returns. */
  readonly due?: IsoDate | undefined;
  /** The day on which the person has read it, or has refused to. */
  readonly dated?: IsoDate | undefined;
  /** Whether that day was after the term. */
  readonly isLate: boolean;
  /** Whether a refusal was said electronically and the act with witnesses is still missing. */
  readonly isRefusalDeclared: boolean;
  /** Id of the version whose acknowledgment counts for this one, or, while this one is unread, of the last one read. */
  readonly earlier?: string | undefined;
}
