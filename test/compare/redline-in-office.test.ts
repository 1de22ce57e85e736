import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { List, ListItem, Table, TableRow } from '../../src/document/block.js';
import type { Inline } from '../../src/document/inline.js';
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
  return (
    text
      .split('\n')
      // Lines to write on are tabs in an edition, and words in a redline.
      .map((line) =>
        line
          .replace(/_{60,}/gu, ' ')
          .replace(/[\s\p{Cf}]+/gu, ' ')
          .trim(),
      )
      .filter((line) => line !== '')
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

const words = (value: string): readonly Inline[] => [{ type: 'text', value }];

const item = (value: string, ...children: readonly List[]): ListItem => ({
  type: 'item',
  content: words(value),
  children,
});

const list = (...items: readonly ListItem[]): List => ({ type: 'list', marker: 'letter', items });

/** What stands in a cell, with an end and without it. */
const cellEnds: readonly { readonly shorter: readonly List[]; readonly longer: readonly List[] }[] = [
  {
    shorter: [list(item('считает товар'))],
    longer: [list(item('считает товар'), item('ведёт журнал приёмки'))],
  },
  {
    shorter: [list(item('считает товар', list(item('на складе'))))],
    longer: [list(item('считает товар', list(item('на складе'), item('в торговом зале'))))],
  },
  { shorter: [], longer: [list(item('считает товар'))] },
];

/** A table whose first cell says the same in every edition, and another after it. */
function writeCells(content: readonly List[]): NumberedText {
  const row = (name: string, cell: readonly List[]): TableRow => ({
    type: 'row',
    cells: [
      { type: 'cell', content: [{ type: 'paragraph', role: 'text', content: words(name) }] },
      { type: 'cell', content: cell },
    ],
  });
  const table: Table = {
    type: 'table',
    role: 'data',
    columns: [
      { heading: words('Участок'), width: 1 },
      { heading: words('Что делает'), width: 1 },
    ],
    rows: [row('Приёмка', content), row('Отгрузка', [list(item('выдаёт товар'))])],
  };
  return numberText({ ...editedInstruction.after.document, body: [table] });
}

it('LibreOffice accepts changes to the new text and rejects them to the old one, with their numbers', async (context) => {
  requireTool(context, 'soffice');
  for (const { settled, edition } of await settle([editedInstruction], 'edited-')) {
    expect(readLines(settled)).toEqual(readLines(edition));
  }
});

it('a cell keeps no empty item where the last one of its list came or went', async (context) => {
  requireTool(context, 'soffice');
  const pairs = cellEnds.flatMap(({ shorter, longer }) => [
    { before: writeCells(shorter), after: writeCells(longer) },
    { before: writeCells(longer), after: writeCells(shorter) },
  ]);
  for (const { settled, edition } of await settle(pairs, 'cells-')) {
    expect(readLines(settled)).toEqual(readLines(edition));
  }
});

it('of random texts it makes the same words, and numbers of clauses and items where the redline does not say otherwise', async (context) => {
  requireTool(context, 'soffice');
  const editions = fc.sample(randomEditions, count);
  const pairs = editions.map(({ before, after }) => ({
    before: numberText(before),
    after: numberText(after),
  }));
  for (const { settled, edition, isNumbered } of await settle(pairs, 'random-')) {
    const read = isNumbered ? readLines : readWords;
    expect(read(settled)).toEqual(read(edition));
  }
}, 900_000);
