import type { NumberedText } from '../../compare/list-provisions.js';
import type { Block, List, Table } from '../../document/block.js';
import { blankHint, blankRule } from '../../document/blank-text.js';
import type { Inline } from '../../document/inline.js';
import { listLabel } from '../../document/list-label.js';
import { foldLetters, type OwnedText } from './fold-letters.js';
import type { LineOwner, PrintedLine } from './printed-line.js';

/**
 * The lines of a document in the order in which its Word file has them: a line is what becomes one paragraph there. Lines
 * without words are left out.
 */
export function listPrintedLines({ document, numbering }: NumberedText): readonly PrintedLine[] {
  const lister = new LineLister(numbering, document.language);
  lister.addBlocks(document.face.head, 'head');
  lister.addBlocks(document.body, 'body');
  lister.addBlocks(document.face.tail, 'tail');
  return lister.lines;
}

type OwnFacts = Partial<Pick<PrintedLine, 'id' | 'isNamed' | 'label' | 'origin'>>;

class LineLister {
  readonly lines: PrintedLine[] = [];
  readonly #numbering: NumberedText['numbering'];
  readonly #language: string;
  #part: PrintedLine['part'] = 'head';
  #section = '';
  #row = '';
  #tables = 0;

  constructor(numbering: NumberedText['numbering'], language: string) {
    this.#numbering = numbering;
    this.#language = language;
  }

  addBlocks(blocks: readonly Block[], part: PrintedLine['part']): void {
    this.#part = part;
    for (const block of blocks) this.#addBlock(block);
  }

  #addBlock(block: Block): void {
    switch (block.type) {
      case 'title':
        this.#add('title', block.kindName, {});
        this.#add('title', block.subject, {});
        return;
      case 'section': {
        const outer = this.#section;
        const label = block.heading.length === 0 ? '' : this.#numbering.label(block);
        this.#section = `${label} ${foldLetters(this.#own(block.heading)).text}`.trim();
        const { id, origin } = block;
        this.#add('heading', block.heading, { id, isNamed: true, label, origin });
        for (const child of block.children) this.#addBlock(child);
        this.#section = outer;
        return;
      }
      case 'clause': {
        const { id, idSource, content, origin } = block;
        const label = this.#numbering.label(block);
        this.#add('clause', content, { id, isNamed: idSource === 'author', label, origin });
        for (const child of block.children) this.#addBlock(child);
        return;
      }
      case 'list':
        this.#addList(block, 'item');
        return;
      case 'paragraph':
        this.#add('paragraph', block.content, { origin: block.origin });
        return;
      case 'table':
        this.#addTable(block);
        return;
      case 'columns':
        for (const { content } of block.columns) for (const each of content) this.#addBlock(each);
        return;
      case 'approval':
      case 'sheet':
        for (const each of block.content) this.#addBlock(each);
        return;
      case 'agreement':
        this.#add('paragraph', block.heading, {});
        for (const each of block.signatures) this.#addBlock(each);
        return;
      case 'part':
        for (const each of [...block.head, ...block.body, ...block.tail]) this.#addBlock(each);
        return;
      case 'contents':
        this.#add('paragraph', block.heading, {});
        return;
      case 'signature':
        for (const text of [block.label, block.position, block.name, block.date]) {
          this.#add('signature', text, {});
        }
        return;
      default:
        block satisfies never;
    }
  }

  #addList(list: List, kind: 'item' | 'cell'): void {
    list.items.forEach(({ content, children, origin }, index) => {
      const label = listLabel(list.marker, index, this.#language, { dash: '', bullet: '' });
      this.#add(kind, content, { label, origin });
      for (const child of children) this.#addList(child, kind);
    });
  }

  #addTable(table: Table): void {
    this.#tables += 1;
    for (const { heading } of table.columns) this.#add('column-heading', heading, {});
    table.rows.forEach((row, index) => {
      this.#row = `${this.#tables}.${index}`;
      for (const block of row.cells.flatMap(({ content }) => content)) {
        if (block.type === 'list') this.#addList(block, 'cell');
        else this.#add('cell', block.content, { origin: block.origin });
      }
    });
    this.#row = '';
  }

  #add(kind: PrintedLine['kind'], content: readonly Inline[], own: OwnFacts): void {
    const folded = foldLetters(this.#own(content));
    if (folded.text === '') return;
    const { id, origin, isNamed = false, label = '' } = own;
    this.lines.push({
      ...folded,
      index: this.lines.length,
      part: this.#part,
      kind,
      ...(id !== undefined && { id }),
      ...(origin !== undefined && { origin }),
      isNamed,
      label,
      section: this.#section,
      row: this.#row,
    });
  }

  #own(content: readonly Inline[]): readonly OwnedText<LineOwner>[] {
    return content.flatMap((inline): readonly OwnedText<LineOwner>[] => {
      switch (inline.type) {
        case 'text':
          return [{ text: inline.value, owner: inline }];
        case 'strong':
        case 'revision':
          return this.#own(inline.content);
        case 'ref':
          return [{ text: this.#numbering.referenceText(inline), owner: inline }];
        case 'blank': {
          const hint = blankHint(inline);
          return [{ text: `${blankRule(inline)}${hint === '' ? '' : ` ${hint}`}`, owner: inline }];
        }
        case 'break':
          return [{ text: '\n', owner: { type: 'text', value: '\n' } }];
        default:
          return inline satisfies never;
      }
    });
  }
}
