import { JsonReader } from '../../document/json-reader.js';
import { writeCanonicalJson } from '../../document/canonical-json.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { NewEvent } from '../database/chain-writer.js';
import type { EventRow } from '../state/event-hash.js';
import type { Person } from '../state/person.js';
import { readPerson } from '../state/read-event.js';
import type { PersonId } from './member.js';

/** All that is known of somebody after an event: the hashes of the personal records. */
export interface RecordedMember {
  readonly id: PersonId;
  readonly record: string;
  /** Missing when there are no contacts, and after they were forgotten. */
  readonly contacts?: string | undefined;
}

/** How many people an import has changed, by what became of them. */
export interface ImportCounts {
  readonly added: number;
  readonly rehired: number;
  readonly moved: number;
  readonly dismissed: number;
  readonly changed: number;
}

/** What every event of a staff says. */
interface RosterEventBase {
  /** Id of the organization. */
  readonly organization: string;
  /** The day on which it was recorded. */
  readonly day: IsoDate;
}

/** Everything that can happen to the staff of an organization. Events name people by their ids alone. */
export type RosterEvent =
  | (RosterEventBase & {
      readonly kind: 'people-imported';
      /** SHA-256 of the file. Its name is not kept: files are called after people too. */
      readonly source: string;
      readonly counts: ImportCounts;
      /** Those who were added or changed. */
      readonly members: readonly RecordedMember[];
    })
  | (RosterEventBase & {
      readonly kind: 'member-changed';
      /** What the change was about. */
      readonly change: MemberChange;
      readonly member: RecordedMember;
    })
  | (RosterEventBase & { readonly kind: 'contacts-forgotten'; readonly member: PersonId });

/** What somebody has recorded of one person. */
export type MemberChange = (typeof memberChanges)[number];

const memberChanges = ['absence', 'substitution', 'transfer', 'dismissal', 'contacts'] as const;

/** The names of events. */
export const rosterEventKinds = [
  'people-imported',
  'member-changed',
  'contacts-forgotten',
] as const satisfies readonly RosterEvent['kind'][];

/** The stream of the staff of an organization. */
export function nameRosterStream(organization: string): string {
  return `roster/${organization}`;
}

/** An event with who made it and when, as the chain takes it. */
export function writeRosterEvent(at: string, actor: Person, event: RosterEvent): NewEvent {
  const { kind, ...payload } = event;
  return { at, actor: writeCanonicalJson(actor), kind, payload: writeCanonicalJson(payload) };
}

/** The event of a row. Data from outside: what is no such event throws `NotADocument` or `SyntaxError`. */
export function readRosterEvent({ actor, kind, payload }: Omit<NewEvent, 'at'> | EventRow): RosterEvent {
  const named = new JsonReader({ kind }).word('kind', rosterEventKinds);
  readPerson(new JsonReader(JSON.parse(actor)));
  const reader = new JsonReader(JSON.parse(payload));
  const base = { organization: reader.text('organization'), day: reader.text('day') };
  switch (named) {
    case 'people-imported':
      return reader.whole({
        kind: named,
        ...base,
        source: reader.text('source'),
        counts: readCounts(reader.member('counts')),
        members: reader.list('members', readMember),
      });
    case 'member-changed':
      return reader.whole({
        kind: named,
        ...base,
        change: reader.word('change', memberChanges),
        member: readMember(reader.member('member')),
      });
    case 'contacts-forgotten':
      return reader.whole({ kind: named, ...base, member: reader.text('member') });
    default:
      return named satisfies never;
  }
}

function readMember(reader: JsonReader): RecordedMember {
  return reader.whole({
    id: reader.text('id'),
    record: reader.text('record'),
    ...reader.optional('contacts', (value) => value.asText()),
  });
}

function readCounts(reader: JsonReader): ImportCounts {
  return reader.whole({
    added: reader.number('added'),
    rehired: reader.number('rehired'),
    moved: reader.number('moved'),
    dismissed: reader.number('dismissed'),
    changed: reader.number('changed'),
  });
}
