import type { Block, List, Signature, Table } from './block.js';
import type { Document } from './document.js';
import type { Inline } from './inline.js';
import { listParts } from './list-texts.js';
import { listLabels } from './list-labels.js';
import type { Look } from './look.js';
import type { Numbering } from './number.js';
import { printInlines } from './print-inlines.js';
import { allBlocks } from './visit.js';

/**
 * All words of a document as a reader meets them: numbers, marks of list items and text, in the order of the
 * paper, columns one after the other, tables row by row. What every format has to show, no more and no less,
 * but for the pages that a table of contents names.
 * The rules of blanks and signatures are no words; see `splitWords`.
 */
export function plainWords(document: Document, numbering: Numbering, look: Look): string[] {
  const print = (content: readonly Inline[]): string => printInlines(content, numbering);

  const readAll = (blocks: readonly Block[]): string[] => blocks.flatMap(readBlock);

  const readBlock = (block: Block): string[] => {
    switch (block.type) {
      case 'title':
        return [print(block.kindName), print(block.subject)];
      case 'section':
        return [
          ...(block.heading.length === 0 ? [] : [numbering.label(block), print(block.heading)]),
          ...readAll(block.children),
        ];
      case 'clause':
        return [numbering.label(block), print(block.content), ...readAll(block.children)];
      case 'list':
        return readList(block);
      case 'paragraph':
        return [print(block.content)];
      case 'table':
        return readTable(block);
      case 'columns':
        return block.columns.flatMap((column) => readAll(column.content));
      case 'approval':
      case 'sheet':
        return readAll(block.content);
      case 'signature':
        return readSignature(block);
      case 'agreement':
        return [print(block.heading), ...block.signatures.flatMap(readSignature)];
      case 'part':
        // Its name stands in the table of contents.
        return readAll([...block.head, ...block.body, ...block.tail]);
      case 'contents':
        return [print(block.heading), ...listParts(document).map(({ name }) => print(name))];
      default:
        return block satisfies never;
    }
  };

  const readList = (list: List): string[] => {
    const labelOf = listLabels(list, document.language, look.list);
    return list.items.flatMap((item, index) => [
      labelOf(index),
      print(item.content),
      ...item.children.flatMap(readList),
    ]);
  };

  const readTable = (table: Table): string[] => [
    ...table.columns.map((column) => print(column.heading)),
    ...table.rows.flatMap((row) => row.cells.flatMap((cell) => readAll(cell.content))),
  ];

  const readSignature = (signature: Signature): string[] =>
    [signature.label, signature.position, signature.name, signature.date].map(print);

  return readAll(allBlocks(document)).flatMap(splitWords);
}

/**
 * The words of a printed text. Low lines and spaces of every kind part words and are none: a format may draw a
 * rule instead of printing one, and may break a line at any of them.
 */
export function splitWords(text: string): string[] {
  return text.split(/[\s_]+/u).filter((word) => word !== '');
}
