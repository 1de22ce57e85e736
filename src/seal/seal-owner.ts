import { createHash, X509Certificate } from 'node:crypto';

/** Whose seal it is, by its certificate. */
export interface SealOwner {
  /** Name in the certificate. Anybody can write any name into one that they sign themselves. */
  readonly name: string;
  /** The number that its issuer gave it, in hexadecimal. */
  readonly serial: string;
  readonly isSelfSigned: boolean;
  readonly from: Date;
  readonly until: Date;
  /** SHA-256 of the certificate, in hexadecimal: what tells it from another of the same name. */
  readonly fingerprint: string;
}

/** What a certificate says of its owner. Bytes that are no certificate are a bug of the caller and throw. */
export function describeOwner(certificate: Uint8Array): SealOwner {
  const { subject, issuer, serialNumber, validFrom, validTo } = new X509Certificate(certificate);
  return {
    name: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', '),
    serial: serialNumber,
    isSelfSigned: issuer === subject,
    from: new Date(validFrom),
    until: new Date(validTo),
    fingerprint: createHash('sha256').update(certificate).digest('hex'),
  };
}
