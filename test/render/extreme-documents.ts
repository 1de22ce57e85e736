import type { Block, Clause, Section, Signature, Table } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import { bareDocument } from './docx-cases.js';
import { sampleDocument, text } from './sample-document.js';

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

/** Documents of extreme shapes, and on how many pages they stand. */
export const shapes: readonly (readonly [
  name: string,
  pages: readonly [least: number, most: number],
  document: Document,
])[] = [
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
export const approached = lengths.map((length): Document =>
  signed([section(...clauses(length, 14))], {
    type: 'agreement',
    heading: [text('Визы')],
    signatures: [signature('П.П. Петров'), signature('С.С. Сидоров')],
  }),
);

/** The same where a table ends the text, as in a document in two languages. */
export const approachedByTables = lengths.map((length): Document =>
  signed([section(table(...Array.from({ length }, () => [newWords(12), newWords(12)])))], {
    type: 'agreement',
    heading: [text('Визы')],
    signatures: [signature('П.П. Петров'), signature('С.С. Сидоров')],
  }),
);

/** Tables that end a page at every place around its foot: the row is so many millimetres high. */
export const filling = Array.from({ length: 16 }, (_, index) => 239 + index / 2).map((height): Document => {
  const whole = table(['таблица', 'в конце']);
  const rows = whole.rows.map((row) => ({ ...row, minHeight: height }));
  return bareDocument(paragraph(newWords(2)), { ...whole, rows });
});
