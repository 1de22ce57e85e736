import type { Organization } from '../../check/organization.js';
import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import type { CodeChannel, Statement } from '../../registry/electronic/signing-link.js';
import type { World } from '../../world.js';
import type { HookFailure } from '../../world/hooks.js';
import type { LetterBlock } from '../../mail/compose-letter.js';
import { callDocument } from './call-document.js';
import { greet } from './greet.js';
import { Letters } from './letters.js';
import { sayMoment } from './say-moment.js';
import { readSigningWords } from './signing-words.js';

/** A code on its way. */
export interface CodeMessage {
  readonly channel: CodeChannel;
  readonly address: string;
  readonly code: string;
  readonly language: string;
  readonly version: ReadVersion;
}

/** What an employee is told after an answer. */
export interface ReceiptMessage {
  /** What the letter is known by when it comes back. */
  readonly id: string;
  readonly address: string;
  readonly language: string;
  readonly version: ReadVersion;
  readonly name: string;
  readonly statement: Statement;
  readonly at: Date;
}

/** What the HR department is told of an objection or a refusal. */
export interface NoticeMessage extends Omit<ReceiptMessage, 'address' | 'statement'> {
  readonly statement: Exclude<Statement, 'read'>;
  /** What the employee objects to. */
  readonly objection: string;
}

/** Sends codes, receipts and notices, through one connection for each organization. */
export class MessageSender {
  readonly #world: World;
  readonly #letters = new Map<string, Promise<Letters | undefined>>();
  #isClosed = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Sends a code. Gives the reason when it was not taken. */
  async sendCode(organization: Organization, message: CodeMessage): Promise<string | undefined> {
    const words = readSigningWords(this.#world, 'letters', message.language);
    if (message.channel === 'sms') {
      return this.#post(organization, message.address, words.say('code.sms', { code: message.code }));
    }
    const letters = await this.#open(organization);
    if (letters === undefined) return 'no-server';
    return letters.send({
      isSecret: true,
      to: message.address,
      language: words.language,
      subject: words.say('code.subject'),
      blocks: [
        { type: 'paragraph', text: words.say('code.text', { title: callDocument(words, message.version) }) },
        { type: 'code', code: message.code },
        { type: 'paragraph', text: words.say('code.until') },
      ],
    });
  }

  /** Tells what was recorded. Gives the reason when the letter was not taken. */
  async sendReceipt(organization: Organization, message: ReceiptMessage): Promise<string | undefined> {
    const words = readSigningWords(this.#world, 'letters', message.language);
    const clock = readSigningWords(this.#world, 'signing', message.language);
    const { registrationNumber: number, number: version } = message.version;
    const title = callDocument(words, message.version);
    const time = sayMoment(clock, message.at, organization.reminders.timeZone);
    const letters = await this.#open(organization);
    if (letters === undefined) return 'no-server';
    return letters.send({
      id: message.id,
      to: message.address,
      language: words.language,
      subject: words.say('receipt.subject', { title }),
      blocks: [
        { type: 'paragraph', text: words.say('greeting', { name: greet(message.name) }) },
        {
          type: 'paragraph',
          text: words.say(`receipt.${message.statement}`, { time, title, number, version }),
        },
        { type: 'paragraph', text: words.say('receipt.warning') },
        { type: 'paragraph', text: words.say('footer', { employer: organization.name.short }) },
      ],
    });
  }

  /** Tells the HR department whom it has to answer, where it wants to be told; the words of the employee only where they may travel. */
  async sendNotice(organization: Organization, message: NoticeMessage): Promise<string | undefined> {
    const { electronic, language } = organization;
    if (electronic?.notify === undefined) return 'no-address';
    const words = readSigningWords(this.#world, 'letters', language);
    const clock = readSigningWords(this.#world, 'signing', language);
    const { registrationNumber: number, number: version } = message.version;
    const title = callDocument(words, message.version);
    const time = sayMoment(clock, message.at, organization.reminders.timeZone);
    const kind = message.statement === 'declined' ? 'declined' : 'objections';
    const paragraph = (text: string): LetterBlock => ({ type: 'paragraph', text });
    const quoted =
      electronic.objectionInLetter && kind === 'objections'
        ? [words.say('notice.objections-text'), ...message.objection.split(/\n+/)].map(paragraph)
        : [];
    const letters = await this.#open(organization);
    if (letters === undefined) return 'no-server';
    return letters.send({
      id: message.id,
      to: electronic.notify,
      language: words.language,
      subject: words.say(`notice.${kind}-subject`, { title }),
      blocks: [
        paragraph(words.say('notice.answer', { name: message.name, title, number, version, time })),
        paragraph(words.say(`notice.${kind}`)),
        ...quoted,
        ...(kind === 'objections' && quoted.length === 0
          ? [paragraph(words.say('notice.objections-kept'))]
          : []),
      ],
    });
  }

  /** Ends connections; letters that are still to go are left to the next program. */
  close(): void {
    this.#isClosed = true;
    for (const opened of this.#letters.values()) void opened.then((letters) => letters?.close());
  }

  #open(organization: Organization): Promise<Letters | undefined> {
    if (this.#isClosed) return Promise.resolve(undefined);
    const opened =
      this.#letters.get(organization.id) ??
      Letters.open(this.#world, organization).then(({ value }) => value);
    this.#letters.set(organization.id, opened);
    return opened;
  }

  async #post(organization: Organization, to: string, text: string): Promise<string | undefined> {
    const { hooks, settings } = this.#world;
    if (organization.sms === undefined || hooks === undefined) return 'no-gateway';
    try {
      await hooks.post({ url: organization.sms.url, body: { to, text }, token: settings?.smsToken });
      return undefined;
    } catch (error) {
      if (isHookFailure(error)) return String(error.reason);
      throw error;
    }
  }
}

function isHookFailure(error: unknown): error is HookFailure {
  return error instanceof Error && error.name === 'HookFailure' && 'reason' in error;
}
