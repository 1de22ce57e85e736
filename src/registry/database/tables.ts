import type { EventRow } from '../state/event-hash.js';

/** A row for each version: what can be asked for without reading events. */
export interface VersionRow {
  /** `vector/sales-manager/instruction/ru@3` */
  readonly id: string;
  readonly dossier: string;
  readonly organization: string;
  readonly role: string;
  readonly kind: string;
  readonly language: string;
  readonly number: number;
  readonly status: string;
  readonly round: number;
  readonly title: string;
  /** The title in small letters: the databases compare Cyrillic letters each in their own way. */
  readonly search: string;
  readonly text_hash: string;
  readonly author: string;
  readonly submitted_on: string;
  readonly approved_on: string | null;
  readonly registration_number: string | null;
  readonly registered_on: string | null;
  readonly effective_from: string | null;
  readonly ended_on: string | null;
  /** What it changes in law for those who work by the version before: as decided, else as proposed. */
  readonly change: string | null;
  /** Whether it is an act of the employer or an appendix to contracts; missing in the oldest entries. */
  readonly legal_form: string | null;
  /** The last event that changed it. */
  readonly seq: number;
}

/** A row for each visa that was given in the present round. */
export interface VisaRow {
  readonly version: string;
  readonly visa: string;
  readonly name: string;
  readonly position: string;
  readonly day: string;
}

/** A row for each remark, in the order in which they were made. */
export interface RemarkRow {
  readonly version: string;
  readonly ordinal: number;
  readonly round: number;
  readonly name: string;
  readonly position: string;
  readonly day: string;
  readonly returned: number;
  readonly text: string;
}

/** A row for each number that was given, for ever, or is reserved. */
export interface NumberRow {
  readonly organization: string;
  /** As numbers are compared (`foldNumber`). */
  readonly folded: string;
  readonly version: string;
}

/** A row for each file that is kept of a version. */
export interface FileRow {
  readonly version: string;
  /** What the file is of the version: `issued`, `approval`, `visa`, `signature`. */
  readonly part: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** A row for each event: the stream that it belongs to. */
export interface StreamEventRow {
  readonly stream: string;
  readonly seq: number;
}

/**
 * A row for each thing that is said of a person, under its salted hash. Events name it by that hash alone, so the row can
 * be erased and the chain still holds.
 */
export interface PersonalRecordRow {
  /** SHA-256, in hexadecimal, over the other columns. */
  readonly hash: string;
  /** 128 random bits in hexadecimal: without them nobody can try out what was hashed. */
  readonly salt: string;
  /** The person that it is about. */
  readonly owner: string;
  readonly kind: string;
  /** Canonical JSON. */
  readonly content: string;
}

/** A row for each person of the staff. */
export interface MemberRow {
  readonly id: string;
  readonly organization: string;
  /** The personnel number as numbers are compared (`foldPersonnelNumber`). */
  readonly folded: string | null;
  /** The hashes of the personal records. */
  readonly record: string;
  readonly contacts: string | null;
}

/** A row for each person, version and kind of outcome that is recorded and was not annulled. */
export interface AcknowledgmentRow {
  readonly version: string;
  readonly person: string;
  readonly organization: string;
  /** `acknowledged`, which counts most, `refused`, `declared-refusal`. */
  readonly outcome: string;
  /** The day that the paper carries, and that of the recording. */
  readonly dated: string;
  readonly recorded_on: string;
  readonly way: string | null;
  readonly is_late: number;
  readonly is_objected: number;
}

/** A row for each line of a sheet that somebody is to sign. */
export interface SheetLineRow {
  /** The code of the line, and that of the sheet. */
  readonly code: string;
  readonly sheet: string;
  /** From 1, in the order of the paper. */
  readonly ordinal: number;
  readonly version: string;
  readonly person: string;
  readonly way: string;
  readonly issued_on: string;
}

/** A row for each consent to electronic acknowledgment that holds. */
export interface ConsentRow {
  readonly person: string;
  readonly organization: string;
  /** `consent` or `exemption`. */
  readonly basis: string;
  readonly dated: string;
  /** Hash of the personal record of the confirmed addresses. */
  readonly addresses: string;
}

/**
 * A row for each personal link, of use for some days. It repeats no event; what came of the link is told by the events of
 * the acknowledgment.
 */
export interface SigningLinkRow {
  readonly id: string;
  readonly token_hash: string;
  readonly organization: string;
  readonly person: string;
  readonly version: string;
  readonly address_hash: string;
  readonly address_salt: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly state: string;
  readonly failure: string | null;
  readonly step: number;
  readonly code_salt: string | null;
  readonly code_hash: string | null;
  readonly code_channel: string | null;
  readonly code_sent_at: string | null;
  readonly code_tries: number;
  readonly codes_sent: number;
  readonly wrong_codes: number;
  readonly statement: string | null;
  readonly signed_at: string | null;
  readonly evidence: string | null;
}

/** A row for each step of the ladder of reminders that was taken, so that no machine takes it again. */
export interface ReminderRow {
  /** Person, version, recipient and step: `abc…/vector/sales-manager/instruction/ru@3/employee/after-1`. */
  readonly id: string;
  readonly organization: string;
  readonly person: string;
  readonly version: string;
  /** `employee` or `supervisor`. */
  readonly recipient: string;
  readonly day: string;
  readonly claimed_at: string;
  /** `claimed`, `sent` or `failed`. */
  readonly state: string;
  /** Why the letter was not taken or came back: `550`, `ECONNREFUSED`, `5.1.1`. */
  readonly failure: string | null;
  /** The id of the letter that it went in; none before it was sent. */
  readonly letter: string | null;
}

/** A letter that follows the answer of an employee: to him or her, and to HR. */
export interface AnswerLetterRow {
  /** Id of the link that was answered through. */
  readonly link: string;
  /** `receipt` or `notice`. */
  readonly kind: string;
  /** `waiting`, `claimed`, `sent` or `failed`: the last is not tried again. */
  readonly state: string;
  readonly claimed_at: string | null;
  /** Why the last try failed, or the letter came back. */
  readonly failure: string | null;
}

/**
 * The tables. Events are the truth, with the personal records that they name; all else repeats what these say.
 */
export interface Tables {
  readonly event: EventRow;
  readonly stream_event: StreamEventRow;
  readonly personal_record: PersonalRecordRow;
  readonly version: VersionRow;
  readonly visa: VisaRow;
  readonly remark: RemarkRow;
  readonly number_reservation: NumberRow;
  readonly kept_file: FileRow;
  readonly member: MemberRow;
  readonly acknowledgment: AcknowledgmentRow;
  readonly sheet_line: SheetLineRow;
  readonly consent: ConsentRow;
  readonly signing_link: SigningLinkRow;
  readonly reminder: ReminderRow;
  readonly answer_letter: AnswerLetterRow;
  readonly schema_version: { readonly number: number };
}

/** Rows of tables. */
export type TableRows = { readonly [Name in keyof Tables]?: readonly Tables[Name][] };

/** What is kept of a version besides its events. */
export interface VersionRows {
  readonly version: readonly VersionRow[];
  readonly visa: readonly VisaRow[];
  readonly remark: readonly RemarkRow[];
  readonly number_reservation: readonly NumberRow[];
  readonly kept_file: readonly FileRow[];
}
