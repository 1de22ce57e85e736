import fc from 'fast-check';
import type { Block, Clause, List, ListItem, Paragraph, Section, Table } from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { Inline } from '../../src/document/inline.js';
import { type NumberingScheme, numberingSchemes } from '../../src/document/numbering-scheme.js';

/** Two editions of one text: the newer one is the older after some editing. */
export interface Editions {
  readonly before: Document;
  readonly after: Document;
}

const vocabulary = [
  ...['склад', 'товар', 'ведёт', 'учёт', 'отчёт', 'сдаёт', 'не', 'и', 'в', 'срок', 'акт', 'приёмки,', '5'],
  ...['«Альфа»', 'до', '1,5', 'к\u00A0вечеру', 'R&D', '<b>', 'журнал', 'остатки', 'сверяет'],
];

/** Pairs of editions with everything that a body may hold, edited in every way. Each is made of a list of numbers. */
export const randomEditions: fc.Arbitrary<Editions> = fc
  .array(fc.nat(999_999), { minLength: 40, maxLength: 300 })
  .map((numbers) => {
    const writer = new Writer(numbers);
    const numbering = numberingSchemes[writer.roll(12)] ?? 'decimal';
    const before = writer.writeSections();
    const after = writer.editSections(before);
    return { before: makeDocument(before, numbering), after: makeDocument(after, numbering) };
  });

class Writer {
  readonly #numbers: readonly number[];
  #at = 0;
  #ids = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number below `sides`. */
  roll(sides: number): number {
    const drawn = this.#numbers[this.#at % this.#numbers.length] ?? 0;
    // Numbers that run out come again with another meaning.
    const round = Math.floor(this.#at / this.#numbers.length);
    this.#at += 1;
    return (drawn + round * 7919) % sides;
  }

  writeSections(): readonly Block[] {
    const sections = this.#repeat(1 + this.roll(3), () => this.#writeSection());
    return [{ type: 'title', kindName: this.#words(2), subject: this.#words(this.roll(3)) }, ...sections];
  }

  editSections(blocks: readonly Block[]): readonly Block[] {
    const [title, ...sections] = blocks;
    const edited = this.#editList(
      sections,
      (block) => (block.type === 'section' ? this.#editSection(block) : block),
      () => this.#writeSection(),
    );
    if (title?.type !== 'title') return edited;
    return [this.roll(5) === 0 ? { ...title, subject: this.#words(2) } : title, ...edited];
  }

  #writeSection(): Section {
    this.#ids += 1;
    return {
      type: 'section',
      id: `section-${this.#ids}`,
      numbered: this.roll(9) > 0,
      heading: this.roll(9) > 0 ? this.#words(2) : [],
      children: this.#repeat(this.roll(5), () => this.#writePart(0)),
    };
  }

  #editSection(section: Section): Section {
    return {
      ...section,
      heading: section.heading.length === 0 ? [] : this.#editWords(section.heading),
      children: this.#editList(
        section.children,
        (child) => this.#editPart(child),
        () => this.#writePart(0),
      ),
    };
  }

  #writePart(depth: number): Clause | List | Paragraph | Table {
    switch (this.roll(12)) {
      case 0:
        return this.#writeList(0);
      case 1:
        return { type: 'paragraph', role: this.roll(2) === 0 ? 'text' : 'lead-in', content: this.#words(5) };
      case 2:
        return this.#writeTable();
      default: {
        this.#ids += 1;
        const isAuthor = this.roll(3) > 0;
        return {
          type: 'clause',
          id: isAuthor ? `clause-${this.#ids}` : `clause.~${this.#ids.toString(16).padStart(8, '0')}`,
          idSource: isAuthor ? 'author' : 'derived',
          content: this.#words(1 + this.roll(9)),
          children:
            depth > 2 || this.roll(3) > 0
              ? []
              : this.#repeat(1 + this.roll(3), () => this.#writePart(depth + 1)),
        };
      }
    }
  }

  #editPart(block: Block): Block {
    switch (block.type) {
      case 'clause':
        return this.#editClause(block);
      case 'list':
        return this.#editListBlock(block);
      case 'paragraph':
        return { ...block, content: this.#editWords(block.content) };
      case 'table':
        return this.#editTable(block);
      case 'title':
      case 'section':
      case 'columns':
      case 'approval':
      case 'signature':
      case 'agreement':
      case 'sheet':
      case 'part':
      case 'contents':
        return block;
      default:
        return block satisfies never;
    }
  }

  #editClause(clause: Clause): Clause {
    const children = this.#editList(
      clause.children,
      (child) => {
        const edited = this.#editPart(child);
        const isPart =
          edited.type === 'clause' ||
          edited.type === 'list' ||
          edited.type === 'paragraph' ||
          edited.type === 'table';
        return isPart ? edited : child;
      },
      () => this.#writePart(3),
    );
    return { ...clause, content: this.#editWords(clause.content), children };
  }

  #writeList(depth: number): List {
    const markers = ['dash', 'bullet', 'letter', 'number', 'none'] as const;
    return {
      type: 'list',
      marker: markers[this.roll(markers.length)] ?? 'dash',
      items: this.#repeat(1 + this.roll(4), () => this.#writeItem(depth)),
    };
  }

