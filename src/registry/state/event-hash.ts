import { hash } from 'node:crypto';
import { writeCanonicalJson } from '../../document/canonical-json.js';

/** An event as a row of the table holds it. */
export interface EventRow {
  readonly seq: number;
  readonly at: string;
  /** Canonical JSON of the person. */
  readonly actor: string;
  readonly kind: string;
  /** Canonical JSON of the event without its kind. */
  readonly payload: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** What stands for the hash before the first event. */
export const chainRoot = '0'.repeat(64);

/**
 * The hash of an event: SHA-256, in hexadecimal, of the canonical JSON of all its other fields. JSON quotes each field,
 * so no letter can move from one into the next; the hash of the event before is one of them, so each holds all that
 * came before it.
 */
export function hashEvent({ actor, at, kind, payload, previous_hash, seq }: Omit<EventRow, 'hash'>): string {
  return hash('sha256', writeCanonicalJson({ actor, at, kind, payload, previous_hash, seq }));
}
