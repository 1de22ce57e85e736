import type { IsoDate } from '../../document/iso-date.js';
import type { HasAppendix } from '../../registry/acknowledgment/read-appendix-roles.js';
import type { Duty } from '../../registry/acknowledgment/duty.js';
import type { Member } from '../../registry/roster/member.js';
import { isEmployedOn, listPostsOn } from '../../registry/roster/member-day.js';

/** A post in which somebody works and has nothing to read. */
export interface UnservedPost {
  readonly member: Member;
  /** Id of the role; missing where somebody works without any position. */
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  /** Why: no position is recorded, the workspace has no such role, or no version of its instruction binds. */
  readonly reason: 'no-post' | 'no-role' | 'no-version';
}

/** What posts are compared with. */
export interface UnservedRequest {
  readonly members: readonly Member[];
  /** All duties of these people on the day. */
  readonly duties: readonly Duty[];
  readonly day: IsoDate;
  /** Whether the files of the workspace have a role of an organization. */
  readonly hasRole: (organization: string, role: string) => boolean;
  readonly hasAppendix: HasAppendix;
}

/**
 * The posts that no duty follows from, so that whoever holds them would not appear at all. A role that the workspace does not
 * have any more still binds while a registered version of it is in force: those who hold it have their duties. Whose instruction is
 * an appendix to the contract has signed that.
 */
export function listUnservedPosts({
  members,
  duties,
  day,
  hasRole,
  hasAppendix,
}: UnservedRequest): readonly UnservedPost[] {
  const served = new Set(duties.map(({ person, role }) => `${person}#${role}`));
  return members
    .filter((member) => isEmployedOn(member, day))
    .flatMap((member): readonly UnservedPost[] => {
      const posts = listPostsOn(member, day);
      if (posts.length === 0) return [{ member, reason: 'no-post' }];
      return posts
        .filter(({ role }) => !served.has(`${member.id}#${role}`) && !hasAppendix(member.organization, role))
        .map(({ role, unit }) => ({
          ...{ member, role, unit },
          reason: hasRole(member.organization, role) ? 'no-version' : 'no-role',
        }));
    });
}
