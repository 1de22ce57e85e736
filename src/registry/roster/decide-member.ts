import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { IsoDate } from '../../document/iso-date.js';
import {
  describeDismissed,
  describeLateConsent,
  describeNoAbsence,
  describeNoContacts,
  describeNotDismissed,
  describeNotEmployed,
  describeOverlap,
  describeOwnPost,
  describeSamePost,
  describeWhichPost,
  describeWrongTerm,
} from './describe-member.js';
import type { Absence, Member, Post, Substitution } from './member.js';
import type { MemberCommand, Transfer } from './member-command.js';
import { isDismissedOn, listPostsOn } from './member-day.js';
import { dayBefore } from './merge-posts.js';

/**
 * Decides what a command makes of a person: what is known afterwards, or the finding of the guard that refuses it. Findings
 * name nobody. Addresses of a written consent are no part of a member; whether there is one is told with `hasConsent`.
 */
export function decideMember(
  member: Member,
  command: MemberCommand,
  today: IsoDate,
  hasConsent = false,
): Outcome<Member> {
  switch (command.verb) {
    case 'absence':
      return recordAbsence(member, command.absence);
    case 'withdraw-absence':
      return withdrawAbsence(member, command.from);
    case 'substitute':
      return recordSubstitution(member, command.substitution);
    case 'transfer':
      return recordTransfer(member, command.transfer, today);
    case 'dismiss':
      return recordDismissal(member, command.on);
    case 'contacts':
      return succeed({ ...member, contacts: command.contacts });
    case 'forget':
      return forgetContacts(member, today, hasConsent);
    default:
      return command satisfies never;
  }
}

function recordAbsence(member: Member, absence: Absence): Outcome<Member> {
  const { from, until } = absence;
  const others = member.absences.filter((each) => each.from !== from);
  const found: Diagnostic[] = [];
  if (until !== undefined && until < from) found.push(describeWrongTerm());
  if (isDismissedOn(member, from)) found.push(describeDismissed());
  if (found.length > 0) return fail(found);
  if (others.some((each) => overlap(each, absence))) return fail([describeOverlap()]);
  const absences = [...others, absence].sort(compareStart);
  return succeed({ ...member, absences });
}

function withdrawAbsence(member: Member, from: IsoDate): Outcome<Member> {
  const absences = member.absences.filter((each) => each.from !== from);
  if (absences.length === member.absences.length) return fail([describeNoAbsence(from)]);
  return succeed({ ...member, absences });
}

function recordSubstitution(member: Member, substitution: Substitution): Outcome<Member> {
  const { role, from, until, agreedOn } = substitution;
  const found: Diagnostic[] = [];
  if (until < from) found.push(describeWrongTerm());
  if (agreedOn > from) found.push(describeLateConsent(agreedOn, from));
  if (isDismissedOn(member, until)) found.push(describeDismissed());
  if (listPostsOn(member, from).some((post) => post.role === role)) found.push(describeOwnPost(role));
  if (found.length > 0) return fail(found);
  const others = member.substitutions.filter((each) => each.role !== role || each.from !== from);
  if (others.some((each) => each.role === role && overlap(each, substitution))) {
    return fail([describeOverlap()]);
  }
  return succeed({ ...member, substitutions: [...others, substitution].sort(compareStart) });
}

function recordTransfer(member: Member, transfer: Transfer, today: IsoDate): Outcome<Member> {
  const { role, unit, from, insteadOf, isAdditional } = transfer;
  if (isDismissedOn(member, from)) return fail([describeDismissed()]);
  if (member.hiredOn !== undefined && from < member.hiredOn) return fail([describeNotEmployed()]);
  const held = member.posts.filter((post) => post.from <= from && (post.until ?? from) >= from);
  if (held.some((post) => post.role === role && post.unit === unit)) return fail([describeSamePost(role)]);
  const left = isAdditional ? [] : held.filter((post) => insteadOf === undefined || post.role === insteadOf);
  if (!isAdditional && (left.length > 1 || (left.length === 0 && held.length > 0))) {
    return fail([describeWhichPost(held.map((post) => post.role))]);
  }
  const posts: Post[] = member.posts.flatMap((post) => {
    if (!left.includes(post)) return post;
    // A post that would end before it began was never held.
    return post.from < from ? { ...post, until: dayBefore(from) } : [];
  });
  const announced = from > today ? { announcedOn: today } : {};
  posts.push({ role, ...(unit !== undefined && { unit }), from, ...announced });
  return succeed({ ...member, posts: posts.sort(compareStart) });
}

function recordDismissal(member: Member, on: IsoDate): Outcome<Member> {
  if (member.hiredOn !== undefined && on < member.hiredOn) return fail([describeNotEmployed()]);
  return succeed({ ...member, dismissedOn: on });
}

function forgetContacts(member: Member, today: IsoDate, hasConsent: boolean): Outcome<Member> {
  if (!isDismissedOn(member, today)) return fail([describeNotDismissed()]);
  if (member.contacts === undefined && !hasConsent) return fail([describeNoContacts()]);
  return succeed({ ...member, contacts: undefined });
}

interface Term {
  readonly from: IsoDate;
  readonly until?: IsoDate | undefined;
}

function overlap(a: Term, b: Term): boolean {
  return (a.until ?? b.from) >= b.from && (b.until ?? a.from) >= a.from;
}

function compareStart(a: Term, b: Term): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
