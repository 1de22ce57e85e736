import { hash, verify, X509Certificate } from 'node:crypto';
import * as der from './der.js';
import { describeOwner, type SealOwner } from './seal-owner.js';
import {
  readSignedFacts,
  readToken,
  sha256Id,
  type TokenParts,
  writeToken,
  writeTokenAttributes,
} from './timestamp-token.js';

/** What an authority says, and who it is. Whether to trust it nobody has asked. */
export interface Timestamp {
  readonly time: Date;
  readonly authority: SealOwner;
  /** The number that proves that it answers this request and no earlier one; tokens need none. */
  readonly nonce?: Uint8Array | undefined;
}

/** Why a token proves nothing. */
export type TimestampFault =
  /** It is no token, or one of a kind that is not known here. */
  | 'garbage'
  /** It is about something else. */
  | 'other-imprint'
  /** Its signature is not that of its certificate, or the certificate is not one for timestamps, or not of that day. */
  | 'unsigned';

/** A token that was checked. */
export type CheckedTimestamp =
  { readonly state: 'good'; readonly timestamp: Timestamp } | { readonly state: TimestampFault };

/** The use of keys that certificates of authorities are made for (RFC 3161, 2.3). */
const timestamping = '1.3.6.1.5.5.7.3.8';

/**
 * Checks the token in a seal, byte for byte: it is written as `keepToken` writes it, about the hash that is given, and
 * signed by the certificate in it.
 */
export function checkTimestamp(token: Uint8Array, imprint: Uint8Array): CheckedTimestamp {
  const parts = readSafely(token);
  if (parts === undefined || Buffer.compare(writeToken(parts), token) !== 0) return { state: 'garbage' };
  return keepChain(parts).length === parts.certificates.length
    ? judge(parts, imprint)
    : { state: 'unsigned' };
}

/** The token of an authority as it is kept, with the certificates that something bears out. `undefined` for no token. */
export function keepToken(token: Uint8Array): Uint8Array | undefined {
  const parts = readSafely(token);
  return parts && writeToken({ ...parts, certificates: keepChain(parts) });
}

/** What is no certificate, or has a key that is not known here, makes no token. */
function readSafely(token: Uint8Array): TokenParts | undefined {
  try {
    const parts = readToken(token);
    const kinds = parts?.certificates.map((each) => new X509Certificate(each).publicKey.asymmetricKeyType);
    return kinds?.[0] === 'rsa' || kinds?.[0] === 'ec' ? parts : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The signer and, in their order, those of its issuers whose every byte something bears out: the signed attributes name
 * them, or a signature that can be checked here is about them.
 */
function keepChain({ certificates, attributes }: TokenParts): TokenParts['certificates'] {
  const [own, ...others] = certificates;
  const facts = readSignedFacts(attributes);
  const chain: Uint8Array[] = [];
  let last = new X509Certificate(own);
  for (;;) {
    if (last.issuer === last.subject) break;
    const next = others.find((each) => !chain.includes(each) && isIssuedBy(last, new X509Certificate(each)));
    if (next === undefined) break;
    chain.push(next);
    last = new X509Certificate(next);
  }
  while (chain.length > 0) {
    const end = chain.at(-1) ?? own;
    if (isIssuedBy(new X509Certificate(end), new X509Certificate(end)) || facts?.names(end) === true) break;
    chain.pop();
  }
  return [own, ...chain];
}

/** What the key is for; a certificate that does not say so has `undefined`, whatever the types of Node tell. */
function listUses({ keyUsage }: X509Certificate): readonly string[] | undefined {
  return keyUsage;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.issuer === issuer.subject && certificate.verify(issuer.publicKey);
  } catch {
    // A key that OpenSSL does not know bears out nothing here.
    return false;
  }
}

function judge(parts: TokenParts, imprint: Uint8Array): CheckedTimestamp {
  const { content, attributes, digestName, signature } = parts;
  const [own] = parts.certificates;
  const [version, , about, , time, ...rest] = der.partsOf(der.decode(content));
  const [algorithm, digest] = der.partsOf(about);
  const known = der.octetsOf(digest);
  const moment = der.momentOf(time);
  const isInfo = Buffer.from(der.naturalOf(version) ?? []).toString('hex') === '01';
  if (!isInfo || known === undefined || moment === undefined) return { state: 'garbage' };
  const isSha256 = der.identifierOf(der.partsOf(algorithm)[0]) === sha256Id;
  if (!isSha256 || Buffer.compare(known, imprint) !== 0) return { state: 'other-imprint' };
  const facts = readSignedFacts(attributes);
  const certificate = new X509Certificate(own);
  const authority = describeOwner(own);
  const isSigned =
    facts?.names(own) === true &&
    hash(digestName, content, 'hex') === Buffer.from(facts.digest).toString('hex') &&
    (listUses(certificate) ?? []).includes(timestamping) &&
    moment >= authority.from &&
    moment <= authority.until &&
    verify(digestName, writeTokenAttributes(parts), certificate.publicKey, signature);
  if (!isSigned) return { state: 'unsigned' };
  const nonce = rest.flatMap((each) => der.naturalOf(each) ?? [])[0];
  return { state: 'good', timestamp: { time: moment, authority, ...(nonce !== undefined && { nonce }) } };
}
