import type { Kysely } from 'kysely';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { readStream } from '../database/read-stream.js';
import type { PersonalRecordRow, Tables } from '../database/tables.js';
import { readRecords } from '../record/read-records.js';
import { describeChangedRecord, isExpected } from '../verify/check-records.js';
import { nameRosterStream, type RecordedMember, readRosterEvent } from './event.js';
import type { Member } from './member.js';
import { readContactsRecord, readMemberRecord } from './member-record.js';
import { RosterState } from './roster-state.js';

/** The staff of an organization as a command meets it. */
export interface Roster {
  readonly state: RosterState;
  /** In the order in which they came. */
  readonly members: readonly Member[];
}

/**
 * The staff as the events tell it, with the personal records that they name. A record that was touched is a finding: nothing
 * is ever decided by it.
 */
export async function loadRoster(db: Kysely<Tables>, organization: string): Promise<Outcome<Roster>> {
  const state = new RosterState(organization);
  for (const row of await readStream(db, nameRosterStream(organization))) state.evolve(readRosterEvent(row));
  const known = [...state.members.values()];
  const hashes = known.flatMap(({ record, contacts }) =>
    contacts === undefined ? [record] : [record, contacts],
  );
  const records = await readRecords(db, hashes);
  const members: Member[] = [];
  const changed: string[] = [];
  for (const recorded of known) {
    const member = readRecorded(organization, recorded, records);
    if (member === undefined) changed.push(recorded.id);
    else members.push(member);
  }
  if (changed.length > 0) return fail(changed.map(describeChangedRecord));
  return succeed({ state, members });
}

function readRecorded(
  organization: string,
  { id, record, contacts }: RecordedMember,
  records: ReadonlyMap<string, PersonalRecordRow>,
): Member | undefined {
  const own = records.get(record);
  const address = contacts === undefined ? undefined : records.get(contacts);
  if (own === undefined || !isExpected(own, { owner: id, kind: 'member' })) return undefined;
  if (contacts === undefined) return { id, organization, ...readMemberRecord(own.content) };
  if (address === undefined || !isExpected(address, { owner: id, kind: 'contacts' })) return undefined;
  return {
    ...{ id, organization, ...readMemberRecord(own.content) },
    contacts: readContactsRecord(address.content),
  };
}
