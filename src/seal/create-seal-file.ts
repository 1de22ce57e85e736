import { createHash, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import * as pki from 'pkijs';

/** Whom a certificate is made for, and from when until when. */
export interface SealSubject {
  /** The employer as the paper names it: «ООО «Пример»». */
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
}

const ids = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectKey: '2.5.29.14',
  keyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
} as const;

/** RSA with SHA-256; 3072 bits are enough until after 2030 (NIST SP 800-57, part 1, table 2). */
const keyKind = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

/**
 * How the file is closed by its password. The library computes the code of integrity round by round in JavaScript: these
 * take a second, and are 50 times what OpenSSL takes by itself. More rounds elsewhere in the file would protect nothing,
 * for a password is tried where it is cheapest.
 */
const closing = {
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: 100_000,
};

/**
 * Makes a key and a certificate that is signed by that key itself, as a PKCS#12 file with a password. A seal made with it
 * proves that a file was not changed since, and not who sealed it: nobody vouches for the name. For trial.
 */
export async function createSealFile(owner: SealSubject, password: string): Promise<Uint8Array> {
  const keys = await webcrypto.subtle.generateKey(keyKind, true, ['sign', 'verify']);
  const certificate = await createCertificate(owner, keys);
  const key = pki.PrivateKeyInfo.fromBER(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return closeFile(key, certificate, new TextEncoder().encode(password).buffer);
}

async function createCertificate(
  { name, from, until }: SealSubject,
  { privateKey, publicKey }: webcrypto.CryptoKeyPair,
): Promise<pki.Certificate> {
  const certificate = new pki.Certificate();
  certificate.version = 2;
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  const identity = createHash('sha1')
    .update(Buffer.from(await webcrypto.subtle.exportKey('spki', publicKey)))
    .digest();
  certificate.serialNumber = new Integer({ valueHex: makeSerial(identity) });
  for (const party of [certificate.issuer, certificate.subject]) {
    const value = new Utf8String({ value: name });
    party.typesAndValues.push(new pki.AttributeTypeAndValue({ type: ids.commonName, value }));
  }
  certificate.notBefore.value = from;
  certificate.notAfter.value = until;
  const extend = (extnID: string, critical: boolean, extnValue: ArrayBuffer): pki.Extension =>
    new pki.Extension({ extnID, critical, extnValue });
  // To sign documents and nothing else: 0xC0 are the bits of digital signature and of non-repudiation.
  const usage = new BitString({ valueHex: new Uint8Array([0xc0]), unusedBits: 6 });
  certificate.extensions = [
    extend(ids.basicConstraints, true, new pki.BasicConstraints({ cA: false }).toSchema().toBER(false)),
    extend(ids.keyUsage, true, usage.toBER(false)),
    extend(ids.subjectKey, false, new OctetString({ valueHex: identity }).toBER(false)),
  ];
  await certificate.sign(privateKey, 'SHA-256');
  return certificate;
}

/** A positive number of 16 bytes (RFC 5280, 4.1.2.2); that of the key, which no other has. */
function makeSerial(identity: Uint8Array): Uint8Array {
  const serial = Uint8Array.from(identity.subarray(0, 16));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

/** Key and certificate as PKCS#12 (RFC 7292), each closed by the password, and the whole with a code of integrity. */
async function closeFile(
  key: pki.PrivateKeyInfo,
  certificate: pki.Certificate,
  password: ArrayBuffer,
): Promise<Uint8Array> {
  const keyBag = new pki.PKCS8ShroudedKeyBag({ parsedValue: key });
  await keyBag.makeInternalValues({ password, ...closing });
  const wrap = (bagId: string, bagValue: pki.SafeBag['bagValue']): pki.SafeContents =>
    new pki.SafeContents({ safeBags: [new pki.SafeBag({ bagId, bagValue })] });
  const safe = new pki.AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: wrap(ids.keyBag, keyBag) },
        { privacyMode: 1, value: wrap(ids.certificateBag, new pki.CertBag({ parsedValue: certificate })) },
      ],
    },
  });
  await safe.makeInternalValues({ safeContents: [{}, { password, ...closing }] });
  const file = new pki.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues({
    password,
    iterations: closing.iterationCount,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(file.toSchema().toBER(false));
}
