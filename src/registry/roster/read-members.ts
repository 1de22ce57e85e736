import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { foldPersonnelNumber } from './fold-personnel-number.js';
import type { Member, PersonId } from './member.js';
import { readContactsRecord, readMemberRecord } from './member-record.js';

/** The people of some organizations, of all when left out: those who work, who did, and candidates. By their ids. */
export async function readMembers(
  db: Kysely<Tables>,
  organizations?: readonly string[],
): Promise<readonly Member[]> {
  const rows = selectMembers(db).orderBy('member.id');
  const wanted = organizations === undefined ? rows : rows.where('member.organization', 'in', organizations);
  return (await wanted.execute()).map(readMemberRow);
}

/** One person; `undefined` when nobody is called so. */
export async function readMember(db: Kysely<Tables>, id: PersonId): Promise<Member | undefined> {
  const row = await selectMembers(db).where('member.id', '=', id).executeTakeFirst();
  return row && readMemberRow(row);
}

/** Some people, each once, in no order; ids of nobody are passed over. */
export async function readMembersById(
  db: Kysely<Tables>,
  ids: readonly PersonId[],
): Promise<readonly Member[]> {
  const found: Member[] = [];
  const wanted = [...new Set(ids)];
  for (let start = 0; start < wanted.length; start += batch) {
    const part = wanted.slice(start, start + batch);
    found.push(...(await selectMembers(db).where('member.id', 'in', part).execute()).map(readMemberRow));
  }
  return found;
}

/** The person of a personnel number, however many zeros stand before it. */
export async function findMemberByNumber(
  db: Kysely<Tables>,
  organization: string,
  number: string,
): Promise<Member | undefined> {
  const row = await selectMembers(db)
    .where('member.organization', '=', organization)
    .where('member.folded', '=', foldPersonnelNumber(number))
    .executeTakeFirst();
  return row && readMemberRow(row);
}

/** How many ids one statement asks for. */
const batch = 5_000;

/** What the database gives for a person. */
interface SelectedMember {
  readonly id: string;
  readonly organization: string;
  readonly content: string;
  readonly contacts: string | null;
}

function selectMembers(db: Kysely<Tables>) {
  return db
    .selectFrom('member')
    .innerJoin('personal_record as record', 'record.hash', 'member.record')
    .leftJoin('personal_record as address', 'address.hash', 'member.contacts')
    .select(['member.id', 'member.organization', 'record.content', 'address.content as contacts']);
}

function readMemberRow({ id, organization, content, contacts }: SelectedMember): Member {
  return {
    ...{ id, organization, ...readMemberRecord(content) },
    ...(contacts !== null && { contacts: readContactsRecord(contacts) }),
  };
}
