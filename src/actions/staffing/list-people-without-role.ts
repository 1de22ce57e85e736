import type { IsoDate } from '../../document/iso-date.js';
import type { Member } from '../../registry/roster/member.js';
import { isEmployedOn, listPostsOn } from '../../registry/roster/member-day.js';
import { foldName } from '../../registry/state/person.js';

/** What people are compared with. */
export interface PeopleSources {
  /** The people of the organization. */
  readonly members: readonly Member[];
  readonly day: IsoDate;
  /** The ids of all roles that have a file, also of one with faults. */
  readonly known: ReadonlySet<string>;
  /** The titles of the roles that could be read, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  /** The ids of the roles that the staffing table has no position for. */
  readonly unlisted: ReadonlySet<string>;
}

/** Somebody who works in a position that has no role, or that the staffing table does not have. */
export interface PersonWithoutRole {
  readonly person: string;
  readonly number?: string | undefined;
  readonly name: string;
  /** Only the posts that something is wrong with; none when somebody works without any position. */
  readonly posts: readonly StrayPost[];
}

/** A post of which the workspace or the staffing table knows nothing. */
export interface StrayPost {
  readonly role: string;
  readonly unit?: string | undefined;
  /** Missing where there is no such role. */
  readonly title?: string | undefined;
  readonly reason: 'no-role' | 'not-in-table';
}

/** Finds the people of a day whose work neither an instruction nor a line of the staffing table describes. By name. */
export function listPeopleWithoutRole(sources: PeopleSources): readonly PersonWithoutRole[] {
  const { members, day } = sources;
  return members
    .filter((member) => isEmployedOn(member, day))
    .flatMap((member): readonly PersonWithoutRole[] => {
      const held = listPostsOn(member, day);
      const posts = held.flatMap(({ role, unit }): readonly StrayPost[] => {
        const reason = judgePost(role, sources);
        return reason === undefined ? [] : [{ role, unit, title: sources.titles.get(role), reason }];
      });
      if (held.length > 0 && posts.length === 0) return [];
      return [{ person: member.id, number: member.number, name: member.name, posts }];
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function judgePost(role: string, { known, unlisted }: PeopleSources): StrayPost['reason'] | undefined {
  if (!known.has(role)) return 'no-role';
  return unlisted.has(role) ? 'not-in-table' : undefined;
}

/** By the letters of the names, whatever computer compares them. */
function keyOf({ name, number = '', person }: PersonWithoutRole): string {
  return `${foldName(name)} ${number} ${person}`;
}
