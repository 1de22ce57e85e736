import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfWriter, writePdf } from '../../src/render/writers/pdf/index.js';
import { plainWords, splitWords } from '../../src/document/plain-words.js';
import { checkSeal } from '../../src/seal/check-seal.js';
import { createSealFile } from '../../src/seal/create-seal-file.js';
import { openSealKey, type SealKey } from '../../src/seal/seal-key.js';
import { signPdf } from '../../src/seal/seal-pdf.js';
import { lintPdf } from '../render/pdf-lint.js';
import { numberSample, sampleFont, writeSample } from '../render/render-sample.js';
import { sampleDocument, sampleLook } from '../render/sample-document.js';
import { preflightAll, requireTool } from '../tools.js';

const folder = mkdtempSync(join(tmpdir(), 'rolebook-seal-'));
const time = new Date('2026-11-22T10:00:00Z');
const notice = ['Контроль целостности, не является электронной подписью по 63-ФЗ.'];
const seal = { label: 'Печать организации', reason: 'Контроль целостности', notice, time, room: 16 * 1024 };
const owner = { name: 'ООО «Щит и Ключ»', from: time, until: new Date('2029-11-22T10:00:00Z') };
let plain: Uint8Array;
let file: Uint8Array;
let key: SealKey;
let sealed: Uint8Array;

beforeAll(async () => {
  plain = (await writeSample(pdfWriter, {}, { seal })).value ?? expect.fail('no file');
  file = await createSealFile(owner, 'пароль');
  const opened = await openSealKey(file, 'пароль');
  key = opened.state === 'open' ? opened.key : expect.fail(opened.state);
  sealed = await sealPdf(plain, key);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function sealPdf(bytes: Uint8Array, by: SealKey): Promise<Uint8Array> {
  return (await signPdf(bytes, by)).seal() ?? expect.fail('no room');
}

const save = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('a certificate for trial', () => {
  it('opens with its password and no other', async () => {
    const closed = { state: 'closed' };
    expect(await openSealKey(file, 'пароль ')).toEqual(closed);
    expect(await openSealKey(file.subarray(0, 500), 'пароль')).toEqual(closed);
    expect(await openSealKey(new Uint8Array(), '')).toEqual(closed);
  });

  it('is read by openssl', (context) => {
    requireTool(context, 'openssl');
    const words = ['pkcs12', '-in', save('a.p12', file), '-passin', 'pass:пароль', '-nokeys'];
    const pem = execFileSync('openssl', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const shown = execFileSync(
      'openssl',
      ['x509', '-noout', '-subject', '-nameopt', 'utf8', '-checkend', '0'],
      {
        input: pem,
        encoding: 'utf8',
      },
    );
    expect(shown).toContain('CN=ООО «Щит и Ключ»');
  });
});

describe('a sealed PDF', () => {
  it('is intact, and says whose seal it is', () => {
    expect(checkSeal(sealed)).toMatchObject({
      state: 'intact',
      owner: { name: owner.name, isSelfSigned: true, from: time, until: owner.until },
    });
  });

  it('is as long as before, and the same when it is sealed again by the same key', async () => {
    expect(sealed.length).toBe(plain.length);
    expect(Buffer.compare(await sealPdf(plain, key), sealed)).toBe(0);
  });

  it('is valid to poppler as a whole', (context) => {
    requireTool(context, 'pdfsig');
    const shown = execFileSync('pdfsig', [save('sealed.pdf', sealed)], { encoding: 'utf8' });
    expect(shown).toContain('Signer Certificate Common Name: ООО «Щит и Ключ»');
    expect(shown).toContain('Signature Type: ETSI.CAdES.detached');
    expect(shown).toContain('Total document signed');
    expect(shown).toContain('Signature is Valid.');
  });

  it('is a PDF without faults, and an archive file with all its tags', (context) => {
    requireTool(context, 'qpdf');
    const { status, stdout } = spawnSync('qpdf', ['--check', save('checked.pdf', sealed)], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('No syntax or stream encoding errors found'),
    ]);
    const words = plainWords(sampleDocument, numberSample(sampleDocument), sampleLook);
    expect(
      lintPdf(sealed, { part: 3, words: [...words, ...notice.flatMap(splitWords)], attachments: [] }),
    ).toEqual([]);
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
      seal,
    };
    const { value } = await writePdf(input, 'PDF/A-1b');
    const path = save('archive.pdf', await sealPdf(value ?? expect.fail('no file'), key));
    const list = save('list.txt', Buffer.from(path));
    expect([...preflightAll(list).values()]).toEqual(['']);
  });

  it('is not intact with anything behind it', () => {
    expect(checkSeal(Buffer.concat([sealed, Buffer.from('\n')]))).toEqual({ state: 'extended' });
    expect(checkSeal(sealed.subarray(0, -1))).toEqual({ state: 'changed' });
  });

  it('is not intact without its seal, or with that of another file', async () => {
    expect(checkSeal(plain).state).not.toBe('intact');
    const other =
      (await writeSample(pdfWriter, { title: 'Другая' }, { seal })).value ?? expect.fail('no file');
    const foreign = Buffer.from(await sealPdf(other, key));
    const from = foreign.indexOf('/Contents<');
    const at = Buffer.from(sealed).indexOf('/Contents<');
    const swapped = Buffer.from(sealed);
    foreign.copy(swapped, at, from, from + 32_768);
    expect(checkSeal(swapped)).toEqual({ state: 'changed' });
  });

  it('is not intact when any one byte is another, wherever it stands', () => {
    const at = Buffer.from(sealed).indexOf('/Contents<');
    // Most of a file is text and pictures; the seal itself is where a check can be deceived.
    const place = fc.oneof(fc.nat(sealed.length - 1), fc.integer({ min: at - 100, max: at + 5000 }));
    const numRuns = process.env['ROLEBOOK_LONG'] === '1' ? 4000 : 400;
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (offset, change) => {
        const changed = Uint8Array.from(sealed);
        changed[offset] = (changed[offset] ?? 0) ^ change;
        expect(checkSeal(changed).state).not.toBe('intact');
      }),
      { numRuns },
    );
  });
});

it('a file without a seal has none', async () => {
  const { value } = await writeSample(pdfWriter);
  expect(checkSeal(value ?? expect.fail('no file'))).toEqual({ state: 'none' });
  expect(checkSeal(new Uint8Array())).toEqual({ state: 'none' });
});