  #writeItem(depth: number): ListItem {
    const children = depth > 1 || this.roll(5) > 0 ? [] : [this.#writeList(depth + 1)];
    return { type: 'item', content: this.#words(1 + this.roll(4)), children };
  }

  #editListBlock(list: List): List {
    const items = this.#editList(
      list.items,
      (item) => ({
        ...item,
        content: this.#editWords(item.content),
        children: item.children.map((each) => this.#editListBlock(each)),
      }),
      () => this.#writeItem(1),
    );
    return { ...list, marker: this.roll(15) === 0 ? 'dash' : list.marker, items };
  }

  #writeTable(): Table {
    const hasHeader = this.roll(3) > 0;
    const columns = this.#repeat(2 + this.roll(2), () => ({
      heading: hasHeader ? this.#words(1) : [],
      width: 1 + this.roll(3),
    }));
    const rows = this.#repeat(1 + this.roll(3), () => this.#writeRow(columns.length));
    return { type: 'table', role: hasHeader ? 'data' : 'card', columns, rows };
  }

  #writeRow(count: number): Table['rows'][number] {
    return {
      type: 'row',
      cells: this.#repeat(count, () => ({
        type: 'cell' as const,
        content: [
          { type: 'paragraph' as const, role: 'text' as const, content: this.#words(this.roll(4)) },
          ...(this.roll(8) === 0 ? [this.#writeList(2)] : []),
        ],
      })),
    };
  }

  #editTable(table: Table): Table {
    if (this.roll(12) === 0) return this.#writeTable();
    const rows = this.#editList(
      table.rows,
      (row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          content: cell.content.map((part) =>
            part.type === 'paragraph'
              ? { ...part, content: this.#editWords(part.content) }
              : this.#editListBlock(part),
          ),
        })),
      }),
      () => this.#writeRow(table.columns.length),
    );
    return { ...table, rows };
  }

  /** Some are kept, some edited, struck out, put in, moved. */
  #editList<T>(list: readonly T[], edit: (each: T) => T, write: () => T): readonly T[] {
    const edited: T[] = [];
    for (const each of list) {
      const fate = this.roll(12);
      if (fate === 0) continue;
      if (fate === 1) edited.push(write());
      edited.push(fate < 8 ? edit(each) : each);
    }
    const mover = edited.length > 1 && this.roll(4) === 0 ? this.roll(edited.length) : undefined;
    if (mover !== undefined) edited.splice(this.roll(edited.length), 0, ...edited.splice(mover, 1));
    return edited;
  }

  #words(count: number): readonly Inline[] {
    return this.#repeat(count, (place): Inline => {
      const value = `${place === 0 ? '' : ' '}${vocabulary[this.roll(vocabulary.length)] ?? ''}`;
      switch (this.roll(16)) {
        case 0:
          return { type: 'strong', content: [{ type: 'text', value }] };
        case 1:
          return { type: 'ref', target: `clause-${1 + this.roll(9)}` };
        case 2:
          return { type: 'blank', hint: 'срок', choices: [], lines: this.roll(3) };
        case 3:
          return { type: 'break' };
        default:
          return { type: 'text', value };
      }
    });
  }

  #editWords(content: readonly Inline[]): readonly Inline[] {
    const edited = content.flatMap((inline): readonly Inline[] => {
      const fate = this.roll(12);
      if (fate === 0) return [];
      return fate === 1 ? [...this.#words(1), inline] : [inline];
    });
    return edited.length === 0 ? content : edited;
  }

  #repeat<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}

function makeDocument(body: readonly Block[], numbering: NumberingScheme): Document {
  return {
    kind: 'instruction',
    language: 'ru',
    title: 'Инструкция',
    author: 'Склад',
    identity: { subject: 'Кладовщик', textHash: '0'.repeat(64) },
    numbering,
    sides: 'one',
    face: { head: [], tail: [] },
    body,
  };
}
