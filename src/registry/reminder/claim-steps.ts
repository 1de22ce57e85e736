import type { IsoDate } from '../../document/iso-date.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { insertRows } from '../database/insert-rows.js';
import type { ReminderRow } from '../database/tables.js';
import type { Registry } from '../registry.js';
import type { ReminderStep } from './list-steps.js';

/** How many ids one statement names. */
const batch = 500;

/** What became of the wish for some steps. */
export interface ClaimedSteps {
  /** Ids of the steps that are to be taken here. */
  readonly own: ReadonlySet<string>;
  /** Steps whose letters a server has refused for good. */
  readonly undeliverable: number;
}

/**
 * Claims steps before their letters are sent, so that of several machines each step belongs to one. A step that somebody has
 * claimed stays his even when his machine failed: a letter may be missing then, and is never sent twice. What a server
 * has refused for the moment can be claimed again.
 */
export async function claimSteps(
  registry: Registry,
  organization: string,
  steps: readonly ReminderStep[],
  at: string,
  day: IsoDate,
): Promise<Outcome<ClaimedSteps>> {
  return registry.writeAtOnce(async (db) => {
    const taken = new Set<string>();
    let undeliverable = 0;
    for (let start = 0; start < steps.length; start += batch) {
      const ids = steps.slice(start, start + batch).map(({ id }) => id);
      await db
        .deleteFrom('reminder')
        .where('id', 'in', ids)
        .where('state', '=', 'failed')
        .where('failure', 'not like', '5%')
        .execute();
      const rows = await db.selectFrom('reminder').select(['id', 'state']).where('id', 'in', ids).execute();
      for (const { id, state } of rows) {
        taken.add(id);
        if (state === 'failed') undeliverable += 1;
      }
    }
    const free = steps.filter(({ id }) => !taken.has(id));
    const rows = free.map(({ id, duty, recipient }): ReminderRow => ({
      ...{ id, organization, person: duty.person, version: duty.version, recipient, day },
      ...{ claimed_at: at, state: 'claimed', failure: null, letter: null },
    }));
    await insertRows(db, 'reminder', rows);
    return { own: new Set(free.map(({ id }) => id)), undeliverable };
  });
}

/** Keeps what became of the letter of some steps, and its id. */
export async function settleSteps(
  registry: Registry,
  ids: readonly string[],
  { letter, failure }: { readonly letter: string; readonly failure: string | undefined },
): Promise<Outcome<true>> {
  return registry.writeAtOnce(async (db) => {
    for (let start = 0; start < ids.length; start += batch) {
      await db
        .updateTable('reminder')
        .set({ state: failure === undefined ? 'sent' : 'failed', failure: failure ?? null, letter })
        .where('id', 'in', ids.slice(start, start + batch))
        .execute();
    }
    return true as const;
  });
}
