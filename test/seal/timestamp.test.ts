import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { plainWords } from '../../src/document/plain-words.js';
import { pdfWriter, writePdf } from '../../src/render/writers/pdf/index.js';
import { checkSeal } from '../../src/seal/check-seal.js';
import { createSealFile } from '../../src/seal/create-seal-file.js';
import { readTimestampResponse } from '../../src/seal/read-timestamp-response.js';
import { openSealKey, type SealKey } from '../../src/seal/seal-key.js';
import { findSealRoom } from '../../src/seal/seal-room.js';
import { measureSealRoom, signPdf } from '../../src/seal/seal-pdf.js';
import { writeTimestampRequest } from '../../src/seal/timestamp-request.js';
import { createTimeAuthorities } from '../../src/world/time-authorities.js';
import { lintPdf } from '../render/pdf-lint.js';
import { numberSample, sampleFont, writeSample } from '../render/render-sample.js';
import { sampleDocument, sampleLook } from '../render/sample-document.js';
import { preflightAll, requireTool } from '../tools.js';
import { createAuthority, type Lie, serveAuthority, type TimeAuthority } from './time-authority.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';
const folder = mkdtempSync(join(tmpdir(), 'rolebook-timestamp-'));
const time = new Date('2026-11-22T10:00:00Z');
const stamped = new Date('2026-11-22T10:00:03Z');
const seal = { label: 'Печать', reason: 'Целостность', notice: ['Метка'], time };
const nonce = Uint8Array.of(1, 2, 3, 0xff, 5, 6, 7, 8, 9);
let key: SealKey;
let plain: Uint8Array;
let authority: TimeAuthority;
let sealed: Uint8Array;

