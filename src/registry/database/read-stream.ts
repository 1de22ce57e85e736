import type { Kysely } from 'kysely';
import type { EventRow } from '../state/event-hash.js';
import type { Tables } from './tables.js';

/** The events of a stream, oldest first. */
export async function readStream(db: Kysely<Tables>, stream: string): Promise<readonly EventRow[]> {
  return db
    .selectFrom('event')
    .innerJoin('stream_event', 'stream_event.seq', 'event.seq')
    .selectAll('event')
    .where('stream_event.stream', '=', stream)
    .orderBy('event.seq')
    .execute();
}
