import type { Block, Clause, List, ListItem, Paragraph, Part, Signature, Table } from './block.js';
import type { Document } from './document.js';
import type { Inline } from './inline.js';

/**
 * A document as a part of another one, under the name that the table of contents calls it. All ids begin with that of
 * the part, and so do references, so that each finds its clause in the same part. The code of the face, which belongs to
 * a sheet of its own, becomes its words at the end; the word across the pages is that of the whole document.
 */
export function makePart(id: string, name: readonly Inline[], document: Document): Part {
  const { face, body, numbering } = document;
  const mover = new PartMover(id);
  const caption: Paragraph[] =
    face.code === undefined ? [] : [{ type: 'paragraph', role: 'note', content: face.code.caption }];
  return {
    type: 'part',
    ...{ id, name, numbering },
    head: mover.moveAll(face.head),
    body: mover.moveAll(body),
    tail: mover.moveAll([...face.tail, ...caption]),
  };
}

/** Puts the id of a part before every id of its blocks. */
class PartMover {
  constructor(private readonly part: string) {}

  moveAll(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => this.move(block));
  }

  private move(block: Block): Block {
    switch (block.type) {
      case 'title':
        return { ...block, kindName: this.runs(block.kindName), subject: this.runs(block.subject) };
      case 'section':
        return {
          ...block,
          id: this.name(block.id),
          heading: this.runs(block.heading),
          children: this.moveAll(block.children),
        };
      case 'clause':
        return this.moveClause(block);
      case 'list':
        return this.moveList(block);
      case 'paragraph':
        return this.moveParagraph(block);
      case 'table':
        return this.moveTable(block);
      case 'columns':
        return {
          ...block,
          columns: block.columns.map((each) => ({ ...each, content: this.moveAll(each.content) })),
        };
      case 'approval':
        return {
          ...block,
          content: block.content.map((each) =>
            each.type === 'signature' ? this.moveSignature(each) : this.moveParagraph(each),
          ),
        };
      case 'signature':
        return this.moveSignature(block);
      case 'agreement':
        return {
          ...block,
          heading: this.runs(block.heading),
          signatures: block.signatures.map((each) => this.moveSignature(each)),
        };
      case 'sheet':
        return { ...block, content: this.moveAll(block.content) };
      case 'part':
      case 'contents':
        throw new TypeError(`a ${block.type} inside of a part`);
      default:
        return block satisfies never;
    }
  }

  private name(id: string): string {
    return `${this.part}/${id}`;
  }

  private runs(content: readonly Inline[]): readonly Inline[] {
    return content.map((inline) => {
      if (inline.type === 'ref') return { ...inline, target: this.name(inline.target) };
      return inline.type === 'strong' ? { ...inline, content: this.runs(inline.content) } : inline;
    });
  }

  private moveClause(clause: Clause): Clause {
    return {
      ...clause,
      id: this.name(clause.id),
      content: this.runs(clause.content),
      children: clause.children.map((child) => {
        switch (child.type) {
          case 'clause':
            return this.moveClause(child);
          case 'list':
            return this.moveList(child);
          case 'paragraph':
            return this.moveParagraph(child);
          case 'table':
            return this.moveTable(child);
          default:
            return child satisfies never;
        }
      }),
    };
  }

  private moveList(list: List): List {
    return { ...list, items: list.items.map((item) => this.moveItem(item)) };
  }

  private moveItem(item: ListItem): ListItem {
    return {
      ...item,
      content: this.runs(item.content),
      children: item.children.map((child) => this.moveList(child)),
    };
  }

  private moveParagraph(paragraph: Paragraph): Paragraph {
    return { ...paragraph, content: this.runs(paragraph.content) };
  }

  private moveTable(table: Table): Table {
    return {
      ...table,
      columns: table.columns.map((column) => ({ ...column, heading: this.runs(column.heading) })),
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          content: cell.content.map((each) =>
            each.type === 'list' ? this.moveList(each) : this.moveParagraph(each),
          ),
        })),
      })),
    };
  }

  private moveSignature(signature: Signature): Signature {
    const { label, position, name, date } = signature;
    return {
      type: 'signature',
      label: this.runs(label),
      position: this.runs(position),
      name: this.runs(name),
      date: this.runs(date),
    };
  }
}
