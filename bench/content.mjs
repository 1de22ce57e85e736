// What a document says, without how it is made: the other tools are given this, so that all print the same words.
import { printInlines } from '../build/document/print-inlines.js';

/**
 * Reads the plain content of a composed document. Throws when the document has anything that would not be carried over, so
 * that no tool is ever compared on less than Rolebook writes. The value of the QR code is part of it; docxtemplater and the
 * makers of PDF print its caption only.
 *
 * left, right, tail: lines of text · sections before the table, the section of the table, those behind it: `lead` holds
 * no or one line, `clauses` a text and the items below it
 */
export function readContent({ document, numbering }) {
  const print = (inlines) => printInlines(inlines, numbering).trim();
  const readLines = (blocks) =>
    blocks.flatMap((block) => {
      if (block.type === 'approval') return readLines(block.content);
      if (block.type === 'signature') return [readSignature(block, print)];
      if (block.type === 'agreement') return [{ text: print(block.heading) }, ...readLines(block.signatures)];
      return [{ text: print(expect(block, 'paragraph').content) }];
    });
  const [columns, ...others] = document.face.head;
  const [left, right] = expect(columns, 'columns').columns.map((each) => readLines(each.content));
  const [title, ...body] = document.body;
  const sections = body.map((each) => readSection(expect(each, 'section'), print));
  const at = sections.findIndex((each) => each.table !== undefined);
  if (others.length > 0 || at < 0) throw new Error('the head or the table is not where it was');
  return {
    title: document.title,
    author: document.author,
    left,
    right,
    kind: print(expect(title, 'title').kindName),
    subject: print(title.subject),
    before: sections.slice(0, at),
    tabled: sections[at],
    after: sections.slice(at + 1),
    tail: readLines(document.face.tail),
    caption: print(document.face.code.caption),
    code: document.face.code.value,
  };
}

function readSection({ heading, children }, print) {
  const section = { heading: print(heading), lead: [], clauses: [], table: undefined };
  for (const block of children) {
    if (block.type === 'paragraph') section.lead.push({ text: print(block.content) });
    else if (block.type === 'table') section.table = readTable(block, print);
    else section.clauses.push(readClause(expect(block, 'clause'), print));
  }
  return section;
}

function readClause({ content, children }, print) {
  const items = children
    .flatMap((each) => expect(each, 'list').items)
    .map((item) => ({ text: print(item.content) }));
  return { text: print(content), items };
}

/** The heading of a column and its cells are called by letters, as the templates do. */
function readTable({ columns, rows }, print) {
  const cells = (row) =>
    row.cells.map((cell) => cell.content.map((each) => print(expect(each, 'paragraph').content)).join('\n'));
  const name = (texts) => Object.fromEntries(texts.map((text, index) => ['abcde'[index], text]));
  return {
    header: name(columns.map((each) => print(each.heading))),
    rows: rows.map((row) => name(cells(row))),
  };
}

function readSignature({ label, position, name, date }, print) {
  const line = ['____________________', ...[name, date].map(print)].join(' ');
  const above = [label, position].map(print).filter((text) => text !== '');
  return { text: [...above, line].join(' ') };
}

function expect(block, type) {
  if (block.type !== type) throw new Error(`a ${block.type} where a ${type} was`);
  return block;
}
