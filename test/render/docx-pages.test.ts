import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Clause, Section, Signature, Table } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import { hasTool, requireTool } from '../tools.js';
import { bareDocument, readLook, writeDocx } from './docx-cases.js';
import { sampleDocument, text } from './sample-document.js';

/** Documents of extreme shapes, printed by LibreOffice: nothing is cut, nothing stands alone. */

let wordCount = 0;
let idCount = 0;

/** Words that occur once in all documents, so that each can be looked for. */
const newWords = (count: number): string =>
  Array.from({ length: count }, () => `слово${(wordCount += 1)}`).join(' ');

const paragraph = (words: string): Block => ({ type: 'paragraph', role: 'text', content: [text(words)] });

const clause = (words: number, ...children: Clause[]): Clause => ({
  type: 'clause',
  id: `c${(idCount += 1)}`,
  idSource: 'author',
  content: [text(`${newWords(words)}.`)],
  children,
});

const clauses = (count: number, words: number): Clause[] =>
  Array.from({ length: count }, () => clause(words));

const nest = (depth: number): Clause =>
  depth === 1 ? clause(12) : clause(12, nest(depth - 1), nest(depth - 1));

const section = (...children: Block[]): Section => ({
  type: 'section',
  id: `s${(idCount += 1)}`,
  numbered: true,
  heading: [text('Раздел')],
  children,
});

const signature = (name: string): Signature => ({
  type: 'signature',
  label: [],
  position: [text('Директор')],
  name: [text(name)],
  date: [text('05.11.2026')],
});

const table = (...rows: (readonly string[])[]): Table => ({
  type: 'table',
  role: 'data',
  columns: ['Заголовок первый', 'Заголовок второй'].map((heading) => ({
    heading: [text(heading)],
    width: 1,
  })),
  rows: rows.map((cells) => ({
    type: 'row',
    cells: cells.map((words) => ({
      type: 'cell',
      content: [{ type: 'paragraph', role: 'text', content: [text(words)] }],
    })),
  })),
});

const signed = (body: readonly Block[], ...tail: readonly Block[]): Document => ({
  ...bareDocument(...body),
  face: { head: sampleDocument.face.head, tail: [signature('И.И. Последний'), ...tail] },
});

const shapes: readonly (readonly [name: string, pages: readonly [least: number, most: number], Document])[] =
  [
    ['one page', [1, 1], signed([section(...clauses(2, 20))])],
    ['400 clauses', [20, 60], signed(Array.from({ length: 8 }, () => section(...clauses(50, 20))))],
    ['five levels of clauses', [3, 8], signed([section(nest(5)), section(nest(5)), section(nest(5))])],
    ['sixty pages', [55, 80], signed(Array.from({ length: 12 }, () => section(...clauses(50, 33))))],
    [
      'a row taller than a page',
      [4, 9],
      signed([
        section(
          paragraph('Вот таблица.'),
          table(
            ['до', newWords(20)],
            ['высокая', newWords(900)],
            ...Array.from({ length: 60 }, () => [newWords(2), newWords(12)]),
          ),
        ),
      ]),
    ],
  ];

/** The same text in lengths that put the signatures at every height of a page. */
const lengths = Array.from({ length: 20 }, (_, index) => index + 20);
const approached = lengths.map((length): Document =>
  signed([section(...clauses(length, 14))], {
    type: 'agreement',
    heading: [text('Визы')],
    signatures: [signature('П.П. Петров'), signature('С.С. Сидоров')],
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'rolebook-pages-'));

const readPages = (name: string): readonly string[] => {
  const printed = execFileSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
  return printed
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ' '));
};

beforeAll(async () => {
  const files: string[] = [];
  const write = async (name: string, document: Document): Promise<void> => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await writeDocx(document, readLook('gost-r-7.0.97-2025')));
    files.push(file);
  };
  for (const [name, , document] of shapes) await write(name, document);
  for (const [index, document] of approached.entries()) await write(`approached ${index}`, document);
  if (!hasTool('soffice')) return;
  execFileSync('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
    ...files,
  ]);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('documents of extreme shapes', () => {
  it.for(shapes)('%s: every word is printed, in its order', ([name, [least, most], document], context) => {
    requireTool(context, 'soffice', 'pdftotext');
    const pages = readPages(name);
    const written = JSON.stringify(document).match(/слово\d+/gu);
    expect(pages.join(' ').match(/слово\d+/gu)).toEqual(written);
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    pages.slice(1).forEach((page, index) => {
      expect(page.trim().startsWith(`${index + 2} / ${pages.length} `)).toBe(true);
    });
    expect(pages.findIndex((page) => page.includes('И.И. Последний'))).toBe(
      pages.findLastIndex((page) => page.includes('слово')),
    );
  });

  it('the header of a table is repeated on each of its pages', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    for (const page of readPages('a row taller than a page')) expect(page).toContain('Заголовок первый');
  });

  it('a signature never stands without text, visas stay together, wherever a page ends', (context) => {
    requireTool(context, 'soffice', 'pdftotext');
    const ends = approached.map((_, index) => {
      const pages = readPages(`approached ${index}`);
      const pageOf = (words: string): number => pages.findIndex((page) => page.includes(words));
      expect(pageOf('И.И. Последний')).toBe(pages.findLastIndex((page) => page.includes('слово')));
      expect([pageOf('П.П. Петров'), pageOf('С.С. Сидоров')]).toEqual([pageOf('Визы'), pageOf('Визы')]);
      return pageOf('И.И. Последний');
    });
    // The lengths pass the end of a page at least once.
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});
