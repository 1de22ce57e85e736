import type { MemberRow } from '../database/tables.js';
import type { RecordedMember } from './event.js';
import { foldPersonnelNumber } from './fold-personnel-number.js';
import type { MemberRecord } from './member-record.js';

/** The row of a person: a function of what events and personal record say. */
export function listMemberRow(
  organization: string,
  { id, record, contacts }: RecordedMember,
  { number }: MemberRecord,
): MemberRow {
  return {
    id,
    organization,
    folded: number === undefined ? null : foldPersonnelNumber(number),
    record,
    contacts: contacts ?? null,
  };
}
