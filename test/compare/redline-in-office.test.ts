import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { numberDocument } from '../../src/document/number.js';
import type { NumberedText } from '../../src/compare/list-provisions.js';
import { writeDocx } from '../render/docx-cases.js';
import { settleInOffice } from '../render/settle-in-office.js';
import { requireTool } from '../tools.js';
import { editedInstruction } from './edited-instruction.js';
import { randomEditions } from './random-editions.js';
import { redlineOf, wording } from './redline-of.js';

const count = process.env['ROLEBOOK_LONG'] === undefined ? 20 : 100;
const folder = mkdtempSync(join(tmpdir(), 'rolebook-redline-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function numberText(document: Document): NumberedText {
  const numbering = numberDocument(document).value;
  if (numbering === undefined) throw new Error('no numbers');
  return { document, numbering };
}

interface Settled {
  readonly settled: string;
  readonly edition: string;
  /** Whether the numbers are to be right as well: those of sections that are written out stay new ones, and the redline says so. */
  readonly isNumbered: boolean;
}

/** What LibreOffice makes of redlines, and what it writes of the editions themselves. */
async function settle(
  pairs: readonly { readonly before: NumberedText; readonly after: NumberedText }[],
  name: string,
): Promise<readonly Settled[]> {
  const own = mkdtempSync(join(folder, name));
  const save = async (file: string, document: Document): Promise<string> => {
    const path = join(own, `${file}.docx`);
    writeFileSync(path, await writeDocx(document));
    return path;
  };
  const numbered: boolean[] = [];
  const tasks: Parameters<typeof settleInOffice>[0][number][] = [];
  for (const [index, { before, after }] of pairs.entries()) {
    const document = redlineOf(before, after);
    numbered.push(true, document.redline?.notes.includes(wording.sectionNumbers) !== true);
    const file = await save(`${index}-redline`, document);
    tasks.push(
      { command: 'AcceptAllTrackedChanges', file },
      { command: 'none', file: await save(`${index}-after`, after.document) },
      { command: 'RejectAllTrackedChanges', file },
      { command: 'none', file: await save(`${index}-before`, before.document) },
    );
  }
  const texts = settleInOffice(tasks, own);
  return numbered.map((isNumbered, index) => ({
    settled: texts[index * 2] ?? '',
    edition: texts[index * 2 + 1] ?? '',
    isNumbered,
  }));
}

/** Lines with something in them that is seen. */
function readLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\p{Cf}]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** The same with the numbers of clauses and without those of lists: an item that is gone from the end of a cell leaves its own. */
function readClauses(text: string): readonly string[] {
  return readLines(
    text
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[а-яa-z]+\)|\d+\)|[•◦▪–])(?:\s|$)/u, ''))
      .join('\n'),
  );
}

/** The same without the numbers and signs before them, counted or written out. */
function readWords(text: string): readonly string[] {
  return readLines(
    text
      .split('\n')
      .map((line) => line.replace(/^\s*(?:(?:\d+\.)+|[IVXLC]+\.|[а-яa-z]+\)|\d+\)|[•◦▪–])(?: |\t|$)/u, ''))
      .join('\n'),
  );
}

it('LibreOffice accepts changes to the new text and rejects them to the old one, with their numbers', async (context) => {
  requireTool(context, 'soffice');
  for (const { settled, edition } of await settle([editedInstruction], 'edited-')) {
    expect(readLines(settled)).toEqual(readLines(edition));
  }
});

it('of random texts it makes the same words, and numbers of clauses where the redline does not say otherwise', async (context) => {
  requireTool(context, 'soffice');
  const editions = fc.sample(randomEditions, count);
  const pairs = editions.map(({ before, after }) => ({
    before: numberText(before),
    after: numberText(after),
  }));
  for (const { settled, edition, isNumbered } of await settle(pairs, 'random-')) {
    const read = isNumbered ? readClauses : readWords;
    expect(read(settled)).toEqual(read(edition));
  }
}, 900_000);
