import { JsonReader } from '../../document/json-reader.js';
import type { Absence, Contacts, Member, Post, Substitution } from './member.js';

/** What the personal record of a member holds: all but what tells whose it is, and the contacts. */
export type MemberRecord = Omit<Member, 'id' | 'organization' | 'contacts'>;

/** The content of a record. What is none throws `NotADocument` or `SyntaxError`. */
export function readMemberRecord(content: string): MemberRecord {
  const reader = new JsonReader(JSON.parse(content));
  return reader.whole({
    ...reader.optional('number', (value) => value.asText()),
    name: reader.text('name'),
    gender: reader.word('gender', ['male', 'female']),
    ...reader.optional('hiredOn', (value) => value.asText()),
    ...reader.optional('contractOn', (value) => value.asText()),
    ...reader.optional('dismissedOn', (value) => value.asText()),
    posts: reader.list('posts', readPost),
    absences: reader.list('absences', readAbsence),
    substitutions: reader.list('substitutions', readSubstitution),
  });
}

/** The content of a record of contacts. What is none throws `NotADocument` or `SyntaxError`. */
export function readContactsRecord(content: string): Contacts {
  const reader = new JsonReader(JSON.parse(content));
  return reader.whole({
    ...reader.optional('email', (value) => value.asText()),
    ...reader.optional('phone', (value) => value.asText()),
    ...reader.optional('confirmed', (value) =>
      value.whole({
        ...value.optional('email', (day) => day.asText()),
        ...value.optional('phone', (day) => day.asText()),
      }),
    ),
  });
}

function readPost(reader: JsonReader): Post {
  return reader.whole({
    role: reader.text('role'),
    ...reader.optional('unit', (value) => value.asText()),
    from: reader.text('from'),
    ...reader.optional('until', (value) => value.asText()),
    ...reader.optional('announcedOn', (value) => value.asText()),
  });
}

function readAbsence(reader: JsonReader): Absence {
  return reader.whole({
    from: reader.text('from'),
    ...reader.optional('until', (value) => value.asText()),
  });
}

function readSubstitution(reader: JsonReader): Substitution {
  return reader.whole({
    role: reader.text('role'),
    from: reader.text('from'),
    until: reader.text('until'),
    order: reader.text('order'),
    agreedOn: reader.text('agreedOn'),
  });
}
