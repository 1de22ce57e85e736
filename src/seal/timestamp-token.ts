import { hash, X509Certificate } from 'node:crypto';
import * as der from './der.js';

/** What a token of an authority is made of: everything else in it follows from these. */
export interface TokenParts {
  /** The certificate that signed, then its issuers; DER. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** What the authority says (TSTInfo of RFC 3161, 2.4.2), DER. */
  readonly content: Uint8Array;
  /** What it has signed: attributes, DER each. */
  readonly attributes: readonly Uint8Array[];
  /** The hash of all that: `sha256`, as the attributes tell by the length of a digest. */
  readonly digestName: DigestName;
  readonly signature: Uint8Array;
}

/** The hashes that signatures of authorities are made with. */
export type DigestName = keyof typeof digests;

export const sha256Id = '2.16.840.1.101.3.4.2.1';

const digests = {
  sha256: { id: sha256Id, length: 32, ecdsa: '1.2.840.10045.4.3.2' },
  sha384: { id: '2.16.840.1.101.3.4.2.2', length: 48, ecdsa: '1.2.840.10045.4.3.3' },
  sha512: { id: '2.16.840.1.101.3.4.2.3', length: 64, ecdsa: '1.2.840.10045.4.3.4' },
} as const;

const digestNames = ['sha256', 'sha384', 'sha512'] as const satisfies readonly DigestName[];

const ids = {
  signedData: '1.2.840.113549.1.7.2',
  info: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  rsa: '1.2.840.113549.1.1.1',
} as const;

/** The attributes as they are signed. */
export function writeTokenAttributes({ attributes }: Pick<TokenParts, 'attributes'>): Uint8Array {
  return der.encode(der.set(...attributes.map(der.raw)));
}

/**
 * A token as CMS, DER, in the one way in which it is kept. Authorities write what nobody has signed (algorithms that follow
 * from the key, the order of certificates) in several ways; in this form there is no byte that could be another one.
 */
export function writeToken(parts: TokenParts): Uint8Array {
  const [own] = parts.certificates;
  const digest = digests[parts.digestName];
  const digestAlgorithm = (): der.Value => der.sequence(der.identifier(digest.id), der.nothing());
  const isEc = new X509Certificate(own).publicKey.asymmetricKeyType === 'ec';
  const signer = der.sequence(
    der.integer(1),
    der.nameCertificate(own),
    digestAlgorithm(),
    der.tagged(0, ...der.sort(parts.attributes.map(der.raw))),
    isEc ? der.sequence(der.identifier(digest.ecdsa)) : der.sequence(der.identifier(ids.rsa), der.nothing()),
    der.octets(parts.signature),
  );
  const signedData = der.sequence(
    der.integer(3),
    der.set(digestAlgorithm()),
    der.sequence(der.identifier(ids.info), der.tagged(0, der.octets(parts.content))),
    der.tagged(0, ...parts.certificates.map(der.raw)),
    der.set(signer),
  );
  return der.encode(der.sequence(der.identifier(ids.signedData), der.tagged(0, signedData)));
}

/** The algorithm, as an object identifier, that a token says to be signed by. `undefined` for what is no token. */
export function readTokenAlgorithm(bytes: Uint8Array): string | undefined {
  const [type, content] = der.partsOf(der.decode(bytes));
  const [signer] = der.partsOf(der.partsOf(der.partsOf(content)[0]).at(-1));
  const [, , , , algorithm] = der.partsOf(signer);
  return der.identifierOf(type) === ids.signedData ? der.identifierOf(der.partsOf(algorithm)[0]) : undefined;
}

/** The parts of a token as an authority wrote it. `undefined` for what is no token with the certificate of its signer. */
export function readToken(bytes: Uint8Array): TokenParts | undefined {
  const token = der.decode(bytes);
  const [type, content] = der.partsOf(token);
  const [, , encapsulated, ...rest] = der.partsOf(der.partsOf(content)[0]);
  const [infoType, wrapped] = der.partsOf(encapsulated);
  const info = der.octetsOf(der.partsOf(wrapped)[0]);
  const certificates = der.partsOf(rest.find((each) => der.isTagged(each, 0))).map(der.bytesOf);
  const signers = der.partsOf(rest.at(-1));
  const [, , , signed, , value] = der.partsOf(signers[0]);
  const signature = der.octetsOf(value);
  const attributes = der.partsOf(signed).map(der.bytesOf);
  if (der.identifierOf(type) !== ids.signedData || der.identifierOf(infoType) !== ids.info) return undefined;
  if (info === undefined || signature === undefined || signers.length !== 1) return undefined;
  const facts = readSignedFacts(attributes);
  const own = certificates.find((each) => facts?.names(each));
  if (facts === undefined || own === undefined) return undefined;
  const others = certificates.filter((each) => each !== own);
  return {
    certificates: [own, ...others],
    content: info,
    attributes,
    digestName: facts.digestName,
    signature,
  };
}

/** What the signed attributes of a token say. */
export interface SignedFacts {
  readonly digestName: DigestName;
  /** The hash of the content. */
  readonly digest: Uint8Array;
  /** Whether they name a certificate, by its hash. */
  names(certificate: Uint8Array): boolean;
}

/** Reads the attributes that every token has to have, each once. */
export function readSignedFacts(attributes: readonly Uint8Array[]): SignedFacts | undefined {
  const values = (id: string): readonly der.Value[] =>
    attributes.flatMap((each) => {
      const [name, found] = der.partsOf(der.raw(each));
      return der.identifierOf(name) === id ? der.partsOf(found) : [];
    });
  const [type, ...otherTypes] = values(ids.contentType);
  const [digestValue, ...otherDigests] = values(ids.messageDigest);
  const digest = der.octetsOf(digestValue);
  const digestName = findDigest(digest?.length);
  const named = [...values(ids.signingCertificate), ...values(ids.signingCertificateV2)].flatMap((each) =>
    der
      .partsOf(der.partsOf(each)[0])
      .flatMap((name) => der.partsOf(name).flatMap((part) => der.octetsOf(part) ?? [])),
  );
  const isAlone = otherTypes.length + otherDigests.length === 0;
  if (!isAlone || der.identifierOf(type) !== ids.info || named.length === 0) return undefined;
  if (digest === undefined || digestName === undefined) return undefined;
  return {
    digestName,
    digest,
    names: (certificate) =>
      named.some((each) => {
        const name = each.length === 20 ? 'sha1' : findDigest(each.length);
        return name !== undefined && hash(name, certificate, 'hex') === Buffer.from(each).toString('hex');
      }),
  };
}

function findDigest(length: number | undefined): DigestName | undefined {
  return digestNames.find((name) => digests[name].length === length);
}
