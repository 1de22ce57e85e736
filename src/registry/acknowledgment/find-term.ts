import type { Member } from '../roster/member.js';
import type { DutySettings, DutyVersion } from './duty.js';
import { type DueDay, type Engagement, findDueDay, listEngagements } from './find-due-day.js';

/**
 * By when a person had, or has, to read a version: the earliest term of the posts and assignments that go by it. `undefined`
 * when the person has nothing to do with it.
 */
export function findTerm(member: Member, version: DutyVersion, settings: DutySettings): DueDay | undefined {
  const terms = listEngagements(member)
    .filter((engagement) => isBound(engagement, version))
    .map((engagement) => findDueDay(member, engagement, version, settings));
  return terms.reduce<DueDay | undefined>(
    (first, each) => (first === undefined || isEarlier(each, first) ? each : first),
    undefined,
  );
}

/** Whether the version has, or will have, force while the work is done. */
function isBound({ role, until, from }: Engagement, version: DutyVersion): boolean {
  return (
    role === version.role &&
    (until === undefined || until >= version.effectiveFrom) &&
    (version.endedOn === undefined || version.endedOn > from)
  );
}

function isEarlier(one: DueDay, other: DueDay): boolean {
  return (one.due ?? '9999-12-31') < (other.due ?? '9999-12-31');
}
