import { createHash } from 'node:crypto';
import type { Organization } from '../../check/organization.js';
import {
  makeSalt,
  hashAddress,
  hashCode,
  hashToken,
  isSameSecret,
  makeCode,
  markForm,
} from '../../registry/electronic/signing-secret.js';
import type { AnswerLetterKind } from '../../registry/electronic/answer-letters.js';
import { findEnd, hasLiveCode, judgeCode, judgeCodeRequest } from '../../registry/electronic/judge-code.js';
import { LinkQueue, type StepResult } from '../../registry/electronic/link-queue.js';
import { type FoundLink, type LinkMiss, LinkReader } from '../../registry/electronic/link-reader.js';
import {
  type CodeChannel,
  type SigningLink,
  signingLimits,
  type Statement,
} from '../../registry/electronic/signing-link.js';
import type { PersonalEntry } from '../../registry/acknowledgment/record-acknowledgments.js';
import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import type { Consent } from '../../registry/consent/consent.js';
import type { Member } from '../../registry/roster/member.js';
import type { World } from '../../world.js';
import type { StaffDesk } from '../acknowledgment/staff-desk.js';
import type { OpenedSeal } from '../registry/open-seal.js';
import { readMoment } from '../registry/read-moment.js';
import { AnswerCourier } from './answer-courier.js';
import { composeCertificate } from './compose-certificate.js';
import { type Evidence, writeEvidence } from './evidence.js';
import { maskAddress } from './mask-address.js';
import { MessageSender } from './message-sender.js';
import { sayMoment } from './say-moment.js';
import type { SigningAnswer, SigningDesk, SigningFault, SigningFile, SigningView } from './signing-view.js';
import { readSigningWords, type SigningWords } from './signing-words.js';
import { TextShelf } from './text-shelf.js';
import { waitAtMost } from './wait-at-most.js';

/** How long a page waits for the mail server to take a code, in milliseconds. */
const codePatience = 4_000;

/** All that a link leads to. */
interface OpenedLink {
  readonly link: SigningLink;
  readonly member: Member;
  readonly version: ReadVersion;
  readonly organization: Organization;
  readonly consent: Consent;
}

/** A link as it is read, and what it opens; nothing where it opens no more. */
interface ReadLink {
  readonly link: SigningLink;
  readonly opened: OpenedLink | undefined;
}

/** The desk of the registry: reads and signs what links lead to. Any number of them may work on one registry. */
export class RegistryDesk implements SigningDesk {
  readonly words: SigningWords;
  readonly #world: World;
  readonly #desk: StaffDesk;
  readonly #queue: LinkQueue;
  readonly #reader: LinkReader;
  readonly #texts: TextShelf;
  readonly #sender: MessageSender;
  readonly #courier: AnswerCourier;
  readonly #seals: ReadonlyMap<string, OpenedSeal>;

