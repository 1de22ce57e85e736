import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Registry } from '../../registry/registry.js';
import { describeSeveralMembers, describeUnknownMember } from '../../registry/roster/describe-member.js';
import type { Member } from '../../registry/roster/member.js';
import { findMemberByNumber, readMember } from '../../registry/roster/read-members.js';

/** The person of a personnel number or an id, in one of some organizations. */
export async function findPerson(
  registry: Registry,
  text: string,
  organizations: readonly string[],
): Promise<Outcome<Member>> {
  const read = await registry.readAtOnce(async (db) => {
    const own = await readMember(db, text.trim().toLowerCase());
    if (own !== undefined) return organizations.includes(own.organization) ? [own] : [];
    const found: Member[] = [];
    for (const organization of organizations) {
      const member = await findMemberByNumber(db, organization, text);
      if (member !== undefined) found.push(member);
    }
    return found;
  });
  if (read.value === undefined) return fail(read.diagnostics);
  const [only, ...others] = read.value;
  if (only === undefined) return fail([describeUnknownMember()]);
  if (others.length > 0) {
    return fail([describeSeveralMembers(read.value.map(({ organization }) => organization))]);
  }
  return succeed(only);
}
