import type { IsoDate } from '../../document/iso-date.js';
import type { Absence, Member, Post } from '../roster/member.js';
import type { DutyGround, DutySettings, DutyVersion } from './duty.js';
import { addWorkingDays, previousDay } from './working-days.js';

/** What a person has to do by an instruction: his own post, or the work of another. */
export interface Engagement {
  readonly role: string;
  readonly unit?: string | undefined;
  /** `hire`: the first post of an employment. */
  readonly kind: Exclude<DutyGround, 'new-version'>;
  readonly from: IsoDate;
  /** The last day. */
  readonly until?: IsoDate | undefined;
  /** The day on which it was agreed or recorded, where that is known. */
  readonly agreedOn?: IsoDate | undefined;
}

/** The term of a duty. */
export interface DueDay {
  readonly ground: DutyGround;
  /** Missing while an absence has no known end. */
  readonly due: IsoDate | undefined;
}

/** The posts and substitutions of a person, as duties see them. */
export function listEngagements(member: Member): readonly Engagement[] {
  const last = (until: IsoDate | undefined): IsoDate | undefined => {
    const { dismissedOn } = member;
    if (until === undefined || dismissedOn === undefined) return until ?? dismissedOn;
    return until < dismissedOn ? until : dismissedOn;
  };
  return [
    ...member.posts.map((post): Engagement => ({
      ...{ role: post.role, unit: post.unit, from: post.from, until: last(post.until) },
      kind: isFirstPost(member, post) ? 'hire' : 'transfer',
      agreedOn: post.announcedOn,
    })),
    ...member.substitutions.map((each): Engagement => ({
      ...{ role: each.role, from: each.from, until: last(each.until) },
      kind: 'substitution',
      agreedOn: each.agreedOn,
    })),
  ];
}

function isFirstPost({ hiredOn, posts }: Member, post: Post): boolean {
  if (hiredOn !== undefined) return post.from <= hiredOn;
  return posts.every(({ from }) => post.from <= from);
}

/**
 * When a version has to be read at the latest. At hiring, not after the day of the contract (art. 68 of the Labour Code);
 * otherwise on the day before the instruction begins to bind. What only tells duties in more detail, and what came
 * too late for that, within the term of the organization. Absences move the term behind the return.
 */
export function findDueDay(
  member: Member,
  engagement: Engagement,
  version: DutyVersion,
  settings: DutySettings,
): DueDay {
  const { from, kind, agreedOn } = engagement;
  const { registeredOn, effectiveFrom } = version;
  if (effectiveFrom > from) {
    const isNewDuty = version.change !== 'detail' && version.change !== 'editorial';
    const due =
      isNewDuty && registeredOn < effectiveFrom
        ? previousDay(effectiveFrom)
        : addWorkingDays(effectiveFrom, settings.withinDays, settings.calendar);
    return { ground: 'new-version', due: awaitReturn(member.absences, registeredOn, due, settings) };
  }
  const signedOn = kind === 'hire' ? (member.contractOn ?? member.hiredOn ?? from) : undefined;
  const term = signedOn ?? latest(previousDay(from), agreedOn);
  const due = latest(term, registeredOn);
  return { ground: kind, due: awaitReturn(member.absences, agreedOn ?? due, due, settings) };
}

/** The term of somebody who is absent when it runs: so many working days after the return, if that is later. */
function awaitReturn(
  absences: readonly Absence[],
  since: IsoDate,
  due: IsoDate,
  { afterAbsenceDays, calendar }: DutySettings,
): IsoDate | undefined {
  let moved = due;
  for (const { from, until } of [...absences].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > moved || (until !== undefined && until < since)) continue;
    if (until === undefined) return undefined;
    moved = latest(moved, addWorkingDays(until, afterAbsenceDays, calendar));
  }
  return moved;
}

function latest(day: IsoDate, other: IsoDate | undefined): IsoDate {
  return other === undefined || day > other ? day : other;
}
