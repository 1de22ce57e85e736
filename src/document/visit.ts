import type { Block } from './block.js';
import type { Document } from './document.js';
import type { Inline } from './inline.js';

/**
 * Calls `visitor` for every block, each before those inside of it, in reading order. Calls instead of handing blocks
 * out one by one or in lists: a generator takes several times as long, and every writer and rule looks at all blocks.
 */
export function visitBlocks(blocks: readonly Block[], visitor: (block: Block) => void): void {
  for (const block of blocks) {
    visitor(block);
    visitInside(block, visitor);
  }
}

function visitInside(block: Block, visitor: (block: Block) => void): void {
  switch (block.type) {
    case 'section':
    case 'clause':
      visitBlocks(block.children, visitor);
      break;
    case 'columns':
      for (const { content } of block.columns) visitBlocks(content, visitor);
      break;
    case 'approval':
    case 'sheet':
      visitBlocks(block.content, visitor);
      break;
    case 'agreement':
      visitBlocks(block.signatures, visitor);
      break;
    case 'table':
      for (const { cells } of block.rows) for (const { content } of cells) visitBlocks(content, visitor);
      break;
    case 'list':
      for (const { children } of block.items) visitBlocks(children, visitor);
      break;
    case 'part':
      visitBlocks(block.head, visitor);
      visitBlocks(block.body, visitor);
      visitBlocks(block.tail, visitor);
      break;
    case 'title':
    case 'paragraph':
    case 'signature':
    case 'contents':
      break;
    default:
      block satisfies never;
  }
}

/** All blocks in reading order, each before those inside of it. */
export function walkBlocks(blocks: readonly Block[]): readonly Block[] {
  const walked: Block[] = [];
  visitBlocks(blocks, (block) => walked.push(block));
  return walked;
}

/** Head, body and tail of a document in the order of the paper. */
export function allBlocks(document: Document): readonly Block[] {
  return [...document.face.head, ...document.body, ...document.face.tail];
}

/** The runs that a block itself carries, without those of blocks inside it. */
export function ownInlines(block: Block): readonly Inline[] {
  const texts = ownTexts(block);
  return texts.length === 1 ? (texts[0] ?? []) : texts.flat();
}

/** The texts that a block itself carries, each a list of runs. */
function ownTexts(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'title':
      return [block.kindName, block.subject];
    case 'section':
    case 'agreement':
    case 'contents':
      return [block.heading];
    case 'part':
      return [block.name];
    case 'clause':
    case 'paragraph':
      return [block.content];
    case 'list':
      return block.items.map((item) => item.content);
    case 'table':
      return block.columns.map((column) => column.heading);
    case 'signature':
      return [block.label, block.position, block.name, block.date];
    case 'sheet':
      return block.code === undefined ? [] : [block.code.caption];
    case 'columns':
    case 'approval':
      return [];
    default:
      return block satisfies never;
  }
}

/** Calls `visitor` for each run of the document, nested ones included. The order is that of `visitBlocks`. */
export function visitInlines(document: Document, visitor: (inline: Inline, block: Block) => void): void {
  const visitTexts = (inlines: readonly Inline[], block: Block): void => {
    for (const inline of inlines) {
      visitor(inline, block);
      if (inline.type === 'strong' || inline.type === 'revision') visitTexts(inline.content, block);
    }
  };
  visitBlocks(allBlocks(document), (block) => {
    for (const text of ownTexts(block)) visitTexts(text, block);
  });
}
