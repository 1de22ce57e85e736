import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as asn1 from 'asn1js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDetachedSignature } from '../../src/exchange/read-detached-signature.js';
import { hasTool } from '../tools.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-sig-'));
const path = (name: string): string => join(folder, name);
const openssl = (...words: readonly string[]): void => {
  execFileSync('openssl', words, { stdio: 'ignore' });
};

/** The names of algorithms of RSA, and those of GOST R 34.10-2012 and 34.11-2012 with 256 bits. */
const renamed = new Map([
  ['1.2.840.113549.1.1.1', '1.2.643.7.1.1.1.1'],
  ['2.16.840.1.101.3.4.2.1', '1.2.643.7.1.1.2.2'],
  ['1.2.840.113549.1.1.11', '1.2.643.7.1.1.3.2'],
]);

function renameAlgorithms(block: asn1.BaseBlock): void {
  if (block instanceof asn1.ObjectIdentifier) {
    const other = renamed.get(block.getValue());
    if (other !== undefined) block.setValue(other);
  }
  if (block instanceof asn1.Constructed) block.valueBlock.value.forEach(renameAlgorithms);
}

beforeAll(() => {
  if (!hasTool('openssl')) return;
  const subject = '/CN=ООО «Пример»/O=ООО «Пример»/SN=Иванов/GN=Иван Иванович';
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-subj', subject, '-days', '365'],
    ...['-set_serial', '0x01D8F9A2', '-keyout', path('key.pem'), '-out', path('cert.pem')],
  );
  writeFileSync(path('text'), 'документ');
  const sign = ['cms', '-sign', '-binary', '-in', path('text'), '-signer', path('cert.pem')];
  const key = ['-inkey', path('key.pem')];
  openssl(...sign, ...key, '-outform', 'DER', '-out', path('a.sig'));
  openssl(...sign, ...key, '-outform', 'PEM', '-out', path('pem.sig'));
  openssl(...sign, ...key, '-keyid', '-outform', 'DER', '-out', path('keyid.sig'));
  openssl(...sign, ...key, '-nodetach', '-outform', 'DER', '-out', path('whole.sig'));
  openssl(...sign, ...key, '-nocerts', '-outform', 'DER', '-out', path('bare.sig'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const owner = { owner: 'Иванов Иван Иванович', organization: 'ООО «Пример»', serial: '01D8F9A2' };

describe.skipIf(!hasTool('openssl'))('a detached signature', () => {
  it.each(['a.sig', 'pem.sig', 'keyid.sig'])('tells whose it is: %s', async (name) => {
    const read = await readDetachedSignature(readFileSync(path(name)));
    expect(read).toMatchObject({ state: 'read', signers: [{ ...owner, issuer: 'ООО «Пример»' }] });
  });

  it('is read as Base64 alone, as programs of GOST write it', async () => {
    const lines =
      readFileSync(path('a.sig'))
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    const read = await readDetachedSignature(Buffer.from(lines.join('\r\n')));
    expect(read).toMatchObject({ state: 'read', signers: [owner] });
  });

  it('is read when it was made by an algorithm that this computer does not know', async () => {
    const { result } = asn1.fromBER(Uint8Array.from(readFileSync(path('a.sig'))));
    renameAlgorithms(result);
    const bytes = new Uint8Array(result.toBER());
    expect(await readDetachedSignature(bytes)).toMatchObject({ state: 'read', signers: [owner] });
  });

  it('is refused when it holds the document, or no certificate, or is none', async () => {
    const stateOf = async (bytes: Uint8Array) => (await readDetachedSignature(bytes)).state;
    expect(await stateOf(readFileSync(path('whole.sig')))).toBe('attached');
    expect(await stateOf(readFileSync(path('bare.sig')))).toBe('nameless');
    expect(await stateOf(readFileSync(path('cert.pem')))).toBe('damaged');
    expect(await stateOf(new Uint8Array())).toBe('damaged');
  });

  it('never ends the program, whatever its bytes are', async () => {
    const bytes = readFileSync(path('a.sig'));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(['read', 'damaged', 'attached', 'nameless']).toContain(
          (await readDetachedSignature(changed)).state,
        );
      }),
      { numRuns: 300 },
    );
  });
});