  /** `seals` are those of the organizations that have one, by their ids. */
  constructor(
    world: World,
    desk: StaffDesk,
    language: string,
    seals: ReadonlyMap<string, OpenedSeal> = new Map(),
  ) {
    this.#world = world;
    this.#desk = desk;
    this.words = readSigningWords(world, 'signing', language);
    this.#queue = new LinkQueue({
      registry: desk.registry,
      now: () => readMoment(world),
      random: world.random,
      actor: { name: this.words.say('actor.name'), position: this.words.say('actor.position') },
      settings: desk.settings,
    });
    this.#reader = new LinkReader(desk.registry);
    this.#texts = new TextShelf(world, desk);
    this.#sender = new MessageSender(world);
    this.#courier = new AnswerCourier(world, desk, this.#sender);
    this.#seals = seals;
  }

  /** Sends what earlier programs have left to be sent after answers; waits for no mail server. */
  resume(): Promise<void> {
    return this.#courier.resume();
  }

  async close(): Promise<void> {
    this.#sender.close();
    await this.#courier.close();
  }

  async open(token: string): Promise<SigningView | undefined> {
    const read = await this.#open(token);
    if (read === 'unknown') return undefined;
    if (read === 'busy') return { state: 'closed', end: 'busy', words: this.words };
    const { link, opened } = read;
    const words = this.#wordsOf(link);
    const end = findEnd(link, this.#world.now());
    if (opened === undefined) return { state: 'closed', end: 'replaced', words };
    if (end !== undefined && (end !== 'signed' || !this.#isKept(link))) {
      return { state: 'closed', end: end === 'signed' ? 'expired' : end, words };
    }
    const text = await this.#texts.read(opened.version);
    if (text === undefined) return { state: 'closed', end: 'replaced', words };
    const { member, version, organization } = opened;
    const base = {
      words,
      text: text.shown,
      hasIssuedFile: text.issued !== undefined,
      facts: {
        employee: member.name,
        employer: organization.name.short,
        title: text.title,
        number: version.registrationNumber,
        date: version.registeredOn,
        version: version.number,
        effectiveFrom: version.effectiveFrom,
        until: link.expiresAt.slice(0, 10),
      },
    };
    const { timeZone } = organization.reminders;
    if (link.state === 'signed') {
      const signedAt = sayMoment(words, new Date(link.signedAt ?? 0), timeZone);
      return { state: 'signed', ...base, statement: link.statement ?? 'read', signedAt };
    }
    return { state: 'reading', ...base, confirmation: this.#describeConfirmation(token, opened) };
  }

  async sendCode(token: string, mark: string, channel: CodeChannel): Promise<SigningFault | undefined> {
    const opened = await this.#openForm(token, mark);
    if ('kind' in opened) return opened;
    const now = this.#world.now();
    const { link } = opened;
    const address = findAddress(opened, channel);
    if (address === undefined) return { kind: 'stale' };
    const wish = judgeCodeRequest(link, now);
    if (wish.state !== 'allowed') {
      return wish.state === 'wait' ? { kind: 'wait', seconds: wish.seconds } : { kind: 'spent' };
    }
    const [code, salt] = [makeCode(this.#world.random), makeSalt(this.#world.random)];
    const sent = {
      salt,
      hash: hashCode(token, salt, code),
      channel,
      sentAt: now.toISOString(),
      tries: 0,
    };
    const taken = await this.#queue.take({
      id: link.id,
      change: (each) =>
        each.step === link.step && each.state === 'open'
          ? { ...each, step: each.step + 1, code: sent, codesSent: each.codesSent + 1 }
          : undefined,
    });
    if (taken !== 'done') return describeResult(taken);
    const { organization, version } = opened;
    const sending = this.#sender.sendCode(organization, {
      ...{ channel, address, code, version },
      language: version.language,
    });
    // A server that takes its time may still take the letter: the page says where the code goes, and offers another one.
    const failure = await waitAtMost(codePatience, sending);
    return failure === undefined ? undefined : { kind: 'not-sent' };
  }

  async sign(token: string, answer: SigningAnswer): Promise<SigningFault | undefined> {
    const opened = await this.#openForm(token, answer.mark);
    if ('kind' in opened) return opened;
    const now = this.#world.now();
    const { link } = opened;
    const objection = answer.objection.trim();
    const unready = checkAnswer({ ...answer, objection });
    if (unready !== undefined) return unready;
    const judged = judgeCode(link, token, answer.code, now);
    if (judged === 'none-alive') return { kind: 'none-alive' };
    if (judged === 'wrong') return this.#countWrong(link);
    const text = await this.#texts.read(opened.version);
    const { statement } = answer;
    const { code } = link;
    if (text === undefined || statement === undefined || code === undefined) return { kind: 'stale' };
    const evidence = makeEvidence(opened, {
      statement,
      shownHash: text.shown.hash,
      objection: statement === 'read-with-objections' ? objection : undefined,
      code,
      now,
      program: `rolebook ${this.#world.program.version}`,
    });
    // The bytes are there before the event that names them.
    const hash = await this.#desk.store.put(writeEvidence(evidence));
    const letters = this.#listLetters(opened, statement);
    const taken = await this.#queue.take({
      id: link.id,
      change: (each) =>
        each.step === link.step && each.state === 'open' && each.code?.hash === code.hash
          ? {
              ...each,
              ...{ state: 'signed', step: each.step + 1, code: undefined, statement },
              ...{ signedAt: evidence.signedAt, evidence: hash },
            }
          : undefined,
      entry: makeEntry(link, statement, objection, hash),
      letters,
    });
    if (taken !== 'done') return describeResult(taken);
    this.#courier.send(letters.map((kind) => ({ link: link.id, kind })));
    return undefined;
  }

  async readFile(token: string, file: 'document' | 'certificate'): Promise<SigningFile | undefined> {
    const read = await this.#open(token);
    if (typeof read === 'string' || read.opened === undefined) return undefined;
    const { link, opened } = read;
    const end = findEnd(link, this.#world.now());
    if (end !== undefined && (end !== 'signed' || !this.#isKept(link))) return undefined;
    const bytes =
      file === 'document'
        ? (await this.#texts.read(opened.version))?.issued
        : link.evidence &&
          (await composeCertificate(this.#world, this.#desk, link.evidence, this.#seals)).value;
    return bytes === undefined || bytes === '' ? undefined : { name: `${file}.pdf`, bytes };
  }

  /** A wrong code is counted before it is told: many at once are counted all the same. */
  async #countWrong(link: SigningLink): Promise<SigningFault> {
    const taken = await this.#queue.take({
      id: link.id,
      change: (each) =>
        each.state === 'open' && each.code !== undefined && each.code.hash === link.code?.hash
          ? {
              ...each,
              wrongCodes: each.wrongCodes + 1,
              code: { ...each.code, tries: each.code.tries + 1 },
            }
          : undefined,
    });
    return taken === 'done' ? { kind: 'wrong' } : describeResult(taken);
  }

  /** What is written after an answer: the receipt, and to HR what it has to answer, where it wants to be told. */
  #listLetters({ organization }: OpenedLink, statement: Statement): readonly AnswerLetterKind[] {
    const isTold = statement !== 'read' && organization.electronic?.notify !== undefined;
    return isTold ? ['receipt', 'notice'] : ['receipt'];
  }

  /** The link of a token and what it leads to by now, of which a part may be gone. */
  async #open(token: string): Promise<ReadLink | LinkMiss> {
    const found = await this.#reader.find(hashToken(token));
    return typeof found === 'string' ? found : { link: found.link, opened: this.#judge(found) };
  }

  /** An open link for a form that was made by its page; a fault where one of them is out of date. */
  async #openForm(token: string, mark: string): Promise<OpenedLink | SigningFault> {
    const read = await this.#open(token);
    if (read === 'busy') return { kind: 'busy' };
    if (read === 'unknown' || read.opened === undefined) return { kind: 'stale' };
    const isEnded = findEnd(read.link, this.#world.now()) !== undefined;
    const isOwn = isSameSecret(mark, markForm(token, read.link));
    return isEnded || !isOwn ? { kind: 'stale' } : read.opened;
  }

  /** What a link leads to; nothing when the person, the consent or the version is no longer what it was made for. */
  #judge({ link, member, version, consent }: FoundLink): OpenedLink | undefined {
    const organization = this.#desk.organizations.get(link.organization)?.organization;
    if (member === undefined || version === undefined || consent === undefined) return undefined;
    if (organization?.electronic === undefined) return undefined;
    const isSigned = link.state === 'signed';
    const isEnded = version.endedOn !== undefined && version.endedOn <= readMoment(this.#world).day;
    const isSameAddress = hashAddress(link.addressSalt, consent.addresses.email) === link.addressHash;
    if (!isSigned && (isEnded || !isSameAddress)) return undefined;
    return { link, member, version, organization, consent };
  }

  #describeConfirmation(
    token: string,
    opened: OpenedLink,
  ): Extract<SigningView, { state: 'reading' }>['confirmation'] {
    const { link, organization } = opened;
    const { electronic } = organization;
    if (electronic === undefined) throw new Error('a link of an organization that signs on paper');
    const sent = hasLiveCode(link, this.#world.now()) ? link.code?.channel : undefined;
    const address = sent && findAddress(opened, sent);
    return {
      permission: electronic.permission,
      mark: markForm(token, link),
      ...(address !== undefined && { sentTo: maskAddress(address) }),
      channels: (['email', 'sms'] as const).filter((each) => findAddress(opened, each) !== undefined),
    };
  }

  #wordsOf({ version }: SigningLink): SigningWords {
    const language = /\/([a-zA-Z-]+)@\d+$/.exec(version)?.[1];
    return language === undefined || language === this.words.language
      ? this.words
      : readSigningWords(this.#world, 'signing', language);
  }

  /** What was signed can be looked at as long as the link would have opened. */
  #isKept({ expiresAt }: SigningLink): boolean {
    return expiresAt > this.#world.now().toISOString();
  }
}

