import type { Block, List, Signature, Table, TableCell } from '../../document/block.js';
import type { Inline } from '../../document/inline.js';
import { listParts } from '../../document/list-texts.js';
import { listLabels } from '../../document/list-labels.js';
import { printInlines } from '../../document/print-inlines.js';
import type { WriterInput } from '../writer.js';
import type { PlainTable, SheetPart, TextLine } from './sheet-part.js';

/** The room for a hand, as the text file has it. */
const signatureRule = '_'.repeat(20);

/**
 * A document as lines and tables of plain text, in the order of the paper: the mark of a draft first, the words of its code
 * last. A line feed inside of a text is a break of the document. Spaces that keep a line from breaking are plain ones, so
 * that filters and searches find the words.
 */
export function readParts({
  document,
  numbering,
  look,
}: Pick<WriterInput, 'document' | 'numbering' | 'look'>): readonly SheetPart[] {
  const print = (content: readonly Inline[]): string => tidy(printInlines(content, numbering));

  const readBlock = (block: Block): readonly SheetPart[] => {
    switch (block.type) {
      case 'title':
        return [line('title', print(block.kindName)), line('title', print(block.subject))];
      case 'section':
        return [
          ...(block.heading.length === 0
            ? []
            : [line('heading', join(numbering.label(block), print(block.heading)))]),
          ...block.children.flatMap(readBlock),
        ];
      case 'clause':
        return [
          line('text', join(numbering.label(block), print(block.content))),
          ...block.children.flatMap(readBlock),
        ];
      case 'list':
        return readList(block).map((text) => line('text', text));
      case 'paragraph':
        return [line(block.role === 'heading' ? 'heading' : 'text', print(block.content))];
      case 'table':
        return [readTable(block)];
      case 'columns':
        return block.columns.flatMap(({ content }) => content.flatMap(readBlock));
      case 'approval':
        return block.content.flatMap(readBlock);
      case 'sheet':
        return [...block.content.flatMap(readBlock), line('text', print(block.code?.caption ?? []))];
      case 'signature':
        return readSignature(block);
      case 'agreement':
        return [line('heading', print(block.heading)), ...block.signatures.flatMap(readSignature)];
      case 'part':
        return [...block.head, ...block.body, ...block.tail].flatMap(readBlock);
      case 'contents':
        return [
          line('heading', print(block.heading)),
          ...listParts(document).map(({ name }) => line('text', print(name))),
        ];
      default:
        return block satisfies never;
    }
  };

  const readList = (list: List): readonly string[] => {
    const labelOf = listLabels(list, document.language, look.list);
    return list.items.flatMap((item, index) => [
      join(labelOf(index), print(item.content)),
      ...item.children.flatMap(readList),
    ]);
  };

  const readTable = ({ columns, rows }: Table): PlainTable => {
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const plain = columns.map(({ heading, width }) => ({ heading: print(heading), share: width / whole }));
    return {
      type: 'table',
      columns: plain,
      hasHeader: plain.some(({ heading }) => heading !== ''),
      rows: rows.map(({ cells }) => cells.map(readCell)),
      tones: rows.map(({ cells }) => cells.map(({ tone }) => tone)),
    };
  };

  const readCell = ({ content }: TableCell): string =>
    content.flatMap((block) => (block.type === 'list' ? readList(block) : [print(block.content)])).join('\n');

  const readSignature = ({ label, position, name, date }: Signature): readonly TextLine[] => [
    line('text', print(label)),
    line('text', join(print(position), signatureRule, print(name), print(date))),
  ];

  const { face, body } = document;
  return [
    line('text', face.mark ?? ''),
    ...[...face.head, ...body, ...face.tail].flatMap(readBlock),
    line('text', print(face.code?.caption ?? [])),
  ].filter((part) => part.type === 'table' || part.text !== '');
}

function line(role: TextLine['role'], text: string): TextLine {
  return { type: 'line', role, text };
}

function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

function tidy(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((each) => each.trim())
    .join('\n')
    .trim();
}
