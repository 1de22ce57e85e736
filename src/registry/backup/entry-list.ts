import { writeCanonicalJson } from '../../document/canonical-json.js';
import { JsonReader, NotADocument } from '../../document/json-reader.js';
import type { PersonalRecordRow } from '../database/tables.js';
import type { EventRow } from '../state/event-hash.js';
import type { Checkpoint } from '../verify/checkpoint.js';

/**
 * The entries of a registry as a file: one line of canonical JSON for each, oldest first. It names no day and no place, so
 * the same registry always gives the same bytes, and any database can be made of it.
 */
export function writeEntries(rows: readonly EventRow[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${writeCanonicalJson({ ...row })}\n`).join(''));
}

/** The entries of such a file; `undefined` when it is none, or ends in the middle of a line. */
export function readEntries(bytes: Uint8Array): readonly EventRow[] | undefined {
  return readLines(bytes, readEntry);
}

/**
 * What is known of people as a file, in the same form: it does not follow from the entries, which hold hashes of it alone.
 */
export function writeRecords(records: readonly PersonalRecordRow[]): Uint8Array {
  const rows = [...records].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return new TextEncoder().encode(rows.map((row) => `${writeCanonicalJson({ ...row })}\n`).join(''));
}

/** The personal records of such a file; `undefined` when it is none, or ends in the middle of a line. */
export function readRecordLines(bytes: Uint8Array): readonly PersonalRecordRow[] | undefined {
  return readLines(bytes, readRecord);
}

function readLines<T>(bytes: Uint8Array, read: (reader: JsonReader) => T): readonly T[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const lines = text.split('\n');
    if (lines.pop() !== '') return undefined;
    return lines.map((line) => read(new JsonReader(JSON.parse(line))));
  } catch (error) {
    const isDamage =
      error instanceof NotADocument || error instanceof SyntaxError || error instanceof TypeError;
    if (!isDamage) throw error;
    return undefined;
  }
}

function readRecord(reader: JsonReader): PersonalRecordRow {
  return reader.whole({
    hash: reader.text('hash'),
    salt: reader.text('salt'),
    owner: reader.text('owner'),
    kind: reader.text('kind'),
    content: reader.text('content'),
  });
}

function readEntry(reader: JsonReader): EventRow {
  return reader.whole({
    seq: reader.number('seq'),
    at: reader.text('at'),
    actor: reader.text('actor'),
    kind: reader.text('kind'),
    payload: reader.text('payload'),
    previous_hash: reader.text('previous_hash'),
    hash: reader.text('hash'),
  });
}

/**
 * The name of the file of a registry that ends so: the names of later states of one registry sort after those of earlier
 * ones, and a file whose last lines are gone does not have the end that its name tells.
 */
export function nameEntries({ seq, hash }: Checkpoint): string {
  return `entries-${String(seq).padStart(10, '0')}-${hash}.jsonl`;
}

/** The name of the file with the personal records of a registry that ends so. */
export function nameRecords(head: Checkpoint): string {
  return nameEntries(head).replace('entries-', 'people-');
}

/** What the name of a file says; `undefined` for any other file. */
export function readEntriesName(name: string): Checkpoint | undefined {
  const [, seq, hash] = /^entries-(\d{10})-([0-9a-f]{64})\.jsonl$/.exec(name) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}
