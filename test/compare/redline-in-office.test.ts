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
import { redlineOf } from './redline-of.js';

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

/** What LibreOffice makes of redlines, and what it writes of the editions themselves. */
async function settle(
  pairs: readonly { readonly before: NumberedText; readonly after: NumberedText }[],
  name: string,
): Promise<readonly { readonly settled: string; readonly edition: string }[]> {
  const own = mkdtempSync(join(folder, name));
  const save = async (file: string, document: Document): Promise<string> => {
    const path = join(own, `${file}.docx`);
    writeFileSync(path, await writeDocx(document));
    return path;
  };
  const tasks: Parameters<typeof settleInOffice>[0][number][] = [];
  for (const [index, { before, after }] of pairs.entries()) {
    const file = await save(`${index}-redline`, redlineOf(before, after));
    tasks.push(
      { command: 'AcceptAllTrackedChanges', file },
      { command: 'none', file: await save(`${index}-after`, after.document) },
      { command: 'RejectAllTrackedChanges', file },
      { command: 'none', file: await save(`${index}-before`, before.document) },
    );
  }
  const texts = settleInOffice(tasks, own);
  return texts.flatMap((settled, index) =>
    index % 2 === 0 ? [{ settled, edition: texts[index + 1] ?? '' }] : [],
  );
}

/** Lines with something in them. */
function readLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
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

it('of random texts it makes the same words', async (context) => {
  requireTool(context, 'soffice');
  const editions = fc.sample(randomEditions, count);
  const pairs = editions.map(({ before, after }) => ({
    before: numberText(before),
    after: numberText(after),
  }));
  for (const { settled, edition } of await settle(pairs, 'random-')) {
    expect(readWords(settled)).toEqual(readWords(edition));
  }
});
