import type { Block, Clause, List, ListItem, Paragraph, Section, Table, TableRow } from './block.js';
import type { Document } from './document.js';
import type { Inline } from './inline.js';
import { listLabel } from './list-label.js';
import { type Named, type Stretch, nameAlike } from './name-alike.js';
import type { Numbering } from './number.js';
import { hashText } from './text-hash.js';

/** One of the two documents, and what stands above its column. */
export interface PairedText {
  readonly document: Document;
  readonly numbering: Numbering;
  readonly heading: string;
}

/** A stretch of one text that stands beside the stretch of the same id of the other, or of the same place and shape. */
interface Segment extends Stretch {
  readonly content: readonly (Paragraph | List)[];
}

/**
 * One document of a text in two languages: its columns stand side by side, clause by clause, with the numbers that the
 * texts have by themselves. The face, which people sign once, is that of `source`, the text with legal force; so are the
 * file properties. A stretch that only one of the texts has stands alone in its row.
 */
export function pairDocuments(first: PairedText, second: PairedText, source: PairedText): Document {
  const other = source === first ? second : first;
  const { document } = source;
  const title = document.body.filter(({ type }) => type === 'title');
  const columns = [first, second].map(({ document: { language }, heading }) => ({
    heading: [{ type: 'text' as const, value: heading }],
    width: 1,
    language,
  }));
  const segments = nameAlike(new Segmenter(first).segments, new Segmenter(second).segments);
  const rows = pairSegments(...segments);
  const body: readonly Block[] = [...title, { type: 'table', role: 'data', columns, rows }];
  const { kind, numbering, language } = document;
  const secondLanguage = other.document.language;
  const textHash = hashText({ kind, numbering, body, language: `${language}+${secondLanguage}` });
  return { ...document, secondLanguage, body, identity: { ...document.identity, textHash } };
}

/** The rows of the table. Ids stand in the order of the first text; what it does not have follows its neighbour. */
function pairSegments(
  first: readonly Named<Segment>[],
  second: readonly Named<Segment>[],
): readonly TableRow[] {
  const left = new Map(first.map((each) => [each.id, each]));
  const right = new Map(second.map((each) => [each.id, each]));
  const rows: TableRow[] = [];
  const add = (a: Segment | undefined, b: Segment | undefined): void => {
    const cells = [a, b].map((each) => ({ type: 'cell' as const, content: each?.content ?? [] }));
    rows.push({ type: 'row', cells });
  };
  let taken = 0;
  for (const segment of first) {
    const match = second.findIndex(({ id }) => id === segment.id);
    while (taken < match && !left.has(second[taken]?.id ?? '')) add(undefined, second[taken++]);
    add(segment, right.get(segment.id));
    if (match === taken) taken++;
  }
  for (const rest of second.slice(taken)) if (!left.has(rest.id)) add(undefined, rest);
  return rows;
}

/** Cuts the body of a document into what stands beside each other. */
class Segmenter {
  readonly segments: Segment[] = [];
  readonly #numbering: Numbering;
  readonly #language: string;

  constructor({ document, numbering }: PairedText) {
    this.#numbering = numbering;
    this.#language = document.language;
    document.body.forEach((block, index) => {
      const title = document.body[index - 1];
      const follows = title?.type === 'title' && block.type === 'paragraph' && block.role === 'note';
      if (follows) this.#append(this.#convert(block));
      else this.#add(block, '');
    });
  }

