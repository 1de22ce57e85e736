import type { Organization } from '../../check/organization.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Consent } from '../../registry/consent/consent.js';
import { claimLinks, settleLinks } from '../../registry/electronic/claim-links.js';
import type { SigningLink } from '../../registry/electronic/signing-link.js';
import { hashAddress, hashToken, makeSalt, makeToken } from '../../registry/electronic/signing-secret.js';
import type { Registry } from '../../registry/registry.js';
import type { World } from '../../world.js';
import type { StatusRow } from '../acknowledgment/read-status.js';
import { callDocument } from './call-document.js';
import { greet } from './greet.js';
import type { Letters } from './letters.js';
import { readSigningWords } from './signing-words.js';

/** Somebody who is to get a link to a version. */
export interface WantedLink {
  readonly row: StatusRow;
  readonly consent: Consent;
}

/** What became of some links. */
export interface DispatchCounts {
  readonly sent: number;
  /** Another machine has sent one, or is about to. */
  readonly open: number;
  /** How many letters were not taken, by the reasons. */
  readonly failures: ReadonlyMap<string, number>;
}

/** A link and its secret part, which this file knows alone. */
interface MadeLink extends WantedLink {
  readonly link: SigningLink;
  readonly token: string;
}

/** How many links are claimed in one transaction: what is lost with a machine that fails is sent anew. */
export const dispatchSize = 50;

/** Makes links, sends them, and keeps what the mail server said. A link itself is known to this function and to its letter. */
export async function dispatchLinks(
  world: World,
  registry: Registry,
  organization: Organization,
  letters: Pick<Letters, 'send'>,
  wanted: readonly WantedLink[],
): Promise<Outcome<DispatchCounts>> {
  const { electronic } = organization;
  if (electronic === undefined) throw new Error('a link of an organization that signs on paper');
  const made = wanted.map((each) => makeLink(world, organization.id, electronic.linkDays, each));
  const claimed = await claimLinks(
    registry,
    made.map(({ link, consent }) => ({ link, address: consent.addresses.email })),
    world.now(),
  );
  if (claimed.value === undefined) return fail(claimed.diagnostics);
  const ids = claimed.value;
  const own = made.filter(({ link }) => ids.has(link.id));
  const settled = await Promise.all(
    own.map(async (each) => {
      const letter = composeLinkLetter(world, organization, each, electronic.baseUrl);
      return { id: each.link.id, failure: await letters.send(letter) };
    }),
  );
  const kept = await settleLinks(registry, settled);
  if (kept.value === undefined) return fail(kept.diagnostics);
  const failures = new Map<string, number>();
  for (const { failure } of settled) {
    if (failure !== undefined) failures.set(failure, (failures.get(failure) ?? 0) + 1);
  }
  const sent = settled.filter(({ failure }) => failure === undefined).length;
  return succeed({ sent, open: wanted.length - own.length, failures });
}

function makeLink(world: World, organization: string, days: number, wanted: WantedLink): MadeLink {
  const { row, consent } = wanted;
  const token = makeToken(world.random);
  const salt = makeSalt(world.random);
  const now = world.now();
  const link: SigningLink = {
    id: Buffer.from(world.random(8)).toString('hex'),
    tokenHash: hashToken(token),
    organization,
    person: row.member.id,
    version: row.version.id,
    addressHash: hashAddress(salt, consent.addresses.email),
    addressSalt: salt,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
    state: 'sending',
    step: 0,
    codesSent: 0,
    wrongCodes: 0,
  };
  return { ...wanted, link, token };
}

function composeLinkLetter(
  world: World,
  organization: Organization,
  { row, consent, link, token }: MadeLink,
  baseUrl: string,
): Parameters<Letters['send']>[0] {
  const { number: version, registrationNumber: number, language } = row.version;
  const words = readSigningWords(world, 'letters', language);
  const title = callDocument(words, row.version);
  return {
    id: `link-${link.id}`,
    to: consent.addresses.email,
    language: words.language,
    subject: words.say('link.subject', { title }),
    blocks: [
      { type: 'paragraph', text: words.say('greeting', { name: greet(row.member.name) }) },
      { type: 'paragraph', text: words.say('link.text', { title, number, version }) },
      { type: 'link', label: words.say('link.button'), url: `${baseUrl}/a/${token}/` },
      { type: 'paragraph', text: words.say('link.until', { until: words.sayDay(link.expiresAt) }) },
      { type: 'paragraph', text: words.say('link.meaning') },
      { type: 'paragraph', text: words.say('footer', { employer: organization.name.short }) },
    ],
  };
}
