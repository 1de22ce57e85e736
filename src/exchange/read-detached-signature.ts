import { OctetString, Primitive } from 'asn1js';
import type { Certificate, RelativeDistinguishedNames, SignedData } from 'pkijs';

/** What the certificate of a signature says of its owner. Nothing of it was validated. */
export interface SignerCertificate {
  readonly owner: string;
  /** The organization that the owner signs for, where the certificate names one. */
  readonly organization?: string | undefined;
  /** In hexadecimal. */
  readonly serial: string;
  readonly issuer: string;
  readonly from: Date;
  readonly until: Date;
}

/**
 * What is known of a file of a signature, or why nothing is. damaged: it is no CMS · attached: it holds what it signs, and
 * is no detached signature · nameless: it has no certificate of its signer
 */
export type DetachedSignature =
  | { readonly state: 'read'; readonly signers: readonly SignerCertificate[] }
  | { readonly state: 'damaged' | 'attached' | 'nameless' };

const ids = {
  signedData: '1.2.840.113549.1.7.2',
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  givenName: '2.5.4.42',
  organization: '2.5.4.10',
  subjectKey: '2.5.29.14',
} as const;

/**
 * Reads a signature in a file of its own (`.sig`, `.p7s`; CMS as DER, Base64 or PEM), made by any algorithm, those of GOST too.
 * Only the certificates of its signers are looked at. The library is loaded with the first file.
 */
export async function readDetachedSignature(bytes: Uint8Array): Promise<DetachedSignature> {
  const pki = await import('pkijs');
  let signed: SignedData;
  try {
    const content = pki.ContentInfo.fromBER(decode(bytes));
    if (content.contentType !== ids.signedData) return { state: 'damaged' };
    signed = new pki.SignedData({ schema: content.content });
  } catch {
    // The library tells what is wrong with bytes by errors of many kinds; that they are no signature is all that matters.
    return { state: 'damaged' };
  }
  if (signed.encapContentInfo.eContent !== undefined) return { state: 'attached' };
  const known = (signed.certificates ?? []).filter((each) => each instanceof pki.Certificate);
  const signers: SignerCertificate[] = [];
  for (const signer of signed.signerInfos) {
    const sid: unknown = signer.sid;
    const own = known.find((each) =>
      sid instanceof pki.IssuerAndSerialNumber
        ? each.issuer.isEqual(sid.issuer) && each.serialNumber.isEqual(sid.serialNumber)
        : sid instanceof Primitive && hasSubjectKey(each, sid.valueBlock.valueHexView),
    );
    if (own === undefined) return { state: 'nameless' };
    signers.push(describe(own));
  }
  return signers.length === 0 ? { state: 'nameless' } : { state: 'read', signers };
}

/** The bytes of a signature that may be written as Base64, as programs of GOST signatures do, or as PEM. */
function decode(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // DER begins with a sequence; no text does.
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80) return Uint8Array.from(bytes);
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/-----[A-Z0-9 ]+-----/g, '');
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

/** Whether a certificate says of its key that it is the one of an identifier (RFC 5280, 4.2.1.2). */
function hasSubjectKey({ extensions }: Certificate, identifier: Uint8Array): boolean {
  const value: unknown = extensions?.find(({ extnID }) => extnID === ids.subjectKey)?.parsedValue;
  return value instanceof OctetString && Buffer.compare(value.valueBlock.valueHexView, identifier) === 0;
}

function describe(certificate: Certificate): SignerCertificate {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  const organization = find(subject, ids.organization);
  const person = [ids.surname, ids.givenName].flatMap((id) => find(subject, id) ?? []).join(' ');
  const name = find(subject, ids.commonName);
  return {
    owner: person === '' ? (name ?? '') : person,
    ...(organization !== undefined && { organization }),
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase(),
    issuer: find(issuer, ids.commonName) ?? find(issuer, ids.organization) ?? '',
    from: notBefore.value,
    until: notAfter.value,
  };
}

/** A part of a name; what is not printable in it is left out. */
function find({ typesAndValues }: RelativeDistinguishedNames, id: string): string | undefined {
  const value: unknown = typesAndValues.find(({ type }) => type === id)?.value.valueBlock.value;
  const text = typeof value === 'string' ? value.replace(/\p{C}/gu, '').trim().normalize('NFC') : '';
  return text === '' ? undefined : text.slice(0, 300);
}
