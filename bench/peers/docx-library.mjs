// The library docx in plain use: an object for each paragraph, styles and lists as a Word user would define them.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { drawCode } from './draw-code.mjs';

const font = 'Times New Roman';
const spacing = { line: 276, before: 0, after: 0 };
const running = { alignment: AlignmentType.BOTH, spacing };
const styles = {
  default: {
    document: { run: { font, size: 24, language: { value: 'ru-RU' } } },
    title: { run: { bold: true, size: 24 }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
    heading1: {
      run: { bold: true, size: 24, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...spacing, before: 240, after: 120 },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    { id: 'Subject', name: 'Subject', basedOn: 'Title' },
    { id: 'Requisite', name: 'Requisite', basedOn: 'Normal', paragraph: { spacing } },
    {
      id: 'LeadIn',
      name: 'Lead-in',
      basedOn: 'Normal',
      paragraph: { ...running, indent: { firstLine: 709 }, keepNext: true },
    },
    { id: 'Clause', name: 'Clause', basedOn: 'Normal', paragraph: running },
    { id: 'Item', name: 'Item', basedOn: 'Normal', paragraph: running },
    { id: 'CellText', name: 'Cell Text', basedOn: 'Normal', run: { size: 22 } },
    { id: 'CellHeading', name: 'Cell Heading', basedOn: 'Normal', run: { size: 22, bold: true } },
  ],
};
const indent = { left: 0, firstLine: 709 };
const numbering = {
  config: [
    {
      reference: 'outline',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          suffix: 'space',
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2.',
          style: { paragraph: { indent } },
          suffix: 'space',
        },
      ],
    },
    {
      reference: 'dash',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          style: { paragraph: { indent } },
          suffix: 'space',
        },
      ],
    },
  ],
};
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 567, bottom: 1134, left: 1701 },
};
const widths = [1607, 2142, 2142, 2142, 1605];
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borderless = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** The bytes of a document with the content that `readContent` gives. */
export async function writeWithLibrary(content) {
  const { left, right, before, tabled, after, tail } = content;
  const lines = (list) => list.map(({ text }) => writeLine(text));
  const body = [
    ...before.flatMap(writeSection),
    ...writeSection(tabled),
    writeTable(tabled.table),
    ...after.flatMap(writeSection),
  ];
  const parts = {
    left: lines(left),
    right: lines(right),
    body,
    tail: lines(tail),
    code: [writeCode(content.code)],
  };
  return Packer.toBuffer(createDocument(content, parts));
}

/**
 * A template for a tool that fills one: the same document with tags instead of words, `{name}`, and
 * `{#list}…{/list}` around what is repeated. `repeat(list, pieces)` puts these tags around or into pieces of
 * `{ make, text }`, the way by which the tool leaves no empty paragraph; `code` are the paragraphs for the QR code.
 */
export async function writeTemplate(repeat, code = []) {
  const names = { a: '{a}', b: '{b}', c: '{c}', d: '{d}', e: '{e}' };
  const headings = { a: '{ha}', b: '{hb}', c: '{hc}', d: '{hd}', e: '{he}' };
  const write = (pieces) => pieces.map(({ make, text }) => make(text));
  const lines = (list) => write(repeat(list, [{ make: writeLine, text: '{text}' }]));
  const lead = (list) => repeat(list, [{ make: writeLead, text: '{text}' }]);
  const items = repeat('items', [{ make: writeItem, text: '{text}' }]);
  const clauses = repeat('clauses', [{ make: writeClause, text: '{text}' }, ...items]);
  const section = [{ make: writeHeading, text: '{heading}' }, ...lead('lead'), ...clauses];
  const content = {
    title: 'Template',
    author: 'Bench',
    kind: '{kind}',
    subject: '{subject}',
    caption: '{caption}',
  };
  const parts = {
    left: lines('left'),
    right: lines('right'),
    body: [
      ...write(repeat('before', section)),
      writeHeading('{tabledHeading}'),
      ...write(lead('tabledLead')),
      writeTable({ header: headings, rows: [{ ...names, a: '{#rows}{a}', e: '{e}{/rows}' }] }),
      ...write(repeat('after', section)),
    ],
    tail: lines('tail'),
    code,
  };
  return Packer.toBuffer(createDocument(content, parts));
}

/** A paragraph of nothing but its text, for tags that stand alone. */
export function writePlain(text) {
  return new Paragraph(text);
}

function createDocument(content, { left, right, body, tail, code }) {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return new Document({
    title: content.title,
    creator: content.author,
    styles,
    numbering,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: {
          default: new Header({ children: [number] }),
          first: new Header({ children: [new Paragraph('')] }),
        },
        children: [
          writeHead(left, right),
          new Paragraph({ style: 'Title', text: content.kind }),
          new Paragraph({ style: 'Subject', text: content.subject }),
          ...body,
          ...tail,
          writeLine(content.caption),
          ...code,
        ],
      },
    ],
  });
}

/** The side of the code, in points of a screen. */
export const codeSide = 76;

function writeCode(value) {
  const transformation = { width: codeSide, height: codeSide };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: drawCode(value), transformation })] });
}

function writeHead(left, right) {
  const cell = (children) => new TableCell({ width: { size: 50, type: WidthType.PERCENTAGE }, children });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: borderless,
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}

function writeSection({ heading, lead, clauses }) {
  return [
    writeHeading(heading),
    ...lead.map(({ text }) => writeLead(text)),
    ...clauses.flatMap(({ text, items }) => [
      writeClause(text),
      ...items.map((item) => writeItem(item.text)),
    ]),
  ];
}

function writeLine(text) {
  return new Paragraph({ style: 'Requisite', text });
}

function writeHeading(text) {
  return new Paragraph({ heading: 'Heading1', numbering: { reference: 'outline', level: 0 }, text });
}

function writeLead(text) {
  return new Paragraph({ style: 'LeadIn', text });
}

function writeClause(text) {
  return new Paragraph({ style: 'Clause', numbering: { reference: 'outline', level: 1 }, text });
}

function writeItem(text) {
  return new Paragraph({ style: 'Item', numbering: { reference: 'dash', level: 0 }, text });
}

function writeTable({ header, rows }) {
  const row = (cells, style, isHeader) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: Object.values(cells).map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index], type: WidthType.DXA },
            children: [new Paragraph({ style, text })],
          }),
      ),
    });
  return new Table({
    width: { size: 9638, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(header, 'CellHeading', true), ...rows.map((cells) => row(cells, 'CellText', false))],
  });
}
