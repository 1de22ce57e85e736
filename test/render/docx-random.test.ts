import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printedVariants } from '../book/printed-variants.js';
import { randomRole } from '../book/random-role.js';
import { runBook } from '../book/run-book.js';
import { requireTool, validateDocx } from '../tools.js';
import { markedDocument, writeDocx } from './docx-cases.js';
import { findDocxFaults } from './find-docx-faults.js';
import { randomOutline } from './random-outline.js';
import { randomSeed } from '../random-seed.js';
import { readParts } from './read-docx.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-random-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
};

const lintXml = (bytes: Uint8Array, folder: string): void => {
  const parts = [...readParts(bytes)].filter(([part]) => !part.endsWith('.png'));
  const files = parts.map(([part, xml]) => {
    const file = join(folder, 'parts', part);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, xml);
    return file;
  });
  execFileSync('xmllint', ['--noout', ...files]);
};

describe('files of random content are sound', () => {
  const roleCount = isLong ? 500 : 12;

  it(`${roleCount} random roles, by the Open XML SDK, xmllint and our own lint`, async (context) => {
    requireTool(context, 'ooxml-validator', 'xmllint');
    const [sample] = printedVariants;
    if (sample === undefined) throw new Error('there is no variant to take the book from');
    console.log(`seed of random roles: ${randomSeed} (set ROLEBOOK_SEED to repeat)`);
    const folder = makeFolder();
    for (const [index, role] of fc.sample(randomRole, { numRuns: roleCount, seed: randomSeed }).entries()) {
      const { files } = await runBook({ ...sample.files, 'subject.yaml': role }, 'subject', ['docx']);
      const bytes = files.get('docx') ?? expect.fail(`no file of ${JSON.stringify(role)}`);
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, bytes);
      expect(findDocxFaults(bytes), JSON.stringify(role)).toEqual([]);
      lintXml(bytes, folder);
      expect(validateDocx(file), JSON.stringify(role)).toMatchObject({ ok: true, errors: [] });
      rmSync(file);
    }
  }, 3_600_000);

  it('outlines of every shape, with and without what stands in the margins', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutline, fc.boolean(), async (outline, isMarked) => {
        const { sides, identity, face } = markedDocument;
        const document = isMarked ? { ...outline, sides, identity, face } : outline;
        expect(findDocxFaults(await writeDocx(document))).toEqual([]);
      }),
      { numRuns: isLong ? 2_000 : 100 },
    );
  }, 600_000);
});
