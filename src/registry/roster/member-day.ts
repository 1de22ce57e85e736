import type { IsoDate } from '../../document/iso-date.js';
import type { Absence, Member, Post, Substitution } from './member.js';

/** The posts that somebody holds on a day: none before the first day of work, and none after the last. */
export function listPostsOn({ posts, dismissedOn }: Member, day: IsoDate): readonly Post[] {
  if (dismissedOn !== undefined && dismissedOn < day) return [];
  return posts.filter((post) => isDuring(post, day));
}

/** The work of others that somebody does on a day. */
export function listSubstitutionsOn(
  { substitutions, dismissedOn }: Member,
  day: IsoDate,
): readonly Substitution[] {
  if (dismissedOn !== undefined && dismissedOn < day) return [];
  return substitutions.filter((substitution) => isDuring(substitution, day));
}

/** The absence that a day belongs to. */
export function findAbsenceOn({ absences }: Member, day: IsoDate): Absence | undefined {
  return absences.find((absence) => isDuring(absence, day));
}

/** Whether the employment has ended before a day. */
export function isDismissedOn({ dismissedOn }: Member, day: IsoDate): boolean {
  return dismissedOn !== undefined && dismissedOn < day;
}

/** Whether somebody is on the staff on a day: hired by then, not dismissed before it. A candidate is not. */
export function isEmployedOn(member: Member, day: IsoDate): boolean {
  const { hiredOn, number } = member;
  const isHired = hiredOn === undefined ? number !== undefined : hiredOn <= day;
  return isHired && !isDismissedOn(member, day);
}

function isDuring(
  { from, until }: { readonly from: IsoDate; readonly until?: IsoDate | undefined },
  day: IsoDate,
): boolean {
  return from <= day && (until === undefined || day <= until);
}
