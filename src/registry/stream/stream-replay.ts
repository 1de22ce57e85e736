import type { PersonalRecordRow, TableRows } from '../database/tables.js';
import type { EventRow } from '../state/event-hash.js';

/**
 * What follows from the events of all streams of one kind: of all instructions, of the staff of all organizations. A stream is
 * the events of one thing, in their order; its kind says what they are and what follows from them.
 */
export interface StreamReplay {
  /** The events that streams of this kind are made of; no other kind has any of them. */
  readonly eventKinds: readonly string[];
  /** The tables that repeat what the events say, in the order in which their links let them be written. */
  readonly tables: readonly Projection[];
  /**
   * Takes the next event of any of the streams, and gives the name of the stream that it belongs to. What is no such event
   * throws `NotADocument` or `SyntaxError`, one that cannot follow those before throws `ImpossibleEvent`.
   */
  add(row: EventRow): string;
  /** The personal records that have to be there, by their hashes. */
  listRecords(): Iterable<readonly [hash: string, record: ExpectedRecord]>;
  /** What the tables hold, as far as the personal records that it follows from are there, by their hashes. */
  listRows(records: ReadonlyMap<string, PersonalRecordRow>): TableRows;
  /** Everything that lies in the store, in the order of the events that name it. */
  listObjects(): Iterable<NamedObject>;
}

/** Tables that can be computed from events and records. */
export type Projection = Exclude<
  keyof TableRows,
  'event' | 'schema_version' | 'personal_record' | 'stream_event'
>;

/** A personal record that an event names by its hash. */
export interface ExpectedRecord {
  /** The person that it is about. */
  readonly owner: string;
  /** What it says of the person: `member`, `contacts`. */
  readonly kind: string;
}

/** An object of the store that an event names. */
export interface NamedObject {
  readonly hash: string;
  /** What it belongs to, as findings name it. */
  readonly owner: string;
  /** Whether it may be there still: what belongs to a version that was disposed of is to be removed. */
  readonly part: 'kept' | 'disposed';
  /** Whether it is a list of sources, which names further objects. */
  readonly isSourceList: boolean;
}
