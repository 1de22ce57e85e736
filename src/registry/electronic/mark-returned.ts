import type { Transaction } from 'kysely';
import type { Outcome } from '../../diagnostic/outcome.js';
import type { Tables } from '../database/tables.js';
import type { Registry } from '../registry.js';

/** A letter that came back after a mail server had taken it. */
export interface ReturnedLetter {
  /** The id of the letter. */
  readonly letter: string;
  /** `550`, `5.1.1` */
  readonly reason: string;
}

/**
 * `marked`: nobody knew that it had come back. `known`: it was marked before, or nothing waits for it any more. `foreign`: this
 * registry has sent no such letter.
 */
export type ReturnState = 'marked' | 'known' | 'foreign';

/** Marks letters as not delivered, all or none of them; tells what became of each. */
export async function markReturned(
  registry: Registry,
  letters: readonly ReturnedLetter[],
): Promise<Outcome<readonly ReturnState[]>> {
  return registry.writeAtOnce(async (db) => {
    const states: ReturnState[] = [];
    for (const each of letters) states.push(await markOne(db, each));
    return states;
  });
}

async function markOne(
  db: Transaction<Tables>,
  { letter, reason: failure }: ReturnedLetter,
): Promise<ReturnState> {
  const [, kind = 'reminder', link = ''] = /^(link|receipt|notice)-([0-9a-f]{16})$/.exec(letter) ?? [];
  switch (kind) {
    case 'link': {
      const row = await db
        .selectFrom('signing_link')
        .select(['state', 'failure'])
        .where('id', '=', link)
        .executeTakeFirst();
      if (row === undefined) return 'foreign';
      if (row.state !== 'open' || row.failure !== null) return 'known';
      // It still opens: what has come back may be a copy that somebody's mail passes on.
      await db.updateTable('signing_link').set({ failure }).where('id', '=', link).execute();
      return 'marked';
    }
    case 'receipt':
    case 'notice': {
      const own = db.selectFrom('answer_letter').where('link', '=', link).where('kind', '=', kind);
      const row = await own.select('state').executeTakeFirst();
      if (row === undefined) return 'foreign';
      if (row.state !== 'sent') return 'known';
      await db
        .updateTable('answer_letter')
        .set({ state: 'failed', failure })
        .where('link', '=', link)
        .where('kind', '=', kind)
        .execute();
      return 'marked';
    }
    default: {
      const rows = await db.selectFrom('reminder').select('state').where('letter', '=', letter).execute();
      if (rows.length === 0) return 'foreign';
      if (!rows.some(({ state }) => state === 'sent')) return 'known';
      await db
        .updateTable('reminder')
        .set({ state: 'failed', failure })
        .where('letter', '=', letter)
        .where('state', '=', 'sent')
        .execute();
      return 'marked';
    }
  }
}
