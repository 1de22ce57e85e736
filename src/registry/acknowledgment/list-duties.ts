import type { IsoDate } from '../../document/iso-date.js';
import { findAbsenceOn, isDismissedOn } from '../roster/member-day.js';
import type { Member } from '../roster/member.js';
import { groupVersions, listBinding, listEquals, type RoleVersions } from './dossier-versions.js';
import type { Duty, DutyFact, DutySettings, DutyState, DutyVersion } from './duty.js';
import { type DueDay, type Engagement, findDueDay, listEngagements } from './find-due-day.js';

/** What duties follow from. */
export interface DutyRequest {
  readonly members: readonly Member[];
  /** Versions that were registered. */
  readonly versions: readonly DutyVersion[];
  readonly facts: readonly DutyFact[];
  readonly settings: DutySettings;
  /** The day whose state is asked for. What came later is not known on it. */
  readonly day: IsoDate;
  /** Whether the day is over: a post that began later is then known only where the day of its agreement is. */
  readonly isPast: boolean;
}

/**
 * Who has to read which version, and what has become of it: for each person each version in force, or soon in force, of the
 * positions that he or she holds, is to take, or fills in by a written assignment. Dismissed people have none. In the
 * order of members; each person and version once.
 */
export function listDuties(request: DutyRequest): readonly Duty[] {
  const versions = groupVersions(request.versions);
  const facts = groupFacts(request.facts, request.day);
  return request.members.flatMap((member) =>
    listDutiesOf(member, versions, facts.get(member.id) ?? none, request),
  );
}

/** What is recorded of a person by the id of the version. */
type FactsByVersion = ReadonlyMap<string, DutyFact>;

const none: FactsByVersion = new Map();

/** An acknowledgment counts whatever was refused before it, and an act counts more than a word. */
const weights: Readonly<Record<DutyFact['outcome'], number>> = {
  'declared-refusal': 0,
  refused: 1,
  acknowledged: 2,
};

function groupFacts(facts: readonly DutyFact[], day: IsoDate): ReadonlyMap<string, FactsByVersion> {
  const people = new Map<string, Map<string, DutyFact>>();
  for (const fact of facts) {
    if (fact.dated > day) continue;
    const own = people.get(fact.person) ?? new Map<string, DutyFact>();
    people.set(fact.person, own);
    const known = own.get(fact.version);
    if (known === undefined || weights[known.outcome] < weights[fact.outcome]) own.set(fact.version, fact);
  }
  return people;
}

function listDutiesOf(
  member: Member,
  versions: RoleVersions,
  facts: FactsByVersion,
  request: DutyRequest,
): readonly Duty[] {
  const { day } = request;
  if (isDismissedOn(member, day)) return [];
  const found = new Map<string, Duty>();
  for (const engagement of listEngagements(member)) {
    if (!isKnown(engagement, request)) continue;
    for (const dossier of versions.get(engagement.role) ?? []) {
      for (const version of listBinding(dossier, latest(engagement.from, day), day)) {
        if (engagement.until !== undefined && engagement.until < version.effectiveFrom) continue;
        const duty = judge({ member, engagement, dossier, version, facts }, request);
        const known = found.get(version.id);
        // Whoever has to read a text for two reasons has to by the earlier term.
        if (known === undefined || isEarlier(duty, known)) found.set(version.id, duty);
      }
    }
  }
  return [...found.values()];
}

/** Whether somebody works so on the day, or is known to be about to. */
function isKnown({ from, until, agreedOn }: Engagement, { day, isPast }: DutyRequest): boolean {
  if (until !== undefined && until < day) return false;
  if (agreedOn !== undefined) return agreedOn <= day || from <= day;
  return from <= day || !isPast;
}

interface Case {
  readonly member: Member;
  readonly engagement: Engagement;
  readonly dossier: readonly DutyVersion[];
  readonly version: DutyVersion;
  readonly facts: FactsByVersion;
}

function judge({ member, engagement, dossier, version, facts }: Case, { settings, day }: DutyRequest): Duty {
  const term = findDueDay(member, engagement, version, settings);
  const equals = listEquals(dossier, version, settings);
  const counting = findFact(equals, facts);
  const isDone = counting !== undefined && counting.outcome !== 'declared-refusal';
  const earlier = isDone ? counting.version : findRead(dossier, version, facts);
  return {
    ...{ person: member.id, version: version.id, role: engagement.role, unit: engagement.unit },
    ...term,
    state: isDone ? nameOutcome(counting) : judgeUnread(member, term, day, earlier !== undefined),
    ...(isDone && { dated: counting.dated }),
    isLate: isDone && counting.version === version.id && term.due !== undefined && counting.dated > term.due,
    isRefusalDeclared: counting?.outcome === 'declared-refusal',
    ...(earlier !== undefined && earlier !== version.id && { earlier }),
  };
}

/** The fact that weighs most; of equal ones the one about the newest text. */
function findFact(equals: readonly string[], facts: FactsByVersion): DutyFact | undefined {
  const [own, ...others] = equals.flatMap((id) => facts.get(id) ?? []);
  // A refusal to sign an earlier text says nothing of this one.
  if (own?.version === equals[0] && own?.outcome !== 'declared-refusal') return own;
  const read = [own, ...others].find((each) => each?.outcome === 'acknowledged');
  return read ?? (own?.version === equals[0] ? own : undefined);
}

/** The newest version before one that was read. */
function findRead(
  dossier: readonly DutyVersion[],
  { number }: DutyVersion,
  facts: FactsByVersion,
): string | undefined {
  return dossier.findLast((each) => each.number < number && facts.get(each.id)?.outcome === 'acknowledged')
    ?.id;
}

function nameOutcome({ outcome }: DutyFact): DutyState {
  return outcome === 'acknowledged' ? 'acknowledged' : 'refused';
}

function judgeUnread(member: Member, { due }: DueDay, day: IsoDate, wasRead: boolean): DutyState {
  if (due !== undefined && due < day) return 'overdue';
  if (findAbsenceOn(member, day) !== undefined) return 'paused';
  return wasRead ? 'outdated' : 'pending';
}

function isEarlier(one: Duty, other: Duty): boolean {
  return (one.due ?? '9999-12-31') < (other.due ?? '9999-12-31');
}

function latest(day: IsoDate, other: IsoDate): IsoDate {
  return day > other ? day : other;
}
