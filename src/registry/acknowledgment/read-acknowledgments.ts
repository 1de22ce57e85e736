import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Acknowledgment, evolveAcknowledgment } from './acknowledgment.js';
import { nameAcknowledgmentStream, readAcknowledgmentEvent } from './event.js';

/** How many streams one statement asks for. */
const batch = 5_000;

/** What the events say of some people and versions, by the names of their streams; nothing of what has no events. */
export async function readAcknowledgments(
  db: Kysely<Tables>,
  wanted: readonly { readonly version: string; readonly person: string }[],
): Promise<ReadonlyMap<string, Acknowledgment>> {
  const names = [...new Set(wanted.map(nameAcknowledgmentStream))];
  const states = new Map<string, Acknowledgment>();
  for (let start = 0; start < names.length; start += batch) {
    const rows = await db
      .selectFrom('event')
      .innerJoin('stream_event', 'stream_event.seq', 'event.seq')
      .selectAll('event')
      .where('stream_event.stream', 'in', names.slice(start, start + batch))
      .orderBy('event.seq')
      .execute();
    for (const row of rows) {
      const event = readAcknowledgmentEvent(row);
      const name = nameAcknowledgmentStream(event);
      states.set(name, evolveAcknowledgment(states.get(name), row.seq, event));
    }
  }
  return states;
}
