import { createHash, verify, X509Certificate } from 'node:crypto';
import * as der from './der.js';

/** What a signature in a PDF is made of: everything else in it follows from these. */
export interface CmsParts {
  /** The certificate that signed, then those that it leans on; DER. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** SHA-256 of what was signed. */
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  /** The token of an authority that says when the signature was there (PAdES level B-T); DER. */
  readonly timestamp?: Uint8Array | undefined;
}

const ids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * The attributes that a signature of PAdES level B-B signs (ETSI EN 319 142-1, 6.3), as DER: what kind of content was
 * signed, its digest, and the certificate, so that no other one can be put in its place. The time stands in the PDF.
 */
export function writeSignedAttributes(parts: Pick<CmsParts, 'certificates' | 'digest'>): Uint8Array {
  return der.encode(der.set(...listAttributes(parts)));
}

function listAttributes({
  certificates,
  digest,
}: Pick<CmsParts, 'certificates' | 'digest'>): readonly der.Value[] {
  const certificateHash = createHash('sha256').update(certificates[0]).digest();
  const named = der.sequence(der.sequence(der.sequence(der.octets(certificateHash))));
  return [
    der.sequence(der.identifier(ids.contentType), der.set(der.identifier(ids.data))),
    der.sequence(der.identifier(ids.messageDigest), der.set(der.octets(digest))),
    der.sequence(der.identifier(ids.signingCertificateV2), der.set(named)),
  ];
}

/** A signature as CMS (RFC 5652), DER: there is one way to write it, so any other bytes are no signature of ours. */
export function writeCms(parts: CmsParts): Uint8Array {
  const [own] = parts.certificates;
  const digestAlgorithm = (): der.Value => der.sequence(der.identifier(ids.sha256), der.nothing());
  const signer = der.sequence(
    der.integer(1),
    der.nameCertificate(own),
    digestAlgorithm(),
    der.tagged(0, ...der.sort(listAttributes(parts))),
    nameAlgorithm(own),
    der.octets(parts.signature),
    ...(parts.timestamp === undefined ? [] : [der.tagged(1, writeTimestampAttribute(parts.timestamp))]),
  );
  const signedData = der.sequence(
    der.integer(1),
    der.set(digestAlgorithm()),
    der.sequence(der.identifier(ids.data)),
    der.tagged(0, ...parts.certificates.map(der.raw)),
    der.set(signer),
  );
  return der.encode(der.sequence(der.identifier(ids.signedData), der.tagged(0, signedData)));
}

function writeTimestampAttribute(token: Uint8Array): der.Value {
  return der.sequence(der.identifier(ids.timestamp), der.set(der.raw(token)));
}

/** The parts of a signature. `undefined` when it is none that `writeCms` would have written, byte for byte. */
export function readCms(bytes: Uint8Array): CmsParts | undefined {
  const content = der.partsOf(der.decode(bytes))[1];
  const [, , , certificates, signers] = der.partsOf(der.partsOf(content)[0]);
  const [own, ...others] = der.partsOf(certificates).map(der.bytesOf);
  const [, , , attributes, , signature, unsigned] = der.partsOf(der.partsOf(signers)[0]);
  const values = der.octetsOf(signature);
  const digest = der.partsOf(attributes).flatMap((attribute) => {
    const [, found] = der.partsOf(attribute);
    return der.octetsOf(der.partsOf(found)[0]) ?? [];
  })[0];
  const [, tokens] = der.partsOf(der.partsOf(unsigned)[0]);
  const [token] = der.partsOf(tokens);
  if (own === undefined || digest === undefined || values === undefined) return undefined;
  try {
    const parts: CmsParts = {
      ...{ certificates: [own, ...others], digest, signature: values },
      ...(token !== undefined && { timestamp: der.bytesOf(token) }),
    };
    return Buffer.compare(writeCms(parts), bytes) === 0 ? parts : undefined;
  } catch {
    // What stands in place of a certificate is none.
    return undefined;
  }
}

/** Whether the certificate's key made the signature. */
export function isSignedBy(parts: CmsParts): boolean {
  const { publicKey } = new X509Certificate(parts.certificates[0]);
  return verify('sha256', writeSignedAttributes(parts), publicKey, parts.signature);
}

function nameAlgorithm(certificate: Uint8Array): der.Value {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType;
  if (kind === 'rsa') return der.sequence(der.identifier(ids.rsaWithSha256), der.nothing());
  if (kind === 'ec') return der.sequence(der.identifier(ids.ecdsaWithSha256));
  throw new Error(`no signatures by keys of the kind ${kind ?? 'unknown'}`);
}
