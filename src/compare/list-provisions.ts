import type { Block, List, ListItem, Table, TableRow } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import { listLabel } from '../document/list-label.js';
import type { Numbering } from '../document/number.js';
import type { Provision } from './provision.js';
import { listTokens, type Token } from './token.js';

/** A document with its numbers: what is compared. */
export interface NumberedText {
  readonly document: Document;
  readonly numbering: Numbering;
}

/**
 * The provisions of the body, in reading order, each before those that are a part of it. The face is not among them: it
 * changes without a change of the text.
 */
export function listProvisions({ document, numbering }: NumberedText): readonly Provision[] {
  const lister = new Lister(numbering, document.language);
  for (const block of document.body) lister.addBlock(block, top);
  return lister.provisions;
}

/** What a block stands in. */
interface Surroundings {
  readonly parent: number;
  readonly section: string;
}

const top: Surroundings = { parent: -1, section: '' };

class Lister {
  readonly provisions: Provision[] = [];
  readonly #numbering: Numbering;
  readonly #language: string;

  constructor(numbering: Numbering, language: string) {
    this.#numbering = numbering;
    this.#language = language;
  }

  addBlock(block: Block, around: Surroundings): void {
    switch (block.type) {
      case 'title': {
        // A document has one; it is that of the other text whatever its words.
        const content = [...block.kindName, lineBreak, ...block.subject];
        this.#add('title', block, around, { id: 'title', content });
        return;
      }
      case 'section': {
        const label = block.heading.length === 0 ? '' : this.#numbering.label(block);
        const { id, heading, origin } = block;
        const section = { ...around, section: id };
        const parent = this.#add('heading', block, section, {
          id,
          target: id,
          label,
          content: heading,
          origin,
        });
        for (const child of block.children) this.addBlock(child, { parent, section: id });
        return;
      }
      case 'clause': {
        const { id, idSource, content, origin } = block;
        const chosen = idSource === 'author' ? { id } : {};
        const label = this.#numbering.label(block);
        const parent = this.#add('clause', block, around, { ...chosen, target: id, label, content, origin });
        for (const child of block.children) this.addBlock(child, { ...around, parent });
        return;
      }
      case 'list': {
        this.#addList(block, around);
        return;
      }
      case 'paragraph': {
        this.#add('paragraph', block, around, { content: block.content, origin: block.origin });
        return;
      }
      case 'table': {
        this.#addTable(block, around);
        return;
      }
      case 'columns': {
        for (const { content } of block.columns) for (const each of content) this.addBlock(each, around);
        return;
      }
      case 'approval':
      case 'sheet': {
        for (const each of block.content) this.addBlock(each, around);
        return;
      }
      case 'agreement': {
        const parent = this.#add('paragraph', block, around, { content: block.heading });
        for (const each of block.signatures) this.addBlock(each, { ...around, parent });
        return;
      }
      case 'signature': {
        const parts = [block.label, block.position, block.name, block.date];
        this.#add('signature', block, around, { content: joinTexts(parts) });
        return;
      }
      case 'part': {
        const { id, name } = block;
        const parent = this.#add('heading', block, { ...around, section: id }, { id, content: name });
        const blocks = [...block.head, ...block.body, ...block.tail];
        for (const each of blocks) this.addBlock(each, { parent, section: id });
        return;
      }
      case 'contents': {
        // Its lines follow from the parts.
        this.#add('paragraph', block, around, { content: block.heading });
        return;
      }
      default:
        block satisfies never;
    }
  }

  #addList(list: List, around: Surroundings): void {
    list.items.forEach((item, index) => {
      const { content, origin } = item;
      const label = listLabel(list.marker, index, this.#language, noSigns);
      const parent = this.#add('item', item, around, { label, content, origin });
      for (const child of item.children) this.#addList(child, { ...around, parent });
    });
  }

  #addTable(table: Table, around: Surroundings): void {
    const headings = table.columns.map(({ heading }) => heading);
    if (headings.some((heading) => heading.length > 0)) {
      this.#add('column-heading', table, around, { content: joinTexts(headings) });
    }
    for (const row of table.rows) {
      const cells = row.cells.map(({ content }) => joinTexts(content.flatMap(listTexts)));
      this.#add('row', row, around, { content: joinTexts(cells) });
    }
  }

  #add(
    kind: Provision['kind'],
    node: Block | ListItem | TableRow,
    { parent, section }: Surroundings,
    own: Partial<Pick<Provision, 'id' | 'target' | 'label' | 'origin'>> & { content: readonly Inline[] },
  ): number {
    const { id, target, label, origin, content } = own;
    const index = this.provisions.length;
    const tokens: readonly Token[] = listTokens(content, this.#numbering);
    this.provisions.push({
      kind,
      ...(id !== undefined && { id }),
      ...(target !== undefined && { target }),
      ...(origin && { origin }),
      label: label ?? '',
      section,
      index,
      parent,
      tokens,
      node,
    });
    return index;
  }
}

/** The texts of a cell, those of nested lists included. */
function listTexts(block: Block | ListItem): readonly (readonly Inline[])[] {
  if (block.type === 'list') return block.items.flatMap(listTexts);
  if (block.type === 'item') return [block.content, ...block.children.flatMap(listTexts)];
  return block.type === 'paragraph' ? [block.content] : [];
}

/** Several texts as one, in lines. Empty ones have their line as well, so that a word cannot change its cell unseen. */
function joinTexts(texts: readonly (readonly Inline[])[]): readonly Inline[] {
  return texts.flatMap((text, index) => (index === 0 ? text : [lineBreak, ...text]));
}

const lineBreak: Inline = { type: 'break' };
const noSigns = { dash: '', bullet: '' };
