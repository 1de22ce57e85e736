import type { MemberRow, PersonalRecordRow, TableRows } from '../database/tables.js';
import type { EventRow } from '../state/event-hash.js';
import type { ExpectedRecord, NamedObject, StreamReplay } from '../stream/stream-replay.js';
import { nameRosterStream, readRosterEvent, rosterEventKinds } from './event.js';
import { readMemberRecord } from './member-record.js';
import { listMemberRow } from './member-row.js';
import { RosterState } from './roster-state.js';

/** What follows from the events of the staff of all organizations. */
export class RosterReplay implements StreamReplay {
  readonly eventKinds: readonly string[] = rosterEventKinds;
  readonly tables = ['member'] as const;
  /** By the ids of the organizations. */
  readonly states = new Map<string, RosterState>();

  add(row: EventRow): string {
    const event = readRosterEvent(row);
    const { organization } = event;
    const state = this.states.get(organization) ?? new RosterState(organization);
    state.evolve(event);
    this.states.set(organization, state);
    return nameRosterStream(organization);
  }

  *listRecords(): Iterable<readonly [string, ExpectedRecord]> {
    for (const { members } of this.states.values()) {
      for (const { id, record, contacts } of members.values()) {
        yield [record, { owner: id, kind: 'member' }];
        if (contacts !== undefined) yield [contacts, { owner: id, kind: 'contacts' }];
      }
    }
  }

  listRows(records: ReadonlyMap<string, PersonalRecordRow>): TableRows {
    const rows: MemberRow[] = [];
    for (const { organization, members } of this.states.values()) {
      for (const member of members.values()) {
        const record = records.get(member.record);
        if (record === undefined) continue;
        rows.push(listMemberRow(organization, member, readMemberRecord(record.content)));
      }
    }
    return { member: rows };
  }

  /** Of people nothing lies in the store. */
  listObjects(): Iterable<NamedObject> {
    return [];
  }
}
