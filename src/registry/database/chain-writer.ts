import type { Transaction } from 'kysely';
import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import { followClock } from '../guards/check-clock.js';
import type { EventRow } from '../state/event-hash.js';
import { chainRoot, hashEvent } from '../state/event-hash.js';
import type { Moment } from '../state/moment.js';
import { readHead } from './read-head.js';
import type { Tables } from './tables.js';

/** An event as it is handed in: the chain gives it number and hash. */
export type NewEvent = Pick<EventRow, 'at' | 'actor' | 'kind' | 'payload'>;

/** Adds events to the end of the chain, in a transaction that nobody else writes beside. */
export class ChainWriter {
  /** The transaction, for the tables that repeat what the events say. */
  readonly db: Transaction<Tables>;
  /** The moment to record: never before that of the last event. */
  readonly now: Moment;
  #last: Pick<EventRow, 'seq' | 'hash'> | undefined;

  private constructor(
    db: Transaction<Tables>,
    now: Moment,
    last: Pick<EventRow, 'seq' | 'hash'> | undefined,
  ) {
    this.db = db;
    this.now = now;
    this.#last = last;
  }

  /** Looks where the chain ends. A clock that is far behind its last event is a finding. */
  static async begin(db: Transaction<Tables>, now: Moment): Promise<Outcome<ChainWriter>> {
    const head = await readHead(db);
    const followed = followClock(now, head?.at);
    if (followed.value === undefined) return fail(followed.diagnostics);
    return succeed(new ChainWriter(db, followed.value, head));
  }

  /** Adds an event of a stream, and gives its number. */
  async append(stream: string, { at, actor, kind, payload }: NewEvent): Promise<number> {
    const seq = (this.#last?.seq ?? 0) + 1;
    const content = { seq, at, actor, kind, payload, previous_hash: this.#last?.hash ?? chainRoot };
    const row = { ...content, hash: hashEvent(content) };
    await this.db.insertInto('event').values(row).execute();
    await this.db.insertInto('stream_event').values({ stream, seq }).execute();
    this.#last = row;
    return seq;
  }
}
