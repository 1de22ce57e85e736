import type { Book } from '../../check/book.js';
import { type MatchedPosition, matchStaffing } from '../../check/staffing/match-staffing.js';
import type { StaffingTable, StaffPosition } from '../../check/staffing/staffing-table.js';
import type { ChartStaffing } from '../../document/organization-chart.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Member } from '../../registry/roster/member.js';
import { isEmployedOn, listPostsOn } from '../../registry/roster/member-day.js';
import { foldName } from '../../registry/state/person.js';

/** What posts are counted from. What is missing is not known, which is not the same as none. */
export interface PostSources {
  readonly book: Pick<Book, 'organization' | 'roles'>;
  readonly table: StaffingTable | undefined;
  /** The people of the organization. */
  readonly members: readonly Member[] | undefined;
  readonly day: IsoDate;
  /** How a person is named in the chart; nobody is where it is missing. */
  readonly nameMember?: ((member: Member) => string) | undefined;
}

/** How the posts of an organization are filled. */
export interface CountedPosts {
  /** The posts of a role in one of its units, each by its id. */
  readonly find: (role: string, unit: string | undefined) => ChartStaffing | undefined;
  /** Positions of the table that no role is for, in its order: no chart has them. */
  readonly withoutRole: readonly StaffPosition[];
}

/**
 * Counts the posts of each role, unit by unit, those that somebody holds, and those that nobody does. Whoever is absent holds
 * his or her post; of several positions of one person each counts. A position of the table that is the work of several
 * roles gives to each what its people hold, and the rest to the first of them.
 */
export function countPosts(sources: PostSources): CountedPosts {
  const { book, table, members } = sources;
  const desks = new Map<string, Desk>();
  for (const { id, line, form } of book.roles.values()) {
    if (form) continue;
    const units = line.units.length > 0 ? line.units.map((unit) => unit.id) : [undefined];
    for (const unit of units) desks.set(keyOf(id, unit), { headcount: undefined, people: [] });
  }
  if (members !== undefined) seat(members, desks, sources);
  const matched = table === undefined ? [] : matchStaffing(table, book).positions;
  shareOut(matched, desks);
  return {
    find: (role, unit) => {
      const desk = desks.get(keyOf(role, unit));
      return desk === undefined ? undefined : tell(desk, sources);
    },
    withoutRole: matched.filter(({ roles }) => roles.length === 0).map(({ position }) => position),
  };
}

/** A role in a unit. */
interface Desk {
  headcount: number | undefined;
  readonly people: Member[];
}

function keyOf(role: string, unit: string | undefined): string {
  return `${role} ${unit ?? ''}`;
}

function tell({ headcount, people }: Desk, { members, nameMember }: PostSources): ChartStaffing | undefined {
  const filled = members === undefined ? undefined : people.length;
  if (headcount === undefined && filled === undefined) return undefined;
  const vacant = headcount === undefined || filled === undefined ? undefined : subtract(headcount, filled);
  return {
    ...{ headcount, filled, vacant },
    ...(nameMember !== undefined && filled !== undefined && { names: listNames(people, nameMember) }),
  };
}

/** By the letters of full names, whatever computer compares them. */
function listNames(people: readonly Member[], nameMember: (member: Member) => string): readonly string[] {
  return people
    .map((member) => ({ key: `${foldName(member.name)} ${member.id}`, name: nameMember(member) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name);
}

/** Puts everybody who works on the day at the desk of each of his or her posts. */
function seat(
  members: readonly Member[],
  desks: ReadonlyMap<string, Desk>,
  { book, day }: PostSources,
): void {
  for (const member of members) {
    if (!isEmployedOn(member, day)) continue;
    for (const { role, unit } of listPostsOn(member, day)) {
      const own = desks.get(keyOf(role, unit));
      const first = book.roles.get(role)?.line.units[0]?.id;
      (own ?? desks.get(keyOf(role, first)))?.people.push(member);
    }
  }
}

/** Gives the posts of the table to the desks of the roles that they are. */
function shareOut(matched: readonly MatchedPosition[], desks: ReadonlyMap<string, Desk>): void {
  const shared: { readonly headcount: number; readonly takers: readonly Desk[] }[] = [];
  for (const { position, roles, units } of matched) {
    const named = new Set(units.map(({ id }) => id));
    const takers = roles.flatMap(({ id, line }) => {
      const own = line.units.filter((unit) => named.has(unit.id)).map((unit) => unit.id);
      const all = line.units.length > 0 ? line.units.map((unit) => unit.id) : [undefined];
      return (own.length > 0 ? own : all).flatMap((unit) => desks.get(keyOf(id, unit)) ?? []);
    });
    const [only, ...others] = takers;
    if (only === undefined) continue;
    if (others.length > 0) shared.push({ headcount: position.headcount, takers });
    else give(only, position.headcount);
  }
  // After those that are of one desk alone: then it is known what its people still need.
  for (const { headcount, takers } of shared) {
    let left = headcount;
    for (const desk of takers) {
      const part = Math.min(left, subtract(desk.people.length, desk.headcount ?? 0));
      give(desk, part);
      left = subtract(left, part);
    }
    const [first] = takers;
    if (first !== undefined) give(first, left);
  }
}

function give(desk: Desk, headcount: number): void {
  desk.headcount = round((desk.headcount ?? 0) + headcount);
}

/** A difference that is never below zero. */
function subtract(from: number, what: number): number {
  return Math.max(0, round(from - what));
}

/** Parts of posts to thousandths, without the noise of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