function findAddress({ consent, organization }: OpenedLink, channel: CodeChannel): string | undefined {
  if (channel === 'email') return consent.addresses.email;
  return organization.sms === undefined ? undefined : consent.addresses.phone;
}

function checkAnswer({ code, statement, objection }: SigningAnswer): SigningFault | undefined {
  if (code.trim() === '') return { kind: 'no-code' };
  if (statement === undefined) return { kind: 'no-statement' };
  if (statement !== 'read-with-objections') return undefined;
  if (objection === '') return { kind: 'no-objection' };
  return Array.from(objection).length > signingLimits.objection ? { kind: 'long-objection' } : undefined;
}

function describeResult(result: Exclude<StepResult, 'done'>): SigningFault {
  switch (result) {
    case 'stale':
    case 'refused':
      return { kind: 'stale' };
    case 'busy':
      return { kind: 'busy' };
    default:
      return result satisfies never;
  }
}

function makeEntry(
  { person, version }: SigningLink,
  statement: NonNullable<SigningAnswer['statement']>,
  objection: string,
  evidence: string,
): PersonalEntry {
  if (statement === 'declined') return { kind: 'declared-refusal', person, version, evidence };
  return {
    kind: 'acknowledged',
    ...{ person, version, way: 'electronic', statement, evidence },
    ...(statement === 'read-with-objections' && { objection }),
  };
}

