import type { ChainWriter } from '../database/chain-writer.js';
import { insertRows } from '../database/insert-rows.js';
import type { MemberRow, PersonalRecordRow } from '../database/tables.js';
import { eraseRecords } from '../record/erase-records.js';
import { makePersonalRecord, type Random } from '../record/personal-record.js';
import type { RecordedMember } from './event.js';
import type { Roster } from './load-roster.js';
import type { Contacts, Member } from './member.js';
import { listMemberRow } from './member-row.js';

/** How many ids one statement names. */
const batch = 5_000;

/**
 * Writes what is known of some people, new or changed, and erases what it replaces. Gives the hashes for the event that has
 * to follow in the same transaction.
 */
export async function storeMembers(
  { db }: ChainWriter,
  random: Random,
  roster: Roster,
  members: readonly Member[],
): Promise<readonly RecordedMember[]> {
  const before = new Map(roster.members.map((member) => [member.id, member]));
  const records: PersonalRecordRow[] = [];
  const rows: MemberRow[] = [];
  const gone: string[] = [];
  const recorded = members.map((member): RecordedMember => {
    const { id, organization, contacts, ...content } = member;
    const known = roster.state.members.get(id);
    const record = makePersonalRecord(random, { owner: id, kind: 'member', content });
    records.push(record);
    if (known !== undefined) gone.push(known.record);
    let address = known?.contacts;
    if (!isSame(contacts, before.get(id)?.contacts)) {
      if (address !== undefined) gone.push(address);
      address = undefined;
      if (contacts !== undefined) {
        const written = makePersonalRecord(random, { owner: id, kind: 'contacts', content: contacts });
        records.push(written);
        address = written.hash;
      }
    }
    const result = { id, record: record.hash, ...(address !== undefined && { contacts: address }) };
    rows.push(listMemberRow(organization, result, content));
    return result;
  });
  await eraseRecords(db, gone);
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += batch) {
    await db
      .deleteFrom('member')
      .where('id', 'in', ids.slice(start, start + batch))
      .execute();
  }
  await insertRows(db, 'personal_record', records);
  await insertRows(db, 'member', rows);
  return recorded;
}

function isSame(a: Contacts | undefined, b: Contacts | undefined): boolean {
  return (
    a?.email === b?.email &&
    a?.phone === b?.phone &&
    a?.confirmed?.email === b?.confirmed?.email &&
    a?.confirmed?.phone === b?.confirmed?.phone
  );
}
