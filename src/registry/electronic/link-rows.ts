import type { Kysely, Transaction } from 'kysely';
import { insertRows } from '../database/insert-rows.js';
import type { SigningLinkRow, Tables } from '../database/tables.js';
import { type SentCode, type SigningLink, statements } from './signing-link.js';

/** The links of some tokens, by their hashes; tokens of nothing are passed over. */
export async function findLinks(
  db: Kysely<Tables>,
  tokenHashes: readonly string[],
): Promise<readonly SigningLink[]> {
  const rows = await db
    .selectFrom('signing_link')
    .selectAll()
    .where('token_hash', 'in', tokenHashes)
    .execute();
  return rows.map(readLinkRow);
}

/** Some links, by their ids. */
export async function readLinks(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SigningLink>> {
  const rows = await db.selectFrom('signing_link').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, readLinkRow(row)]));
}

/** Writes what links have become; each stands in the list once. */
export async function updateLinks(db: Transaction<Tables>, links: readonly SigningLink[]): Promise<void> {
  const ids = links.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.deleteFrom('signing_link').where('id', 'in', ids).execute();
  await insertRows(db, 'signing_link', links.map(writeLinkRow));
}

/** The row of a link. */
export function writeLinkRow(link: SigningLink): SigningLinkRow {
  const { code } = link;
  return {
    id: link.id,
    token_hash: link.tokenHash,
    organization: link.organization,
    person: link.person,
    version: link.version,
    address_hash: link.addressHash,
    address_salt: link.addressSalt,
    created_at: link.createdAt,
    expires_at: link.expiresAt,
    state: link.state,
    failure: link.failure ?? null,
    step: link.step,
    code_salt: code?.salt ?? null,
    code_hash: code?.hash ?? null,
    code_channel: code?.channel ?? null,
    code_sent_at: code?.sentAt ?? null,
    code_tries: code?.tries ?? 0,
    codes_sent: link.codesSent,
    wrong_codes: link.wrongCodes,
    statement: link.statement ?? null,
    signed_at: link.signedAt ?? null,
    evidence: link.evidence ?? null,
  };
}

const states = ['sending', 'open', 'failed', 'replaced', 'signed'] as const;

function readLinkRow(row: SigningLinkRow): SigningLink {
  const code = readCode(row);
  const statement = statements.find((each) => each === row.statement);
  return {
    id: row.id,
    tokenHash: row.token_hash,
    organization: row.organization,
    person: row.person,
    version: row.version,
    addressHash: row.address_hash,
    addressSalt: row.address_salt,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    // A word that nobody knows opens nothing.
    state: states.find((each) => each === row.state) ?? 'replaced',
    ...(row.failure !== null && { failure: row.failure }),
    step: row.step,
    ...(code !== undefined && { code }),
    codesSent: row.codes_sent,
    wrongCodes: row.wrong_codes,
    ...(statement !== undefined && { statement }),
    ...(row.signed_at !== null && { signedAt: row.signed_at }),
    ...(row.evidence !== null && { evidence: row.evidence }),
  };
}

function readCode(row: SigningLinkRow): SentCode | undefined {
  const { code_salt: salt, code_hash: hash, code_sent_at: sentAt, code_tries: tries } = row;
  if (salt === null || hash === null || sentAt === null) return undefined;
  return { salt, hash, channel: row.code_channel === 'sms' ? 'sms' : 'email', sentAt, tries };
}
