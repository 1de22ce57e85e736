import { succeed } from '../../diagnostic/outcome.js';
import type { DutySettings } from '../acknowledgment/duty.js';
import { type PersonalEntry, recordEntries } from '../acknowledgment/record-acknowledgments.js';
import type { ChainWriter } from '../database/chain-writer.js';
import type { Random } from '../record/personal-record.js';
import type { Registry } from '../registry.js';
import type { Moment } from '../state/moment.js';
import type { Person } from '../state/person.js';
import { addAnswerLetters, type AnswerLetterKind } from './answer-letters.js';
import { readLinks, updateLinks } from './link-rows.js';
import type { SigningLink } from './signing-link.js';

/** A step that somebody takes through a link. */
export interface LinkStep {
  readonly id: string;
  /** What the link becomes; `undefined` when it has changed since the step was thought of, and nothing is done. */
  readonly change: (link: SigningLink) => SigningLink | undefined;
  /** What is recorded with it, in the same transaction. */
  readonly entry?: PersonalEntry | undefined;
  /** What is to be written to people when it is done. */
  readonly letters?: readonly AnswerLetterKind[] | undefined;
}

/** What became of a step. `refused`: the registry does not take the entry. `busy`: the database was not to be had. */
export type StepResult = 'done' | 'stale' | 'refused' | 'busy';

/** What the queue works with. */
export interface QueueContext {
  readonly registry: Registry;
  readonly now: () => Moment;
  readonly random: Random;
  readonly actor: Person;
  readonly settings: ReadonlyMap<string, DutySettings>;
}

interface Waiting {
  readonly step: LinkStep;
  readonly settle: (result: StepResult) => void;
  readonly fail: (error: unknown) => void;
}

/** Steps of one transaction: as many as make the waiting for the disk small beside the work. */
const largest = 256;

/**
 * Takes steps of many people in few transactions: whatever comes while one is written goes into the next. Each step is
 * taken once or not at all, and its result is told when it survives a power cut.
 */
export class LinkQueue {
  readonly #context: QueueContext;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(context: QueueContext) {
    this.#context = context;
  }

  /** Takes a step. */
  take(step: LinkStep): Promise<StepResult> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ step, settle, fail });
      if (!this.#isWriting) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // Those who ask in the same moment come along.
    await new Promise((settle) => setImmediate(settle));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, largest);
      try {
        const results = await this.#commit(batch.map(({ step }) => step));
        batch.forEach(({ settle }, index) => {
          settle(results[index] ?? 'busy');
        });
      } catch (error) {
        for (const each of batch) each.fail(error);
      }
    }
    this.#isWriting = false;
  }

  async #commit(steps: readonly LinkStep[]): Promise<readonly StepResult[]> {
    const { registry, now } = this.#context;
    const done = await registry.record(now(), async (writer) => succeed(await this.#takeAll(writer, steps)));
    return done.value ?? steps.map(() => 'busy');
  }

  async #takeAll(writer: ChainWriter, steps: readonly LinkStep[]): Promise<readonly StepResult[]> {
    const links = new Map(await readLinks(writer.db, [...new Set(steps.map(({ id }) => id))]));
    const changed = new Map<string, SigningLink>();
    const results: StepResult[] = [];
    const signing: { readonly index: number; readonly next: SigningLink; readonly entry: PersonalEntry }[] =
      [];
    for (const [index, { id, change, entry }] of steps.entries()) {
      const link = links.get(id);
      const next = link && change(link);
      results.push(next === undefined ? 'stale' : 'done');
      if (next === undefined) continue;
      links.set(id, next);
      if (entry === undefined) changed.set(id, next);
      else signing.push({ index, next, entry });
    }
    if (signing.length > 0) {
      const { random, actor, settings } = this.#context;
      const entries = signing.map(({ entry }) => entry);
      const recorded = await recordEntries(writer, { random, actor, settings, entries });
      for (const [at, { index, next }] of signing.entries()) {
        if (recorded[at]?.state === 'recorded') changed.set(next.id, next);
        else results[index] = 'refused';
      }
    }
    await updateLinks(writer.db, [...changed.values()]);
    const owed = steps.flatMap(({ id, letters = [] }, index) =>
      results[index] === 'done' ? letters.map((kind) => ({ link: id, kind })) : [],
    );
    await addAnswerLetters(writer.db, owed, writer.now.at);
    return results;
  }
}
