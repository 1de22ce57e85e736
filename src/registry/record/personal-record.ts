import { hash } from 'node:crypto';
import { writeCanonicalJson } from '../../document/canonical-json.js';
import type { PersonalRecordRow } from '../database/tables.js';

/** Gives so many bytes that nobody can foretell. */
export type Random = (length: number) => Uint8Array;

/** 128 bits: more than anybody can try out. */
const saltLength = 16;

/**
 * Something that is said of a person, kept apart from the chain of events. An event names it by its salted hash: the row can
 * be erased while the chain holds, a changed row no longer fits its hash, and the hash alone tells nothing.
 */
export function makePersonalRecord(
  random: Random,
  { owner, kind, content }: { readonly owner: string; readonly kind: string; readonly content: object },
): PersonalRecordRow {
  const salt = Buffer.from(random(saltLength)).toString('hex');
  const fields = { salt, owner, kind, content: writeCanonicalJson(content) };
  return { hash: hashPersonalRecord(fields), ...fields };
}

/** The hash that a record should have: SHA-256, in hexadecimal, of the canonical JSON of its other fields. */
export function hashPersonalRecord({ salt, owner, kind, content }: Omit<PersonalRecordRow, 'hash'>): string {
  return hash('sha256', writeCanonicalJson({ salt, owner, kind, content }));
}