  #add(block: Block, parent: string): void {
    switch (block.type) {
      case 'title': {
        const subject = block.subject.length === 0 ? [] : [lineBreak, ...this.#resolve(block.subject)];
        const words = [...this.#resolve(block.kindName), ...subject];
        this.#push('title', [announcement(words)]);
        return;
      }
      case 'section': {
        this.#addSection(block);
        return;
      }
      case 'clause': {
        this.#addClause(block);
        return;
      }
      case 'paragraph':
      case 'list': {
        const shape = block.type === 'list' ? 'list' : block.role;
        this.segments.push({ id: undefined, parent, shape, content: this.#convert(block) });
        return;
      }
      case 'table': {
        this.#addTable(block, parent);
        return;
      }
      case 'columns': {
        block.columns.forEach(({ content }) => {
          content.forEach((each) => {
            this.#add(each, parent);
          });
        });
        return;
      }
      case 'approval':
      case 'sheet': {
        block.content.forEach((each) => {
          this.#add(each, parent);
        });
        return;
      }
      case 'agreement':
      case 'signature':
        // Bodies have none: what is signed stands on the face.
        return;
      case 'part':
      case 'contents':
        // A document of several documents is never set beside its translation.
        return;
      default:
        return block satisfies never;
    }
  }

  #addSection(section: Section): void {
    const words = this.#number(section, this.#resolve(section.heading));
    if (words.length > 0) this.#push(section.id, [announcement(words)]);
    for (const child of section.children) this.#add(child, section.id);
  }

  #addClause(clause: Clause): void {
    const own: (Paragraph | List)[] = [
      paragraph(this.#number(clause, this.#resolve(clause.content)), clause.origin),
    ];
    const rest: Block[] = [];
    for (const child of clause.children) {
      // What follows a sub-clause has a row of its own, so that the order stays.
      if (rest.length === 0 && (child.type === 'paragraph' || child.type === 'list')) {
        own.push(...this.#convert(child));
      } else rest.push(child);
    }
    this.#push(clause.id, own);
    for (const child of rest) this.#add(child, clause.id);
  }

  /** A row of a table has no room for its columns: each cell becomes a paragraph that begins with the name of its column. */
  #addTable(table: Table, parent: string): void {
    for (const { cells } of table.rows) {
      const content = cells.flatMap((cell, index) => {
        const heading = this.#resolve(table.columns[index]?.heading ?? []);
        const blocks = cell.content.flatMap((each) => this.#convert(each));
        return heading.length === 0 || blocks.length === 0 ? blocks : labelCell(heading, blocks);
      });
      this.segments.push({ id: undefined, parent, shape: `row of ${table.role}`, content });
    }
  }

  /** Puts small print under a title into the cell of the title, for the other text may have none. */
  #append(content: readonly (Paragraph | List)[]): void {
    const last = this.segments.pop();
    if (last !== undefined) this.segments.push({ ...last, content: [...last.content, ...content] });
  }

  #push(id: string, content: readonly (Paragraph | List)[]): void {
    this.segments.push({ id, parent: '', shape: '', content });
  }

  #convert(block: Paragraph | List): readonly (Paragraph | List)[] {
    if (block.type === 'paragraph') return [{ ...block, content: this.#resolve(block.content) }];
    // Letters are those of the language of the list, and a writer knows one language.
    if (block.marker !== 'letter') return [this.#resolveList(block)];
    return block.items.flatMap((item, index) => [
      paragraph([
        { type: 'text', value: `${listLabel('letter', index, this.#language, noSigns)} ` },
        ...this.#resolve(item.content),
      ]),
      ...item.children.flatMap((each) => this.#convert(each)),
    ]);
  }

  #resolveList(list: List): List {
    const items = list.items.map((item): ListItem => ({
      ...item,
      content: this.#resolve(item.content),
      children: item.children.map((each) => this.#resolveList(each)),
    }));
    return { ...list, items };
  }

  #number(node: Section | Clause, words: readonly Inline[]): readonly Inline[] {
    const label = this.#numbering.label(node);
    return label === '' ? words : [{ type: 'text', value: `${label}\u00A0` }, ...words];
  }

  /** References as the numbers that they mean: in a table there are no numbered clauses to lead to. */
  #resolve(inlines: readonly Inline[]): readonly Inline[] {
    return inlines.map((inline): Inline => {
      if (inline.type === 'ref') {
        return { type: 'text', value: this.#numbering.referenceText(inline), origin: inline.origin };
      }
      return inline.type === 'strong' ? { ...inline, content: this.#resolve(inline.content) } : inline;
    });
  }
}

const lineBreak: Inline = { type: 'break' };
const noSigns = { dash: '', bullet: '' };

function paragraph(content: readonly Inline[], origin?: Paragraph['origin']): Paragraph {
  return { type: 'paragraph', role: 'text', content, origin };
}

/** A heading in a cell: it holds to the row below. */
function announcement(words: readonly Inline[]): Paragraph {
  return { ...paragraph([{ type: 'strong', content: words }]), role: 'lead-in' };
}

/** What a cell says after the name of its column, in one line where it begins with a paragraph. */
function labelCell(
  heading: readonly Inline[],
  blocks: readonly (Paragraph | List)[],
): readonly (Paragraph | List)[] {
  const label: Inline = { type: 'strong', content: [...heading, { type: 'text', value: ':' }] };
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? [{ ...first, content: [label, { type: 'text', value: ' ' }, ...first.content] }, ...rest]
    : [paragraph([label]), ...blocks];
}
