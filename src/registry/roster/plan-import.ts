import { writeCanonicalJson } from '../../document/canonical-json.js';
import type {
  ImportNote,
  ImportPlan,
  ImportProblem,
  ImportRequest,
  ListedMember,
  ListedPost,
  PlannedChange,
} from './import-plan.js';
import { MemberMatcher } from './match-members.js';
import type { Contacts, Member } from './member.js';
import { mergePosts } from './merge-posts.js';

/** Compares a list of staff with what is known: who is new, who has changed, moved, left. Nothing is changed here. */
export function planImport(
  members: readonly Member[],
  listed: readonly ListedMember[],
  request: ImportRequest,
): ImportPlan {
  const matcher = new MemberMatcher(members);
  const changes: PlannedChange[] = [];
  const problems: ImportProblem[] = [];
  const notes: ImportNote[] = [];
  const named = new Set<Member>();
  let unchanged = 0;
  for (const person of listed) {
    const { rows } = person;
    const match = matcher.find(person);
    if (match.state === 'ambiguous' || (match.state === 'known' && named.has(match.member))) {
      problems.push({ kind: 'ambiguous-namesake', rows });
      continue;
    }
    const before = match.state === 'known' ? match.member : undefined;
    if (before !== undefined) named.add(before);
    if (match.state === 'new' && match.hasNamesake) notes.push({ kind: 'namesake', rows });
    const merged = mergeMember(before, person, request);
    notes.push(...merged.notes);
    problems.push(...merged.problems);
    const { after } = merged;
    if (after === undefined) continue;
    if (before !== undefined && isSame(before, after)) unchanged += 1;
    else changes.push({ kind: judgeChange(before, after, merged.hasMoved), rows, before, after });
  }
  const missing = members.filter((member) => !named.has(member) && worksOn(member, request.day));
  if (request.isComplete) {
    changes.push(
      ...missing.map((before): PlannedChange => {
        return { kind: 'dismissed', rows: [], before, after: { ...before, dismissedOn: request.day } };
      }),
    );
  }
  const count = (kind: PlannedChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  const counts = {
    added: count('added'),
    rehired: count('rehired'),
    moved: count('moved'),
    dismissed: count('dismissed'),
    changed: count('changed'),
  };
  return { changes, unchanged, missing, counts, problems, notes };
}

/** Whether somebody is on the staff, so that a list of that day names him or her; candidates are on none. */
function worksOn({ number, hiredOn, dismissedOn }: Member, day: string): boolean {
  const isHired = number !== undefined || (hiredOn !== undefined && hiredOn <= day);
  return (
    isHired && (hiredOn === undefined || hiredOn <= day) && (dismissedOn === undefined || dismissedOn > day)
  );
}

interface Merged {
  readonly after: Member | undefined;
  readonly hasMoved: boolean;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
}

function mergeMember(before: Member | undefined, person: ListedMember, request: ImportRequest): Merged {
  const { rows } = person;
  const notes: ImportNote[] = [];
  const isGenderKept = before !== undefined && (person.gender === undefined || person.isGenderGuessed);
  const gender = isGenderKept ? before.gender : person.gender;
  if (!isGenderKept && person.isGenderGuessed) notes.push({ kind: 'guessed-gender', rows });
  const hiredOn = person.hiredOn ?? before?.hiredOn;
  const isRehired = wasDismissedBefore(before, person);
  const dismissedOn = mergeDismissal(before, person, isRehired);
  const problems: ImportProblem[] = [];
  if (dismissedOn !== undefined && hiredOn !== undefined && dismissedOn < hiredOn) {
    problems.push({ kind: 'dismissed-before-hired', rows });
  }
  const isTooLate = ({ from }: ListedPost): boolean =>
    dismissedOn !== undefined && from !== undefined && from > dismissedOn;
  if (person.posts.some(isTooLate)) problems.push({ kind: 'post-after-dismissal', rows });
  if (gender === undefined) problems.unshift({ kind: 'unknown-gender', rows });
  if (gender === undefined || problems.length > 0) {
    return { after: undefined, hasMoved: false, problems, notes: [] };
  }
  const known = closeAtDismissal(before, isRehired);
  const merged = mergePosts(known, person.posts, {
    day: dismissedOn !== undefined && dismissedOn < request.day ? dismissedOn : request.day,
    start: before?.hiredOn === undefined || isRehired ? hiredOn : undefined,
    announcedOn: request.today,
  });
  if (merged.isStartGuessed) notes.push({ kind: 'guessed-start', rows });
  const isStillDismissed = before?.dismissedOn !== undefined && dismissedOn === before.dismissedOn;
  if (isStillDismissed && person.dismissedOn === undefined) notes.push({ kind: 'known-as-dismissed', rows });
  const after: Member = {
    id: before?.id ?? request.createId(),
    organization: request.organization,
    ...optional('number', before?.number ?? person.number),
    name: person.name,
    gender,
    ...optional('hiredOn', hiredOn),
    ...optional('contractOn', person.contractOn ?? (isRehired ? undefined : before?.contractOn)),
    ...optional('dismissedOn', dismissedOn),
    posts: merged.posts,
    absences: before?.absences ?? [],
    substitutions: before?.substitutions ?? [],
    ...optional('contacts', mergeContacts(before?.contacts, person)),
  };
  return { after, hasMoved: merged.hasMoved, problems: [], notes };
}

function wasDismissedBefore(before: Member | undefined, { hiredOn }: ListedMember): boolean {
  return before?.dismissedOn !== undefined && hiredOn !== undefined && hiredOn > before.dismissedOn;
}

/** What the list tells counts. Where it has no word of dismissals, somebody dismissed stays so until hired again. */
function mergeDismissal(
  before: Member | undefined,
  { dismissedOn }: ListedMember,
  isRehired: boolean,
): string | undefined {
  if (dismissedOn !== undefined) return dismissedOn ?? undefined;
  return isRehired ? undefined : before?.dismissedOn;
}

/** The posts of somebody who is hired again: those of the first employment ended with it. */
function closeAtDismissal(before: Member | undefined, isRehired: boolean): Member['posts'] {
  const { posts = [], dismissedOn } = before ?? {};
  if (!isRehired || dismissedOn === undefined) return posts;
  return posts
    .filter(({ from }) => from <= dismissedOn)
    .map((post) =>
      post.until === undefined || post.until > dismissedOn ? { ...post, until: dismissedOn } : post,
    );
}

/** An address that changes is not the one that was confirmed. */
function mergeContacts(before: Contacts | undefined, { email, phone }: ListedMember): Contacts | undefined {
  if (email === undefined && phone === undefined) return before;
  const isSameEmail = email === undefined || email === before?.email;
  const isSamePhone = phone === undefined || phone === before?.phone;
  const confirmed = {
    ...optional('email', isSameEmail ? before?.confirmed?.email : undefined),
    ...optional('phone', isSamePhone ? before?.confirmed?.phone : undefined),
  };
  return {
    ...optional('email', email ?? before?.email),
    ...optional('phone', phone ?? before?.phone),
    ...(Object.keys(confirmed).length > 0 && { confirmed }),
  };
}

function judgeChange(before: Member | undefined, after: Member, hasMoved: boolean): PlannedChange['kind'] {
  if (before === undefined) return 'added';
  if (before.dismissedOn !== undefined && after.dismissedOn === undefined) return 'rehired';
  if (before.dismissedOn === undefined && after.dismissedOn !== undefined) return 'dismissed';
  return hasMoved ? 'moved' : 'changed';
}

function isSame(a: Member, b: Member): boolean {
  return writeCanonicalJson(a) === writeCanonicalJson(b);
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { readonly [Each in Name]?: T } {
  const members: { [Each in Name]?: T } = {};
  if (value !== undefined) members[name] = value;
  return members;
}