beforeAll(async () => {
  const owner = { name: 'ООО «Щит и Ключ»', from: time, until: new Date('2029-11-22T10:00:00Z') };
  const opened = await openSealKey(await createSealFile(owner, 'пароль'), 'пароль');
  key = opened.state === 'open' ? opened.key : expect.fail(opened.state);
  plain =
    (await writeSample(pdfWriter, {}, { seal: { ...seal, room: measureSealRoom(key, true) } })).value ??
    expect.fail('no file');
  authority = await createAuthority(stamped);
  sealed = await sealWith(authority);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function sealWith(by: TimeAuthority, file = plain): Promise<Uint8Array> {
  const signed = await signPdf(file, key);
  const request = { imprint: signed.imprint, nonce };
  const response = readTimestampResponse(await by.answer(writeTimestampRequest(request)), request);
  const token = response.state === 'granted' ? response.token : expect.fail(response.state);
  return signed.seal(token) ?? expect.fail('no room');
}

const save = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('a PDF that was sealed with a timestamp', () => {
  it('is intact, and says when by whom', () => {
    expect(checkSeal(sealed)).toMatchObject({
      state: 'intact',
      owner: { name: 'ООО «Щит и Ключ»' },
      timestamp: { time: stamped, authority: { name: 'Служба времени «Полдень»', isSelfSigned: false } },
    });
  });

  it('may be stamped by an authority with a key of elliptic curves', async () => {
    const bytes = await sealWith(await createAuthority(stamped, 'ec'));
    expect(checkSeal(bytes)).toMatchObject({ state: 'intact', timestamp: { time: stamped } });
  });

  it('is valid to poppler as a whole', (context) => {
    requireTool(context, 'pdfsig');
    const shown = execFileSync('pdfsig', [save('sealed.pdf', sealed)], { encoding: 'utf8' });
    expect(shown).toContain('Signature is Valid.');
    expect(shown).toContain('Total document signed');
  });

  it('is a PDF without faults, and an archive file with all its tags', (context) => {
    requireTool(context, 'qpdf');
    const shown = spawnSync('qpdf', ['--check', save('checked.pdf', sealed)], { encoding: 'utf8' });
    expect([shown.status, shown.stdout]).toEqual([
      0,
      expect.stringContaining('No syntax or stream encoding errors found'),
    ]);
    const words = plainWords(sampleDocument, numberSample(sampleDocument), sampleLook);
    const wanted = { part: 3, words: [...words, 'Метка'], attachments: [] } as const;
    expect(lintPdf(sealed, wanted)).toEqual([]);
  });

  it('is PDF/A by PDFBox on the level that it knows', async (context) => {
    requireTool(context, 'preflight');
    const input = {
      document: sampleDocument,
      numbering: numberSample(sampleDocument),
      look: sampleLook,
      date: time,
      attachments: [],
      producer: 'Rolebook',
      font: sampleFont,
      seal: { ...seal, room: measureSealRoom(key, true) },
    };
    const { value } = await writePdf(input, 'PDF/A-1b');
    const bytes = await sealWith(authority, value ?? expect.fail('no file'));
    expect(checkSeal(bytes)).toMatchObject({ state: 'intact', timestamp: { time: stamped } });
    const path = save('archive.pdf', bytes);
    expect([...preflightAll(save('list.txt', Buffer.from(path))).values()]).toEqual(['']);
  });

  it('holds a token that openssl verifies up to the root', async (context) => {
    requireTool(context, 'openssl');
    const signed = await signPdf(plain, key);
    const request = { imprint: signed.imprint, nonce };
    const response = readTimestampResponse(await authority.answer(writeTimestampRequest(request)), request);
    if (response.state !== 'granted') expect.fail(response.state);
    const root = execFileSync('openssl', ['x509', '-inform', 'DER', '-in', save('root.der', authority.root)]);
    const digest = Buffer.from(signed.imprint).toString('hex');
    const words = ['ts', '-verify', '-digest', digest, '-token_in', '-in', save('token.der', response.token)];
    const shown = execFileSync('openssl', [...words, '-CAfile', save('root.pem', root)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(shown).toContain('Verification: OK');
  });

  it('is found changed whichever byte of it is another', () => {
    const [start, end] = findSealRoom(sealed)?.digits ?? expect.fail('no seal');
    const anywhere = fc.nat({ max: sealed.length - 1 });
    const inSeal = fc.integer({ min: start, max: end - 1 });
    fc.assert(
      fc.property(fc.oneof(anywhere, inSeal), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(sealed);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        return checkSeal(bytes).state !== 'intact';
      }),
      { numRuns: isLong ? 2000 : 150 },
    );
  }, 600_000);

  it('is found changed when a digit of its seal is another that is written like one', () => {
    const [start] = findSealRoom(sealed)?.digits ?? expect.fail('no seal');
    const digits = fc.nat({ max: 15 }).map((digit) => digit.toString(16).toUpperCase());
    // Where the signature and its token stand; behind them there are zeros.
    const used = Buffer.from(sealed.subarray(start)).toString('latin1').indexOf('0'.repeat(64));
    fc.assert(
      fc.property(fc.nat({ max: used - 1 }), digits, (at, digit) => {
        const bytes = Buffer.from(sealed);
        const before = bytes.toString('latin1', start + at, start + at + 1);
        bytes.write(digit, start + at, 'latin1');
        return digit === before || checkSeal(bytes).state !== 'intact';
      }),
      { numRuns: isLong ? 2000 : 150 },
    );
  }, 600_000);

  it('has no room for a token where none was left', async () => {
    const tight =
      (await writeSample(pdfWriter, {}, { seal: { ...seal, room: 3000 } })).value ?? expect.fail('no file');
    const signed = await signPdf(tight, key);
    expect(signed.seal()).toBeDefined();
    expect(signed.seal(authorityToken())).toBeUndefined();
  });
});

/** Any value of ASN.1 of some length. */
function authorityToken(): Uint8Array {
  return Uint8Array.of(0x04, 0x82, 0x0b, 0xb8, ...new Uint8Array(3000));
}

describe('an authority', () => {
  it.each([
    ['other nonce', 'other-nonce'],
    ['other imprint', 'other-imprint'],
    ['garbage', 'garbage'],
    ['nothing', 'garbage'],
    ['refusal', 'refused'],
    ['changed content', 'unsigned'],
    ['certificate for something else', 'unsigned'],
  ] as const)('that answers with %s is not believed: %s', async (lie: Lie, state) => {
    const request = { imprint: (await signPdf(plain, key)).imprint, nonce };
    const answer = await authority.answer(writeTimestampRequest(request), lie);
    expect(readTimestampResponse(answer, request)).toMatchObject({ state });
  });

  it.each([
    ['RSA-PSS', '1.2.840.113549.1.1.10', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a]],
    ['GOST', '1.2.643.7.1.1.3.2.1', [0x2a, 0x85, 0x03, 0x07, 0x01, 0x01, 0x03, 0x02, 0x01]],
  ])('that signs by %s is told from one that lies', async (_, algorithm, id) => {
    const request = { imprint: (await signPdf(plain, key)).imprint, nonce };
    const answer = Buffer.from(await authority.answer(writeTimestampRequest(request)));
    const rsa = Buffer.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01);
    // The last one in an answer is that of its signature.
    Buffer.from(id).copy(answer, answer.lastIndexOf(rsa));
    expect(readTimestampResponse(answer, request)).toEqual({ state: 'other-algorithm', algorithm });
  });

  it('that answers anything at all is read without a failure', async () => {
    const request = { imprint: (await signPdf(plain, key)).imprint, nonce };
    const good = await authority.answer(writeTimestampRequest(request));
    const changes = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(changes, fc.nat({ max: good.length }), (all, length) => {
        const bytes = Uint8Array.from(good);
        for (const [at, byte] of all) bytes[at] = byte;
        readTimestampResponse(bytes, request);
        readTimestampResponse(bytes.subarray(0, length), request);
      }),
      { numRuns: isLong ? 2000 : 200 },
    );
  });

  it('is asked over HTTP', async () => {
    const request = { imprint: (await signPdf(plain, key)).imprint, nonce };
    const answer = await createTimeAuthorities().ask(
      await serveAuthority(authority),
      writeTimestampRequest(request),
    );
    expect(readTimestampResponse(answer, request)).toMatchObject({ state: 'granted' });
  });

  it.each([
    ['status 500', 500],
    ['redirect', 302],
    ['too long', 'EMSGSIZE'],
  ] as const)('whose server gives %s has given no answer', async (lie: Lie, reason) => {
    const url = await serveAuthority(authority, lie);
    await expect(createTimeAuthorities().ask(url, Uint8Array.of(1))).rejects.toMatchObject({ reason });
  });

  it('that is not there, or says nothing, is not waited for without end', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      silent.close();
    });
    const address: AddressInfo | string | null = silent.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const ask = createTimeAuthorities(100).ask(`http://127.0.0.1:${port}/`, Uint8Array.of(1));
    await expect(ask).rejects.toMatchObject({ reason: 'ETIMEDOUT' });
    const nobody = createTimeAuthorities().ask('http://127.0.0.1:1/', Uint8Array.of(1));
    await expect(nobody).rejects.toThrow(/gave no answer: E/);
  });
});
