import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { numberDocument } from '../../src/document/number.js';
import { writeDocx } from '../render/docx-cases.js';
import { findDocxFaults } from '../render/find-docx-faults.js';
import { readParagraphs } from '../render/read-docx.js';
import { settleChanges } from '../render/settle-changes.js';
import { randomEditions } from './random-editions.js';
import { redlineOf, wording } from './redline-of.js';

const isLong = process.env['ROLEBOOK_LONG'] !== undefined;

/** Paragraphs that say something, with the numbers that Word counts. */
function readLines(bytes: Uint8Array): readonly string[] {
  return readParagraphs(bytes)
    .filter(({ text }) => text.trim() !== '')
    .map(({ label, text }) => `${label}|${text.replaceAll('\u00A0', ' ')}`);
}

/** The same without numbers, whether Word counts them or they are written out. */
function readWords(bytes: Uint8Array): readonly string[] {
  return readLines(bytes)
    .map((line) => line.replace(/^\|(?:\d+\.)+ /u, '|').replace(/^[^|]*\|/u, ''))
    .filter((line) => line.trim() !== '');
}

function makeRedline(before: Document, after: Document): Document {
  const [old, recent] = [before, after].map((document) => {
    const numbering = numberDocument(document).value;
    if (numbering === undefined) throw new Error('no numbers');
    return { document, numbering };
  });
  if (old === undefined || recent === undefined) throw new Error('two editions');
  return redlineOf(old, recent);
}

it('of any two texts accepting all changes gives the new one, rejecting all the old one', async () => {
  await fc.assert(
    fc.asyncProperty(randomEditions, async ({ before, after }) => {
      const redline = makeRedline(before, after);
      const bytes = await writeDocx(redline);
      expect(findDocxFaults(bytes)).toEqual([]);
      expect(readLines(settleChanges(bytes, 'accept'))).toEqual(readLines(await writeDocx(after)));
      // Numbers of sections that are written out stay new ones; the redline says so.
      const read = redline.redline?.notes.includes(wording.sectionNumbers) === true ? readWords : readLines;
      expect(read(settleChanges(bytes, 'reject'))).toEqual(read(await writeDocx(before)));
    }),
    { numRuns: isLong ? 1000 : 60, endOnFailure: true },
  );
});
