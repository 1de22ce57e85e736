import type { Kysely } from 'kysely';
import type { EventRow } from '../state/event-hash.js';
import type { Tables } from './tables.js';

/** The end of the chain; `undefined` when it is empty. */
export type ChainHead = Pick<EventRow, 'seq' | 'at' | 'hash'> | undefined;

/** The last event of the chain. */
export async function readHead(db: Kysely<Tables>): Promise<ChainHead> {
  return db
    .selectFrom('event')
    .select(['seq', 'at', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
