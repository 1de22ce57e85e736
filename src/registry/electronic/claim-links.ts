import type { Kysely } from 'kysely';
import type { Outcome } from '../../diagnostic/outcome.js';
import { insertRows } from '../database/insert-rows.js';
import type { Tables } from '../database/tables.js';
import type { Registry } from '../registry.js';
import { writeLinkRow } from './link-rows.js';
import type { SigningLink } from './signing-link.js';
import { hashAddress } from './signing-secret.js';

/** How long a letter may be on its way to the mail server before somebody else sends another one, in milliseconds. */
const patience = 15 * 60_000;

/** A link that is to be sent, and where to. */
export interface ClaimedLink {
  readonly link: SigningLink;
  readonly address: string;
}

/**
 * Keeps links before their letters are sent, in the place of those that were sent before; gives the ids of those that were
 * kept. A link whose like has gone to the same address and still opens, or is on its way there, is left out: whatever several
 * machines do at once, nobody gets two letters of which the first leads nowhere.
 */
export async function claimLinks(
  registry: Registry,
  wanted: readonly ClaimedLink[],
  now: Date,
): Promise<Outcome<ReadonlySet<string>>> {
  return registry.writeAtOnce(async (db) => {
    const people = [...new Set(wanted.map(({ link }) => link.person))];
    const known = await listLiveLinks(db, people, now);
    const own = wanted.filter((each) => !hasLiveLink(known, each)).map(({ link }) => link);
    for (const { person, version } of own) {
      await db
        .updateTable('signing_link')
        .set({ state: 'replaced' })
        .where('person', '=', person)
        .where('version', '=', version)
        .where('state', 'in', ['sending', 'open', 'failed'])
        .execute();
    }
    await insertRows(db, 'signing_link', own.map(writeLinkRow));
    return new Set(own.map(({ id }) => id));
  });
}

/** Where links that open, or are on their way, were sent: by person and version. */
export type LiveLinks = ReadonlyMap<string, readonly { readonly salt: string; readonly hash: string }[]>;

/** The links of some people that open, or that somebody is sending; none whose letter came back. */
export async function listLiveLinks(
  db: Kysely<Tables>,
  people: readonly string[],
  now: Date,
): Promise<LiveLinks> {
  const since = new Date(now.getTime() - patience).toISOString();
  const found = new Map<string, { readonly salt: string; readonly hash: string }[]>();
  for (let start = 0; start < people.length; start += batch) {
    const rows = await db
      .selectFrom('signing_link')
      .select(['person', 'version', 'state', 'address_hash', 'address_salt', 'created_at'])
      .where('person', 'in', people.slice(start, start + batch))
      .where('state', 'in', ['open', 'sending'])
      .where('failure', 'is', null)
      .where('expires_at', '>', now.toISOString())
      .execute();
    for (const row of rows) {
      if (row.state === 'sending' && row.created_at <= since) continue;
      const aim = nameAim(row);
      found.set(aim, [...(found.get(aim) ?? []), { salt: row.address_salt, hash: row.address_hash }]);
    }
  }
  return found;
}

/** Whether one of the links leads the same person to the same version, and was sent to the same address. */
export function hasLiveLink(
  links: LiveLinks,
  { link, address }: { readonly link: Pick<SigningLink, 'person' | 'version'>; readonly address: string },
): boolean {
  const own = links.get(nameAim(link)) ?? [];
  return own.some(({ salt, hash }) => hashAddress(salt, address) === hash);
}

/** How many people one statement names. */
const batch = 5_000;

/** What the mail server said of the letter of a link. */
export interface SettledLink {
  readonly id: string;
  /** Why it was not taken; missing when it was. */
  readonly failure?: string | undefined;
}

/** Opens the links whose letters were taken. One that was replaced meanwhile stays closed. */
export async function settleLinks(
  registry: Registry,
  settled: readonly SettledLink[],
): Promise<Outcome<true>> {
  return registry.writeAtOnce(async (db) => {
    for (const { id, failure } of settled) {
      await db
        .updateTable('signing_link')
        .set({ state: failure === undefined ? 'open' : 'failed', failure: failure ?? null })
        .where('id', '=', id)
        .where('state', '=', 'sending')
        .execute();
    }
    return true as const;
  });
}

function nameAim({ person, version }: Pick<SigningLink, 'person' | 'version'>): string {
  return `${person} ${version}`;
}
