import { createHash, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  BitString,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set,
  Utf8String,
  fromBER,
} from 'asn1js';
import * as pki from 'pkijs';
import { onTestFinished } from 'vitest';

/** How an authority of a test answers; honestly when left out. */
export type Lie =
  | 'other nonce'
  | 'other imprint'
  | 'garbage'
  | 'nothing'
  | 'status 500'
  | 'refusal'
  | 'changed content'
  | 'certificate for something else'
  | 'wrong clock'
  | 'too long'
  | 'redirect';

/** An authority of timestamps with a certificate of its own, made by pkijs and not by the program. */
export interface TimeAuthority {
  /** The answer to a request. */
  answer(request: Uint8Array, lie?: Lie): Promise<Uint8Array>;
  readonly certificate: Uint8Array;
  /** The certificate of the one who has issued it. */
  readonly root: Uint8Array;
}

const keyKinds = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

const generateKey = (kind: keyof typeof keyKinds): Promise<webcrypto.CryptoKeyPair> =>
  kind === 'rsa'
    ? webcrypto.subtle.generateKey(keyKinds.rsa, true, ['sign', 'verify'])
    : webcrypto.subtle.generateKey(keyKinds.ec, true, ['sign', 'verify']);

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: number;
  readonly uses: readonly string[];
}

async function createCertificate(
  { subject, issuer, serial, uses }: Wanted,
  keys: webcrypto.CryptoKeyPair,
  issuerKey: webcrypto.CryptoKey,
): Promise<pki.Certificate> {
  const certificate = new pki.Certificate();
  certificate.version = 2;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  certificate.serialNumber = new Integer({ value: serial });
  for (const [party, value] of [
    [certificate.issuer, issuer],
    [certificate.subject, subject],
  ] as const) {
    party.typesAndValues.push(
      new pki.AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) }),
    );
  }
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2040-01-01T00:00:00Z');
  const isRoot = uses.length === 0;
  const basic = new pki.BasicConstraints({ cA: isRoot }).toSchema().toBER(false);
  const usage = new BitString({ valueHex: new Uint8Array([isRoot ? 0x06 : 0xc0]), unusedBits: 1 });
  certificate.extensions = [
    new pki.Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic }),
    new pki.Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(false) }),
    ...(isRoot
      ? []
      : [
          new pki.Extension({
            extnID: '2.5.29.37',
            critical: true,
            extnValue: new pki.ExtKeyUsage({ keyPurposes: [...uses] }).toSchema().toBER(false),
          }),
        ]),
  ];
  await certificate.sign(issuerKey, 'SHA-256');
  return certificate;
}

/** Anything that can be written as ASN.1. */
interface Writable {
  toSchema(): { toBER(sizeOnly: boolean): ArrayBuffer };
}

const bytesOf = (value: Writable): Uint8Array => new Uint8Array(value.toSchema().toBER(false));

/** Makes an authority; its clock says `time`. */
export async function createAuthority(
  time: Date,
  kind: keyof typeof keyKinds = 'rsa',
): Promise<TimeAuthority> {
  const [rootKeys, keys] = [await generateKey('rsa'), await generateKey(kind)];
  const names = { subject: 'Служба времени «Полдень»', issuer: 'Корень «Полдень»' };
  const rootWanted = { subject: names.issuer, issuer: names.issuer, serial: 1, uses: [] };
  const root = await createCertificate(rootWanted, rootKeys, rootKeys.privateKey);
  const make = (uses: string): Promise<pki.Certificate> =>
    createCertificate({ ...names, serial: 2, uses: [uses] }, keys, rootKeys.privateKey);
  const certificate = await make('1.3.6.1.5.5.7.3.8');
  const other = await make('1.3.6.1.5.5.7.3.1');
  return {
    certificate: bytesOf(certificate),
    root: bytesOf(root),
    answer: async (request, lie) => {
      if (lie === 'garbage') return new TextEncoder().encode('<html>Добро пожаловать</html>');
      if (lie === 'nothing') return new Uint8Array();
      if (lie === 'refusal') return writeRefusal();
      const { result } = fromBER(Uint8Array.from(request).buffer);
      const asked = new pki.TimeStampReq({ schema: result });
      const imprint = asked.messageImprint;
      if (lie === 'other imprint') {
        imprint.hashedMessage = new OctetString({ valueHex: createHash('sha256').update('other').digest() });
      }
      const info = new pki.TSTInfo({
        version: 1,
        policy: '1.2.643.9.9.9',
        messageImprint: imprint,
        serialNumber: new Integer({ value: 42 }),
        genTime: lie === 'wrong clock' ? new Date(time.getTime() - 7_200_000) : time,
        nonce: lie === 'other nonce' || asked.nonce === undefined ? new Integer({ value: 7 }) : asked.nonce,
      });
      const own = lie === 'certificate for something else' ? other : certificate;
      const content = bytesOf(info);
      const token = await signInfo(content, own, root, keys.privateKey);
      const response = new Sequence({
        value: [new Sequence({ value: [new Integer({ value: 0 })] }), token.toSchema()],
      });
      const answer = Buffer.from(response.toBER(false));
      if (lie !== 'changed content') return answer;
      // The serial number of the timestamp: nothing else of the token depends on it but its digest.
      const at = answer.indexOf(Buffer.from([0x02, 0x01, 42]));
      answer[at + 2] = 43;
      return answer;
    },
  };
}

async function signInfo(
  content: Uint8Array,
  own: pki.Certificate,
  root: pki.Certificate,
  key: webcrypto.CryptoKey,
): Promise<pki.ContentInfo> {
  const infoType = '1.2.840.113549.1.9.16.1.4';
  const attribute = (type: string, value: ObjectIdentifier | OctetString | Sequence): pki.Attribute =>
    new pki.Attribute({ type, values: [value] });
  const named = new Sequence({
    value: [
      new Sequence({
        value: [
          new Sequence({
            value: [new OctetString({ valueHex: createHash('sha256').update(bytesOf(own)).digest() })],
          }),
        ],
      }),
    ],
  });
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: infoType })),
    attribute(
      '1.2.840.113549.1.9.4',
      new OctetString({ valueHex: createHash('sha256').update(content).digest() }),
    ),
    attribute('1.2.840.113549.1.9.16.2.47', named),
  ];
  const sorted = attributes.toSorted((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)));
  const signedBytes = new Set({ value: sorted.map((each) => each.toSchema()) }).toBER(false);
  const signed = new pki.SignedData({
    version: 3,
    encapContentInfo: new pki.EncapsulatedContentInfo({
      eContentType: infoType,
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: 0,
          attributes: sorted,
          encodedValue: signedBytes,
        }),
      }),
    ],
    certificates: [root, own],
  });
  await signed.sign(key, 0, 'SHA-256');
  return new pki.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
}

function writeRefusal(): Uint8Array {
  const status = new Sequence({
    value: [new Integer({ value: 2 }), new Sequence({ value: [new Utf8String({ value: 'Договор истёк' })] })],
  });
  return new Uint8Array(new Sequence({ value: [status] }).toBER(false));
}

/** Lets an authority answer over HTTP until the test ends, and gives its address. */
export async function serveAuthority(authority: TimeAuthority, lie?: Lie): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (lie === 'redirect') return response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
      if (lie === 'status 500') return response.writeHead(500).end('занято');
      if (lie === 'too long') return response.end(Buffer.alloc(100_000));
      void authority.answer(Buffer.concat(chunks), lie).then((answer) => response.end(answer));
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  return `http://127.0.0.1:${address.port}/`;
}
