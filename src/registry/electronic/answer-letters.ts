import type { Kysely, Transaction } from 'kysely';
import type { Outcome } from '../../diagnostic/outcome.js';
import { insertRows } from '../database/insert-rows.js';
import type { Tables } from '../database/tables.js';
import type { Registry } from '../registry.js';

/** What is written after an answer: a receipt to the employee, a notice to HR of what has to be answered. */
export const answerLetterKinds = ['receipt', 'notice'] as const;
export type AnswerLetterKind = (typeof answerLetterKinds)[number];

/** A letter that follows the answer through a link. */
export interface AnswerLetter {
  /** Id of the link. */
  readonly link: string;
  readonly kind: AnswerLetterKind;
}

/** Minutes after which a letter that somebody was about to send is taken over: the machine has failed. */
const patienceMinutes = 15;

/** How many links one statement names. */
const batch = 500;

/**
 * Adds the letters that are owed, in the transaction that keeps the answers: no answer is without them. They belong to the
 * machine that adds them, as if it had claimed them.
 */
export async function addAnswerLetters(
  db: Transaction<Tables>,
  letters: readonly AnswerLetter[],
  at: string,
): Promise<void> {
  await insertRows(
    db,
    'answer_letter',
    letters.map(({ link, kind }) => ({ link, kind, state: 'claimed', claimed_at: at, failure: null })),
  );
}

/** The links of organizations after which letters are owed that nobody is sending, oldest first. */
export async function listOwingLinks(
  registry: Registry,
  organizations: readonly string[],
  now: Date,
): Promise<Outcome<readonly string[]>> {
  return registry.readAtOnce(async (db) => {
    const rows = await selectOwed(db, now)
      .innerJoin('signing_link', 'signing_link.id', 'answer_letter.link')
      .select('answer_letter.link')
      .where('signing_link.organization', 'in', organizations)
      .orderBy('signing_link.signed_at')
      .orderBy('answer_letter.link')
      .execute();
    return [...new Set(rows.map(({ link }) => link))];
  });
}

/** Claims the letters that are owed after the answers through some links, so that of several machines one sends each. */
export async function claimAnswerLetters(
  registry: Registry,
  links: readonly string[],
  now: Date,
): Promise<Outcome<readonly AnswerLetter[]>> {
  return registry.writeAtOnce(async (db) => {
    const claimed: AnswerLetter[] = [];
    for (let start = 0; start < links.length; start += batch) {
      const part = links.slice(start, start + batch);
      const rows = await selectOwed(db, now)
        .select(['answer_letter.link', 'answer_letter.kind'])
        .where('answer_letter.link', 'in', part)
        .orderBy('answer_letter.link')
        .orderBy('answer_letter.kind')
        .execute();
      for (const { link, kind: name } of rows) {
        const kind = answerLetterKinds.find((each) => each === name);
        if (kind === undefined) continue;
        await db
          .updateTable('answer_letter')
          .set({ state: 'claimed', claimed_at: now.toISOString() })
          .where('link', '=', link)
          .where('kind', '=', kind)
          .execute();
        claimed.push({ link, kind });
      }
    }
    return claimed;
  });
}

/** What became of a letter: `failure` says why it was not taken. */
export interface SettledAnswerLetter extends AnswerLetter {
  readonly failure?: string | undefined;
}

/** Keeps what became of letters. One that was refused for good, or has no address, is not tried again. */
export async function settleAnswerLetters(
  registry: Registry,
  settled: readonly SettledAnswerLetter[],
): Promise<Outcome<true>> {
  return registry.writeAtOnce(async (db) => {
    for (const { link, kind, failure } of settled) {
      const isFinal = failure !== undefined && /^(5|no-address$)/.test(failure);
      await db
        .updateTable('answer_letter')
        .set({
          state: failure === undefined ? 'sent' : isFinal ? 'failed' : 'waiting',
          failure: failure ?? null,
        })
        .where('link', '=', link)
        .where('kind', '=', kind)
        .execute();
    }
    return true as const;
  });
}

function selectOwed(db: Kysely<Tables>, now: Date) {
  const since = new Date(now.getTime() - patienceMinutes * 60_000).toISOString();
  return db
    .selectFrom('answer_letter')
    .where((has) =>
      has.or([
        has('answer_letter.state', '=', 'waiting'),
        has.and([has('answer_letter.state', '=', 'claimed'), has('answer_letter.claimed_at', '<=', since)]),
      ]),
    );
}
