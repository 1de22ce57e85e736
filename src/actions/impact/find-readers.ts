import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { listEngagements } from '../../registry/acknowledgment/find-due-day.js';
import { isDismissedOn } from '../../registry/roster/member-day.js';
import type { Member } from '../../registry/roster/member.js';
import { readMembers } from '../../registry/roster/read-members.js';
import { foldName } from '../../registry/state/person.js';
import type { World } from '../../world.js';
import { readDeskStatus } from '../acknowledgment/read-status.js';
import { type StaffDesk, useStaffDesk } from '../acknowledgment/staff-desk.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';

/** Somebody who works by an instruction that a change touches. */
export interface AffectedReader {
  readonly member: Member;
  /** Ids of the roles, in the order of their names. */
  readonly roles: readonly string[];
  /** Whether all of that is the work of others, which a written assignment gives. */
  readonly isSubstitute: boolean;
  /** Whether one of the instructions was read: it has to be read anew. Others have to read it for the first time. */
  readonly hasRead: boolean;
}

/** The roles of an organization whose instructions change. */
export interface ChangedRoles {
  /** The file of the organization, as the user would write it. */
  readonly file: string;
  readonly roles: ReadonlySet<string>;
}

/**
 * Finds who works by some instructions, for each organization in turn: who holds the position or is to take it, and who
 * does its work by a written assignment. By name. Nobody where there is no registry yet.
 */
export async function findReaders(
  world: World,
  request: RegistryRequest,
  changed: readonly ChangedRoles[],
): Promise<Outcome<readonly (readonly AffectedReader[])[]>> {
  const found = await useStaffDesk(world, request, 'read', async (desk) => {
    const status = await readDeskStatus(world, desk, {});
    if (status.value === undefined) return fail(status.diagnostics);
    const done = new Set<string>();
    for (const { duty } of status.value.rows) {
      const isRead = duty.state === 'acknowledged' || duty.state === 'refused' || duty.earlier !== undefined;
      if (isRead) done.add(`${duty.person} ${duty.role}`);
    }
    const lists: (readonly AffectedReader[])[] = [];
    for (const each of changed) {
      const members = await readStaff(desk, each.file);
      lists.push(members === undefined ? [] : listReaders(members, each.roles, done, readMoment(world).day));
    }
    return succeed(lists, status.diagnostics);
  });
  const isMissing = found.diagnostics.some(({ code }) => code === 'registry/no-registry');
  return isMissing ? succeed(changed.map(() => [])) : found;
}

async function readStaff(desk: StaffDesk, file: string): Promise<readonly Member[] | undefined> {
  const [organization] = [...desk.organizations].find(([, each]) => each.file === file) ?? [];
  if (organization === undefined) return undefined;
  return (await desk.registry.readAtOnce((db) => readMembers(db, [organization]))).value;
}

function listReaders(
  members: readonly Member[],
  roles: ReadonlySet<string>,
  done: ReadonlySet<string>,
  day: string,
): readonly AffectedReader[] {
  const readers = members.flatMap((member): AffectedReader[] => {
    if (isDismissedOn(member, day)) return [];
    const work = listEngagements(member).filter(
      ({ role, until }) => roles.has(role) && (until === undefined || until >= day),
    );
    if (work.length === 0) return [];
    const own = [...new Set(work.map(({ role }) => role))].sort();
    return [
      {
        member,
        roles: own,
        isSubstitute: work.every(({ kind }) => kind === 'substitution'),
        hasRead: own.some((role) => done.has(`${member.id} ${role}`)),
      },
    ];
  });
  const keyOf = ({ member }: AffectedReader): string => `${foldName(member.name)} ${member.id}`;
  return readers.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