interface EvidenceFacts {
  readonly statement: NonNullable<SigningAnswer['statement']>;
  readonly shownHash: string;
  readonly objection: string | undefined;
  readonly code: NonNullable<SigningLink['code']>;
  readonly now: Date;
  readonly program: string;
}

function makeEvidence(opened: OpenedLink, facts: EvidenceFacts): Evidence {
  const { link, version, organization, consent } = opened;
  const { electronic, mail, sms } = organization;
  const { code, objection, now } = facts;
  const address = findAddress(opened, code.channel);
  const administrator = code.channel === 'sms' ? sms?.administrator : mail?.administrator;
  if (electronic === undefined || address === undefined || administrator === undefined) {
    throw new Error('a code that was sent without a channel');
  }
  return {
    format: 'rolebook-electronic-acknowledgment',
    formatVersion: 1,
    ...{ organization: link.organization, person: link.person, version: link.version },
    ...{ textHash: version.textHash, shownHash: facts.shownHash, statement: facts.statement },
    ...(objection !== undefined && {
      objectionHash: createHash('sha256').update(link.tokenHash).update(objection, 'utf8').digest('hex'),
    }),
    permission: electronic.permission,
    consent: { basis: consent.basis, dated: consent.dated },
    method: 'one-time code',
    link: { id: link.id, hash: link.tokenHash, addressHash: link.addressHash, sentAt: link.createdAt },
    code: {
      channel: code.channel,
      addressHash: hashAddress(link.addressSalt, address),
      administrator,
      sentAt: code.sentAt,
      wrongTries: code.tries,
    },
    signedAt: now.toISOString(),
    program: facts.program,
  };
}
