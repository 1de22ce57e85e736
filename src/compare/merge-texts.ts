import type { Block, Clause, List, ListItem, Paragraph, Table, TableRow } from '../document/block.js';
import { writeTextJson } from '../document/document-json.js';
import type { Inline } from '../document/inline.js';
import type { Numbering } from '../document/number.js';
import { walkBlocks } from '../document/visit.js';
import { compareWords } from './compare-words.js';
import {
  markBlock,
  markCellPart,
  markClausePart,
  type MarkedNode,
  type Marker,
  markItem,
  markRow,
} from './mark-block.js';
import { pairByPartner, pairByWords, type Pairs, weave, type WeaveSteps } from './pair-nodes.js';
import { joinPieces } from './redline-words.js';
import { listTokens } from './token.js';

/** What is known of two texts that are put into one. */
export interface MergePlan {
  readonly before: Numbering;
  readonly after: Numbering;
  /** What a node of the old text became, where it stayed. */
  readonly findPartner: (node: MarkedNode) => MarkedNode | undefined;
  /** What a reference of the old text leads to, by the name that the new text has for it. */
  readonly follow: (target: string) => string;
  /** Whether a reference of the new text leads to what only that text has at its place. */
  readonly isNewPlace: (target: string) => boolean;
  /** What is told of a node of the new text that stayed. */
  readonly describe: (node: MarkedNode) => Pick<Block, 'revision'>;
  readonly inserting: Marker;
  readonly deleting: Marker;
}

/**
 * Puts the blocks of two texts into one: the new text, and in it what the old one says otherwise. Whatever the plan knows,
 * leaving out what was inserted gives the blocks of the old text, leaving out what was deleted those of the new one. What
 * cannot be one block of both, as lists with other signs, is struck out and put in.
 */
export function mergeTexts(
  before: readonly Block[],
  after: readonly Block[],
  plan: MergePlan,
): readonly Block[] {
  return new Merger(plan).mergeBlocks(before, after);
}

class Merger {
  readonly #plan: MergePlan;

  constructor(plan: MergePlan) {
    this.#plan = plan;
  }

