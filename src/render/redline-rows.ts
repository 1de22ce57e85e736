import type { Block, List, ListItem, Table, TableRow } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { listLabels } from '../document/list-labels.js';
import type { Look } from '../document/look.js';
import type { Numbering } from '../document/number.js';
import type { BlockRevision, Remark } from '../document/revision.js';
import { selectEdition } from '../document/select-edition.js';

/** A provision of a redline as both editions have it, for those who read them beside each other. */
export interface RedlineRow {
  readonly role: 'title' | 'heading' | 'text';
  /** How deep it lies in its section, from 0. */
  readonly depth: number;
  /** The id of the section or clause. */
  readonly id?: string | undefined;
  /** Missing where the edition does not have it at this place. */
  readonly before?: RedlineSide | undefined;
  readonly after?: RedlineSide | undefined;
  /** Whether anything of it is changed, be it its number. */
  readonly isChanged: boolean;
  readonly remark?: Remark | undefined;
  /** Its number at its other place, where it was moved. */
  readonly elsewhere?: string | undefined;
}

/** A provision in one edition. */
export interface RedlineSide {
  /** As printed; empty where it has none. */
  readonly label: string;
  /** Its words, of the changes those of this edition alone. */
  readonly words: readonly Inline[];
}

/** The provisions of the body of a redline in their order. */
export function listRedlineRows(document: Document, numbering: Numbering, look: Look): readonly RedlineRow[] {
  const lister = new Lister(numbering, document.language, look);
  for (const block of document.body) lister.addBlock(block, 0);
  return lister.rows;
}

const lineBreak: Inline = { type: 'break' };
const cellGap: Inline = { type: 'text', value: ' | ' };

class Lister {
  readonly rows: RedlineRow[] = [];
  readonly #numbering: Numbering;
  readonly #language: string;
  readonly #look: Look;

  constructor(numbering: Numbering, language: string, look: Look) {
    this.#numbering = numbering;
    this.#language = language;
    this.#look = look;
  }

  addBlock(block: Block, depth: number): void {
    const { revision } = block;
    switch (block.type) {
      case 'title':
        this.#add('title', depth, '', join([block.kindName, block.subject], lineBreak), revision);
        return;
      case 'section': {
        const label = block.heading.length === 0 ? '' : this.#numbering.label(block);
        if (block.heading.length > 0) this.#add('heading', depth, label, block.heading, revision, block.id);
        for (const child of block.children) this.addBlock(child, depth);
        return;
      }
      case 'clause':
        this.#add('text', depth, this.#numbering.label(block), block.content, revision, block.id);
        for (const child of block.children) this.addBlock(child, depth + 1);
        return;
      case 'list':
        this.#addList(block, depth);
        return;
      case 'paragraph':
        this.#add('text', depth, '', block.content, revision);
        return;
      case 'table':
        this.#addTable(block, depth);
        return;
      case 'columns':
        for (const { content } of block.columns) for (const each of content) this.addBlock(each, depth);
        return;
      case 'approval':
      case 'sheet':
        for (const each of block.content) this.addBlock(each, depth);
        return;
      case 'agreement':
        if (block.heading.length > 0) this.#add('text', depth, '', block.heading, revision);
        for (const each of block.signatures) this.addBlock(each, depth);
        return;
      case 'signature':
        this.#add('text', depth, '', join([block.label, block.position, block.name, block.date]), revision);
        return;
      case 'part':
        this.#add('title', depth, '', block.name, revision, block.id);
        for (const each of [...block.head, ...block.body, ...block.tail]) this.addBlock(each, depth);
        return;
      case 'contents':
        this.#add('heading', depth, '', block.heading, revision);
        return;
      default:
        block satisfies never;
    }
  }

  #addList(list: List, depth: number): void {
    const labelOf = listLabels(list, this.#language, this.#look.list);
    list.items.forEach((item, index) => {
      this.#add('text', depth, labelOf(index), item.content, item.revision);
      for (const child of item.children) this.#addList(child, depth + 1);
    });
  }

  #addTable(table: Table, depth: number): void {
    const headings = table.columns.map(({ heading }) => heading);
    if (headings.some((heading) => heading.length > 0)) {
      this.#add('text', depth, '', join(headings, cellGap), table.revision);
    }
    for (const row of table.rows) this.#add('text', depth, '', this.#listCells(row), row.revision);
  }

  #listCells({ cells }: TableRow): readonly Inline[] {
    const listTexts = (block: Block | ListItem): readonly (readonly Inline[])[] => {
      if (block.type === 'list') return block.items.flatMap(listTexts);
      if (block.type === 'item') return [block.content, ...block.children.flatMap(listTexts)];
      return block.type === 'paragraph' ? [block.content] : [];
    };
    return join(
      cells.map(({ content }) => join(content.flatMap(listTexts), lineBreak)),
      cellGap,
    );
  }

  #add(
    role: RedlineRow['role'],
    depth: number,
    label: string,
    content: readonly Inline[],
    revision: BlockRevision | undefined,
    id?: string,
  ): void {
    const { change, formerLabel = label, remark, elsewhere } = revision ?? {};
    const words = elsewhere !== undefined && elsewhere.words.length > 0 ? elsewhere.words : content;
    const isNew = change === 'inserted' && elsewhere === undefined;
    const formerly = change === 'inserted' ? (elsewhere?.label ?? '') : formerLabel;
    const isChanged =
      change !== undefined || formerLabel !== label || content.some((each) => holdsRevision(each));
    this.rows.push({
      ...{ role, depth, isChanged },
      ...(id !== undefined && change !== 'deleted' && { id }),
      ...(!isNew && { before: { label: formerly, words: selectEdition(words, 'before') } }),
      ...(change !== 'deleted' && { after: { label, words: selectEdition(words, 'after') } }),
      ...(remark && { remark }),
      ...(elsewhere && { elsewhere: elsewhere.label }),
    });
  }
}

function holdsRevision(inline: Inline): boolean {
  return inline.type === 'revision' || (inline.type === 'strong' && inline.content.some(holdsRevision));
}

/** Several texts as one; empty ones are left out. */
function join(texts: readonly (readonly Inline[])[], gap: Inline = lineBreak): readonly Inline[] {
  return texts
    .filter((text) => text.length > 0)
    .flatMap((text, index) => (index === 0 ? text : [gap, ...text]));
}
