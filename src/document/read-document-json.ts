import {
  type SheetCode,
  type Block,
  blockTypes,
  cellTones,
  type Clause,
  type List,
  type ListItem,
  listMarkers,
  type Paragraph,
  paragraphRoles,
  type Signature,
  type Table,
  type TableCell,
} from './block.js';
import type { Code, Document, Face } from './document.js';
import type { Identity } from './identity.js';
import { type Inline, inlineTypes } from './inline.js';
import type { IsoDate } from './iso-date.js';
import { JsonReader, NotADocument } from './json-reader.js';
import { numberingSchemes } from './numbering-scheme.js';
import { readPostingJson } from './read-posting-json.js';

/**
 * The document that `writeDocumentJson` wrote: the same, without the places that its words came from. Data from outside,
 * a file or a database: what is no JSON, no document, or has a name that no document has, throws `NotADocument`.
 */
export function readDocumentJson(json: string): Document {
  const reader = new JsonReader(parseJson(json));
  return reader.whole({
    kind: reader.text('kind'),
    language: reader.text('language'),
    ...reader.optional('secondLanguage', (value) => value.asText()),
    title: reader.text('title'),
    author: reader.text('author'),
    identity: readIdentity(reader.member('identity')),
    numbering: reader.word('numbering', numberingSchemes),
    ...reader.optional('orientation', (value) => value.asWord(['landscape'] as const)),
    ...reader.optional('posting', readPostingJson),
    sides: reader.word('sides', ['one', 'two']),
    face: readFace(reader.member('face')),
    body: reader.list('body', readBodyBlock),
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotADocument('', error.message);
    throw error;
  }
}

function readIdentity(reader: JsonReader): Identity {
  return reader.whole({
    ...reader.optional('number', (value) => value.asText()),
    ...reader.optional('edition', (value) => value.asText()),
    ...reader.optional('date', readDate),
    subject: reader.text('subject'),
    textHash: reader.text('textHash'),
  });
}

function readDate(reader: JsonReader): IsoDate {
  const text = reader.asText();
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDate ? text : reader.fail('not a date');
}

function readFace(reader: JsonReader): Face {
  return reader.whole({
    head: reader.list('head', readBlock),
    tail: reader.list('tail', readBlock),
    ...reader.optional('mark', (value) => value.asText()),
    ...reader.optional('code', readCode),
  });
}

function readCode(reader: JsonReader): Code {
  return reader.whole({
    value: reader.text('value'),
    caption: reader.list('caption', readInline),
    pages: reader.word('pages', ['first', 'all']),
  });
}

function readSheetCode(reader: JsonReader): SheetCode {
  return reader.whole({ value: reader.text('value'), caption: reader.list('caption', readInline) });
}

function readBlock(reader: JsonReader): Block {
  const type = reader.word('type', blockTypes);
  switch (type) {
    case 'title':
      return reader.whole({
        type,
        kindName: reader.list('kindName', readInline),
        subject: reader.list('subject', readInline),
      });
    case 'section':
      return reader.whole({
        type,
        id: reader.text('id'),
        numbered: reader.flag('numbered'),
        heading: reader.list('heading', readInline),
        children: reader.list('children', readBlock),
      });
    case 'clause':
      return reader.whole({
        type,
        id: reader.text('id'),
        idSource: reader.word('idSource', ['author', 'derived']),
        content: reader.list('content', readInline),
        children: reader.list('children', readClausePart),
      });
    case 'list':
      return reader.whole({
        type,
        marker: reader.word('marker', listMarkers),
        items: reader.list('items', readItem),
      });
    case 'paragraph':
      return reader.whole({
        type,
        role: reader.word('role', paragraphRoles),
        content: reader.list('content', readInline),
      });
    case 'table':
      return readTable(reader);
    case 'columns':
      return reader.whole({
        type,
        columns: reader.list('columns', (column) =>
          column.whole({ width: column.number('width'), content: column.list('content', readBlock) }),
        ),
      });
    case 'approval':
      return reader.whole({ type, content: reader.list('content', readApprovalPart) });
    case 'signature':
      return reader.whole({
        type,
        label: reader.list('label', readInline),
        position: reader.list('position', readInline),
        name: reader.list('name', readInline),
        date: reader.list('date', readInline),
      });
    case 'agreement':
      return reader.whole({
        type,
        heading: reader.list('heading', readInline),
        signatures: reader.list('signatures', readSignature),
      });
    case 'sheet':
      return reader.whole({
        type,
        page: reader.word('page', ['same', 'new', 'front']),
        ...reader.optional('numbers', (value) => value.asWord(['own'] as const)),
        ...reader.optional('code', readSheetCode),
        content: reader.list('content', readBlock),
      });
    case 'part':
    case 'contents':
      return reader.fail(`a ${type} outside of the body of a document`);
    default:
      return type satisfies never;
  }
}

/** A block of the body itself: parts and their table stand nowhere else. */
function readBodyBlock(reader: JsonReader): Block {
  const type = reader.word('type', blockTypes);
  if (type === 'contents') return reader.whole({ type, heading: reader.list('heading', readInline) });
  if (type !== 'part') return readBlock(reader);
  return reader.whole({
    type,
    id: reader.text('id'),
    name: reader.list('name', readInline),
    numbering: reader.word('numbering', numberingSchemes),
    head: reader.list('head', readBlock),
    body: reader.list('body', readBlock),
    tail: reader.list('tail', readBlock),
  });
}

function readTable(reader: JsonReader): Table {
  return reader.whole({
    type: reader.word('type', ['table']),
    role: reader.word('role', ['data', 'card']),
    ...reader.optional('keepTogether', (value) => value.asFlag()),
    columns: reader.list('columns', (column) =>
      column.whole({
        heading: column.list('heading', readInline),
        width: column.number('width'),
        ...column.optional('language', (value) => value.asText()),
      }),
    ),
    rows: reader.list('rows', (row) =>
      row.whole({
        type: row.word('type', ['row']),
        cells: row.list('cells', readCell),
        ...row.optional('minHeight', (value) => value.asNumber()),
      }),
    ),
  });
}

function readCell(reader: JsonReader): TableCell {
  return reader.whole({
    type: reader.word('type', ['cell']),
    ...reader.optional('tone', (value) => value.asWord(cellTones)),
    content: reader.list('content', readCellPart),
  });
}

function readItem(reader: JsonReader): ListItem {
  return reader.whole({
    type: reader.word('type', ['item']),
    content: reader.list('content', readInline),
    children: reader.list('children', readList),
  });
}

function readList(reader: JsonReader): List {
  const block = readBlock(reader);
  return block.type === 'list' ? block : reader.fail(`a ${block.type} where a list belongs`);
}

function readSignature(reader: JsonReader): Signature {
  const block = readBlock(reader);
  return block.type === 'signature' ? block : reader.fail(`a ${block.type} where a signature belongs`);
}

function readClausePart(reader: JsonReader): Clause['children'][number] {
  const block = readBlock(reader);
  const isPart =
    block.type === 'clause' || block.type === 'list' || block.type === 'paragraph' || block.type === 'table';
  return isPart ? block : reader.fail(`a ${block.type} in a clause`);
}

function readCellPart(reader: JsonReader): Paragraph | List {
  const block = readBlock(reader);
  const isPart = block.type === 'paragraph' || block.type === 'list';
  return isPart ? block : reader.fail(`a ${block.type} in a cell`);
}

function readApprovalPart(reader: JsonReader): Paragraph | Signature {
  const block = readBlock(reader);
  const isPart = block.type === 'paragraph' || block.type === 'signature';
  return isPart ? block : reader.fail(`a ${block.type} in an approval`);
}

function readInline(reader: JsonReader): Inline {
  const type = reader.word('type', inlineTypes);
  switch (type) {
    case 'text':
      return reader.whole({ type, value: reader.text('value') });
    case 'strong':
      return reader.whole({ type, content: reader.list('content', readInline) });
    case 'ref':
      return reader.whole({ type, target: reader.text('target') });
    case 'blank':
      return reader.whole({
        type,
        hint: reader.text('hint'),
        choices: reader.list('choices', (choice) => choice.asText()),
        lines: reader.number('lines'),
      });
    case 'break':
      return reader.whole({ type });
    default:
      return type satisfies never;
  }
}