  mergeBlocks(before: readonly Block[], after: readonly Block[]): readonly Block[] {
    return weave(before, after, this.#pair(before, after), {
      merge: (old, recent) => this.#mergeBlock(old, recent),
      strikeOut: (block) => markBlock(block, this.#plan.deleting, true),
      putIn: (block) => markBlock(block, this.#plan.inserting, true),
    });
  }

  #mergeBlock(old: Block, recent: Block): Block {
    const own = this.#plan.describe(recent);
    switch (recent.type) {
      case 'title':
        if (old.type !== 'title') break;
        return {
          ...recent,
          ...own,
          kindName: this.#mergeWords(old.kindName, recent.kindName),
          subject: this.#mergeWords(old.subject, recent.subject),
        };
      case 'section':
        if (old.type !== 'section') break;
        return {
          ...recent,
          ...own,
          heading: this.#mergeWords(old.heading, recent.heading),
          children: this.mergeBlocks(old.children, recent.children),
        };
      case 'clause':
      case 'list':
      case 'paragraph':
      case 'table':
        return this.#mergePart(old, recent);
      case 'columns':
        if (old.type !== 'columns') break;
        return {
          ...recent,
          columns: recent.columns.map((column, index) => ({
            ...column,
            content: this.mergeBlocks(old.columns[index]?.content ?? [], column.content),
          })),
        };
      case 'sheet':
        if (old.type !== 'sheet') break;
        return { ...recent, content: this.mergeBlocks(old.content, recent.content) };
      case 'part':
        if (old.type !== 'part') break;
        return {
          ...recent,
          ...own,
          name: this.#mergeWords(old.name, recent.name),
          head: this.mergeBlocks(old.head, recent.head),
          body: this.mergeBlocks(old.body, recent.body),
          tail: this.mergeBlocks(old.tail, recent.tail),
        };
      case 'contents':
        if (old.type !== 'contents') break;
        return { ...recent, ...own, heading: this.#mergeWords(old.heading, recent.heading) };
      case 'approval':
      case 'signature':
      case 'agreement':
        return recent;
      default:
        return recent satisfies never;
    }
    throw new Error(`a ${old.type} cannot become a ${recent.type}`);
  }

  /** Merges what may be a part of a clause. */
  #mergePart(old: Block, recent: Clause['children'][number]): Clause['children'][number] {
    const own = this.#plan.describe(recent);
    switch (recent.type) {
      case 'clause': {
        if (old.type !== 'clause') break;
        const children = weave(old.children, recent.children, this.#pair(old.children, recent.children), {
          merge: (first, second) => this.#mergePart(first, second),
          strikeOut: (part) => markClausePart(part, this.#plan.deleting, true),
          putIn: (part) => markClausePart(part, this.#plan.inserting, true),
        });
        return { ...recent, ...own, content: this.#mergeWords(old.content, recent.content), children };
      }
      case 'list':
        if (old.type !== 'list') break;
        return this.#mergeList(old, recent, this.#pair(old.items, recent.items));
      case 'paragraph':
        if (old.type !== 'paragraph') break;
        return { ...recent, ...own, content: this.#mergeWords(old.content, recent.content) };
      case 'table':
        if (old.type !== 'table') break;
        return this.#mergeTable(old, recent);
      default:
        return recent satisfies never;
    }
    throw new Error(`a ${old.type} cannot become a ${recent.type}`);
  }

  #mergeList(old: List, recent: List, pairs: Pairs): List {
    const steps: WeaveSteps<ListItem> = {
      merge: (first, second) => ({
        ...second,
        ...this.#plan.describe(second),
        content: this.#mergeWords(first.content, second.content),
        children: this.#mergeInnerLists(first.children, second.children),
      }),
      strikeOut: (item) => markItem(item, this.#plan.deleting, true),
      putIn: (item) => markItem(item, this.#plan.inserting, true),
    };
    return { ...recent, items: weave(old.items, recent.items, pairs, steps) };
  }

  #mergeInnerLists(old: readonly List[], recent: readonly List[]): readonly List[] {
    return this.mergeBlocks(old, recent).filter((block) => block.type === 'list');
  }

  #mergeTable(old: Table, recent: Table): Table {
    const steps: WeaveSteps<TableRow> = {
      merge: (first, second) => ({
        ...second,
        ...this.#plan.describe(second),
        cells: second.cells.map((cell, index) => ({
          ...cell,
          content: this.#mergeCell(first.cells[index]?.content ?? [], cell.content),
        })),
      }),
      strikeOut: (row) => markRow(row, this.#plan.deleting, true),
      putIn: (row) => markRow(row, this.#plan.inserting, true),
    };
    const columns = recent.columns.map((column, index) => ({
      ...column,
      heading: this.#mergeWords(old.columns[index]?.heading ?? [], column.heading),
    }));
    const rows = weave(old.rows, recent.rows, this.#pair(old.rows, recent.rows), steps);
    return { ...recent, ...this.#plan.describe(recent), columns, rows };
  }

  /** Of what stands in a cell nothing is known but its words. */
  #mergeCell(
    old: readonly (Paragraph | List)[],
    recent: readonly (Paragraph | List)[],
  ): readonly (Paragraph | List)[] {
    const pairs = pairByWords(old.map(nameWords), recent.map(nameWords));
    const fitting = pairs.filter(([first, second]) => canMerge(old[first], recent[second]));
    return weave(old, recent, fitting, {
      merge: (first, second) => {
        if (first.type === 'list' && second.type === 'list') {
          const inner = pairByWords(first.items.map(nameItem), second.items.map(nameItem));
          return this.#mergeList(first, second, inner);
        }
        if (first.type !== 'paragraph' || second.type !== 'paragraph') return second;
        return { ...second, content: this.#mergeWords(first.content, second.content) };
      },
      strikeOut: (part) => markCellPart(part, this.#plan.deleting),
      putIn: (part) => markCellPart(part, this.#plan.inserting),
    });
  }

  #mergeWords(old: readonly Inline[], recent: readonly Inline[]): readonly Inline[] {
    const { before, after, follow, isNewPlace } = this.#plan;
    return joinPieces(compareWords(listTokens(old, before), listTokens(recent, after), follow), isNewPlace);
  }

  /** Pairs nodes by what became of them, or of what stands in them where they have no words of their own. */
  #pair(before: readonly MarkedNode[], after: readonly MarkedNode[]): Pairs {
    const places = new Map<MarkedNode, number>();
    after.forEach((node, index) => {
      for (const each of listAnchors(node)) places.set(each, index);
    });
    return pairByPartner(before.length, (index) => {
      const node = before[index];
      if (node === undefined) return undefined;
      for (const each of listAnchors(node)) {
        const partner = this.#plan.findPartner(each);
        const place = partner && places.get(partner);
        if (place !== undefined && canMerge(node, after[place])) return place;
      }
      return undefined;
    });
  }
}

/** The nodes by which a node is known: itself, or what stands in it where it has no words of its own. */
function listAnchors(node: MarkedNode): readonly MarkedNode[] {
  switch (node.type) {
    case 'list':
      return node.items;
    case 'table':
      return [node, ...node.rows];
    case 'columns':
    case 'approval':
    case 'sheet':
      return walkBlocks([node]).flatMap((block) => (block === node ? [] : listAnchors(block)));
    case 'title':
    case 'section':
    case 'clause':
    case 'paragraph':
    case 'signature':
    case 'agreement':
    case 'part':
    case 'contents':
    case 'item':
    case 'row':
      return [node];
    default:
      return node satisfies never;
  }
}

/** Whether two nodes can be one that is printed once, with its words marked. */
function canMerge(old: MarkedNode | undefined, recent: MarkedNode | undefined): boolean {
  if (old === undefined || recent === undefined) return false;
  switch (recent.type) {
    case 'title':
    case 'clause':
    case 'item':
    case 'contents':
      return old.type === recent.type;
    case 'part':
      return old.type === 'part' && old.numbering === recent.numbering;
    case 'section':
      return (
        old.type === 'section' &&
        old.numbered === recent.numbered &&
        old.heading.length > 0 === recent.heading.length > 0
      );
    case 'paragraph':
      return old.type === 'paragraph' && old.role === recent.role;
    case 'list':
      return old.type === 'list' && old.marker === recent.marker;
    case 'row':
      return old.type === 'row' && old.cells.length === recent.cells.length;
    case 'table':
      return old.type === 'table' && canMergeTables(old, recent);
    case 'columns':
      return old.type === 'columns' && old.columns.length === recent.columns.length;
    case 'sheet':
      return old.type === 'sheet' && old.page === recent.page;
    // Lines to sign are drawn around their words: other words, another line.
    case 'approval':
    case 'signature':
    case 'agreement':
      return old.type === recent.type && nameWords(old) === nameWords(recent);
    default:
      return recent satisfies never;
  }
}

function canMergeTables(old: Table, recent: Table): boolean {
  const hasHeader = ({ columns }: Table): boolean => columns.some(({ heading }) => heading.length > 0);
  return (
    old.role === recent.role &&
    old.columns.length === recent.columns.length &&
    hasHeader(old) === hasHeader(recent)
  );
}

/** What two nodes have in common exactly when they say the same, wherever their words were written. */
function nameWords(block: Block): string {
  return writeTextJson({ kind: '', language: '', numbering: 'none', body: [block] });
}

function nameItem(item: ListItem): string {
  return nameWords({ type: 'list', marker: 'none', items: [item] });
}
