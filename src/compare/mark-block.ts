import type {
  Agreement,
  Approval,
  Block,
  Clause,
  List,
  ListItem,
  Paragraph,
  Section,
  Signature,
  Table,
  TableRow,
} from '../document/block.js';
import type { Inline } from '../document/inline.js';
import type { BlockRevision } from '../document/revision.js';

/** A node of a text that may be marked as a whole. */
export type MarkedNode = Block | ListItem | TableRow;

/** How nodes are marked that one edition has and the other has not. */
export interface Marker {
  mark(content: readonly Inline[]): readonly Inline[];
  /** `isOutermost` tells whether what the node is a part of is marked for itself. */
  describe(node: MarkedNode, isOutermost: boolean): BlockRevision;
  /** The id that a section or clause has in the redline. */
  name(id: string): string;
}

/** Marks a block with all that is in it. */
export function markBlock(block: Block, marker: Marker, isOutermost: boolean): Block {
  const revision = marker.describe(block, isOutermost);
  const markAll = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((each) => markBlock(each, marker, false));
  switch (block.type) {
    case 'title':
      return {
        ...block,
        kindName: marker.mark(block.kindName),
        subject: marker.mark(block.subject),
        revision,
      };
    case 'section':
      return markSection(block, marker, revision);
    case 'clause':
      return markClause(block, marker, isOutermost);
    case 'list':
      return markList(block, marker, isOutermost);
    case 'paragraph':
      return markParagraph(block, marker, isOutermost);
    case 'table':
      return markTable(block, marker, isOutermost);
    case 'columns': {
      const columns = block.columns.map((each) => ({ ...each, content: markAll(each.content) }));
      return { ...block, columns, revision };
    }
    case 'approval':
      return markApproval(block, marker, revision);
    case 'signature':
      return markSignature(block, marker, isOutermost);
    case 'agreement':
      return markAgreement(block, marker, revision);
    case 'sheet':
      return { ...block, content: markAll(block.content), revision };
    case 'part': {
      const texts = { head: markAll(block.head), body: markAll(block.body), tail: markAll(block.tail) };
      return { ...block, ...texts, name: marker.mark(block.name), revision };
    }
    case 'contents':
      return { ...block, heading: marker.mark(block.heading), revision };
    default:
      return block satisfies never;
  }
}

function markSection(section: Section, marker: Marker, revision: BlockRevision): Section {
  return {
    ...section,
    id: marker.name(section.id),
    heading: marker.mark(section.heading),
    children: section.children.map((each) => markBlock(each, marker, false)),
    revision,
  };
}

/** Marks what may be a part of a clause. */
export function markClausePart(
  part: Clause['children'][number],
  marker: Marker,
  isOutermost: boolean,
): Clause['children'][number] {
  switch (part.type) {
    case 'clause':
      return markClause(part, marker, isOutermost);
    case 'list':
      return markList(part, marker, isOutermost);
    case 'paragraph':
      return markParagraph(part, marker, isOutermost);
    case 'table':
      return markTable(part, marker, isOutermost);
    default:
      return part satisfies never;
  }
}

function markClause(clause: Clause, marker: Marker, isOutermost: boolean): Clause {
  return {
    ...clause,
    id: marker.name(clause.id),
    content: marker.mark(clause.content),
    children: clause.children.map((each) => markClausePart(each, marker, false)),
    revision: marker.describe(clause, isOutermost),
  };
}

/** Marks a list with its items. It has no words of its own, so each item stands for itself. */
export function markList(list: List, marker: Marker, isOutermost: boolean): List {
  return {
    ...list,
    items: list.items.map((item) => markItem(item, marker, isOutermost)),
    revision: marker.describe(list, false),
  };
}

/** Marks an item with the lists in it. */
export function markItem(item: ListItem, marker: Marker, isOutermost: boolean): ListItem {
  return {
    ...item,
    content: marker.mark(item.content),
    children: item.children.map((each) => markList(each, marker, false)),
    revision: marker.describe(item, isOutermost),
  };
}

/** Marks what may be a part of a cell. */
export function markCellPart(part: Paragraph | List, marker: Marker): Paragraph | List {
  return part.type === 'list' ? markList(part, marker, false) : markParagraph(part, marker, false);
}

function markParagraph(paragraph: Paragraph, marker: Marker, isOutermost: boolean): Paragraph {
  return {
    ...paragraph,
    content: marker.mark(paragraph.content),
    revision: marker.describe(paragraph, isOutermost),
  };
}

/** Marks a table with its rows; what is to be said of it is said once, at its beginning. */
function markTable(table: Table, marker: Marker, isOutermost: boolean): Table {
  const hasHeader = table.columns.some(({ heading }) => heading.length > 0);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, heading: marker.mark(column.heading) })),
    rows: table.rows.map((row, index) => markRow(row, marker, isOutermost && !hasHeader && index === 0)),
    revision: marker.describe(table, isOutermost && hasHeader),
  };
}

/** Marks a row with its cells. */
export function markRow(row: TableRow, marker: Marker, isOutermost: boolean): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      content: cell.content.map((part) => markCellPart(part, marker)),
    })),
    revision: marker.describe(row, isOutermost),
  };
}

function markApproval(approval: Approval, marker: Marker, revision: BlockRevision): Approval {
  const content = approval.content.map((part) =>
    part.type === 'signature' ? markSignature(part, marker, false) : markParagraph(part, marker, false),
  );
  return { ...approval, content, revision };
}

function markSignature(signature: Signature, marker: Marker, isOutermost: boolean): Signature {
  const { label, position, name, date } = signature;
  return {
    ...signature,
    label: marker.mark(label),
    position: marker.mark(position),
    name: marker.mark(name),
    date: marker.mark(date),
    revision: marker.describe(signature, isOutermost),
  };
}

function markAgreement(agreement: Agreement, marker: Marker, revision: BlockRevision): Agreement {
  return {
    ...agreement,
    heading: marker.mark(agreement.heading),
    signatures: agreement.signatures.map((each) => markSignature(each, marker, false)),
    revision,
  };
}
