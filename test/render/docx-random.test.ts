import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeRandomRoles } from '../book/write-random-roles.js';
import { findInvalidDocx, requireTool } from '../tools.js';
import { markedDocument, writeDocx } from './docx-cases.js';
import { findDocxFaults } from './find-docx-faults.js';
import { randomOutline } from './random-outline.js';
import { readParts } from './read-docx.js';

const isLong = process.env['ROLEBOOK_LONG'] === '1';

/** Writes the parts of a Word file into a folder and gives their paths, those of the pictures left out. */
const unpack = (bytes: Uint8Array, folder: string): readonly string[] =>
  [...readParts(bytes)].flatMap(([part, xml]) => {
    if (part.endsWith('.png')) return [];
    const file = join(folder, part);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, xml);
    return [file];
  });

describe('files of random content are sound', () => {
  const roleCount = isLong ? 500 : 12;

  it(`${roleCount} random roles, by the Open XML SDK, xmllint and our own lint`, async (context) => {
    requireTool(context, 'ooxml-validator', 'xmllint');
    let sound = 0;
    for await (const batch of writeRandomRoles(roleCount, ['docx'])) {
      const folder = mkdtempSync(join(tmpdir(), 'rolebook-random-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true, force: true });
      });
      const written = batch.map(({ role, files }, index) => {
        const bytes = files.get('docx') ?? expect.fail(`no file of ${JSON.stringify(role)}`);
        expect(findDocxFaults(bytes), JSON.stringify(role)).toEqual([]);
        const file = join(folder, `${index}.docx`);
        writeFileSync(file, bytes);
        return { file, parts: unpack(bytes, join(folder, String(index))) };
      });
      execFileSync('xmllint', ['--noout', ...written.flatMap(({ parts }) => parts)]);
      expect(await findInvalidDocx(written.map(({ file }) => file))).toEqual(new Map());
      sound += batch.length;
      rmSync(folder, { recursive: true });
    }
    console.log(`${sound} Word files: no error by the Open XML SDK, xmllint and our own lint`);
    expect(sound).toBe(roleCount);
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
