import type { Organization } from '../../check/organization.js';
import { JsonReader } from '../../document/json-reader.js';
import { listCounting } from '../../registry/acknowledgment/acknowledgment.js';
import { readAcknowledgments } from '../../registry/acknowledgment/read-acknowledgments.js';
import {
  type AnswerLetter,
  claimAnswerLetters,
  listOwingLinks,
  settleAnswerLetters,
  type SettledAnswerLetter,
} from '../../registry/electronic/answer-letters.js';
import { readLinks } from '../../registry/electronic/link-rows.js';
import { describeLinks, type FoundLink } from '../../registry/electronic/link-reader.js';
import { readRecords } from '../../registry/record/read-records.js';
import type { World } from '../../world.js';
import type { Database, StaffDesk } from '../acknowledgment/staff-desk.js';
import type { MessageSender } from './message-sender.js';

/** How many letters were taken by mail servers, and why others were not. */
export interface BroughtAnswers {
  readonly sent: number;
  readonly failures: readonly string[];
}

/** How many letters, or links, are worked on at a time. */
const batch = 50;

/**
 * Sends what is owed after answers: receipts to employees, notices to HR. Nobody waits for it; what a server does not take stays
 * in the registry for the next try.
 */
export class AnswerCourier {
  readonly #world: World;
  readonly #desk: StaffDesk;
  readonly #sender: MessageSender;
  #letters: AnswerLetter[] = [];
  /** Links of earlier answers, after which letters are owed. */
  #owing: string[] = [];
  #work: Promise<void> | undefined;
  #isClosed = false;
  #faults: unknown[] = [];

  constructor(world: World, desk: StaffDesk, sender: MessageSender) {
    this.#world = world;
    this.#desk = desk;
    this.#sender = sender;
  }

  /** Takes letters that were added here on their way, and returns at once. */
  send(letters: readonly AnswerLetter[]): void {
    this.#letters.push(...letters);
    this.#begin();
  }

  /** Takes what earlier programs have left on its way, and returns at once. */
  async resume(): Promise<void> {
    this.#owing.push(...(await this.#listOwing()));
    this.#begin();
  }

  /** Sends everything that is owed, each letter tried once. */
  async bringOwed(): Promise<BroughtAnswers> {
    let sent = 0;
    const failures: string[] = [];
    const links = await this.#listOwing();
    for (let start = 0; start < links.length; start += batch) {
      const done = await this.#bring(await this.#claim(links.slice(start, start + batch)));
      sent += done.sent;
      failures.push(...done.failures);
    }
    return { sent, failures };
  }

  /** Ends what is under way; what has not begun stays in the registry. Throws what a bug has thrown meanwhile. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  async #listOwing(): Promise<readonly string[]> {
    const organizations = [...this.#desk.organizations.keys()];
    return (await listOwingLinks(this.#desk.registry, organizations, this.#world.now())).value ?? [];
  }

  #begin(): void {
    this.#work ??= this.#bringAll();
  }

  async #bringAll(): Promise<void> {
    // Those who answer in the same moment are written to together.
    await new Promise((settle) => setImmediate(settle));
    while (this.#letters.length + this.#owing.length > 0 && !this.#isClosed) {
      try {
        const isFresh = this.#letters.length > 0;
        await this.#bring(
          isFresh ? this.#letters.splice(0, batch) : await this.#claim(this.#owing.splice(0, batch)),
        );
      } catch (error) {
        this.#faults.push(error);
      }
    }
    // In the same breath as the last look: a letter that comes later begins anew.
    this.#work = undefined;
  }

  async #claim(links: readonly string[]): Promise<readonly AnswerLetter[]> {
    return (await claimAnswerLetters(this.#desk.registry, links, this.#world.now())).value ?? [];
  }

  /** Sends letters that belong to this program. */
  async #bring(letters: readonly AnswerLetter[]): Promise<BroughtAnswers> {
    const { registry } = this.#desk;
    if (letters.length === 0) return { sent: 0, failures: [] };
    const read = await registry.readAtOnce((db) => readAnswers(db, letters));
    const answers = read.value;
    // Where the database is not to be had, they stay claimed until somebody takes them over.
    if (answers === undefined) return { sent: 0, failures: [] };
    const settled = await Promise.all(
      letters.map(async (letter): Promise<SettledAnswerLetter> => {
        const answer = answers.get(letter.link);
        const failure = answer === undefined ? 'no-address' : await this.#write(letter, answer);
        return { ...letter, failure };
      }),
    );
    await settleAnswerLetters(registry, settled);
    const failures = settled.flatMap(({ failure }) => failure ?? []);
    return { sent: settled.length - failures.length, failures };
  }

  /** Sends one letter; gives the reason when it was not taken. */
  async #write({ link: id, kind }: AnswerLetter, { found, objection }: Answer): Promise<string | undefined> {
    const { link, member, version, consent } = found;
    const organization = this.#organizationOf(found);
    const { statement, signedAt } = link;
    if (organization === undefined || member === undefined || version === undefined) return 'no-address';
    if (statement === undefined || signedAt === undefined) return 'no-address';
    const told = {
      ...{ id: `${kind}-${id}`, language: version.language, version, name: member.name },
      at: new Date(signedAt),
    };
    if (kind === 'receipt') {
      if (consent === undefined) return 'no-address';
      return this.#sender.sendReceipt(organization, { ...told, address: consent.addresses.email, statement });
    }
    if (statement === 'read') return 'no-address';
    return this.#sender.sendNotice(organization, { ...told, statement, objection });
  }

  #organizationOf({ link }: FoundLink): Organization | undefined {
    const organization = this.#desk.organizations.get(link.organization)?.organization;
    return organization?.electronic === undefined ? undefined : organization;
  }
}

/** What a letter is written of. */
interface Answer {
  readonly found: FoundLink;
  /** What the employee objects to; empty where nothing is. */
  readonly objection: string;
}

async function readAnswers(
  db: Database,
  letters: readonly AnswerLetter[],
): Promise<ReadonlyMap<string, Answer>> {
  const links = [...(await readLinks(db, [...new Set(letters.map(({ link }) => link))])).values()];
  const objecting = links.filter(({ statement }) => statement === 'read-with-objections');
  const hashes = new Map<string, string>();
  for (const state of (await readAcknowledgments(db, objecting)).values()) {
    for (const outcome of listCounting(state)) {
      if (outcome.kind !== 'acknowledged' || outcome.evidence === undefined) continue;
      if (outcome.objection !== undefined) hashes.set(outcome.evidence, outcome.objection);
    }
  }
  const records = await readRecords(db, [...hashes.values()]);
  return new Map(
    (await describeLinks(db, links)).map((found) => {
      const content = records.get(hashes.get(found.link.evidence ?? '') ?? '')?.content;
      const objection = content === undefined ? '' : new JsonReader(JSON.parse(content)).text('text');
      return [found.link.id, { found, objection }];
    }),
  );
}
