import type { Block, Clause, List, Signature, Table, TableCell } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { listParts } from '../../../document/list-texts.js';
import { listLabels } from '../../../document/list-labels.js';
import { printInlines } from '../../../document/print-inlines.js';
import type { WriterInput } from '../../writer.js';

/** The room for a hand: as wide as a short blank between position and name, less in a cell of a table. */
const signatureRule = '_'.repeat(20);
const cellRule = '_'.repeat(8);

/** What parts one document from the next where several are one file. */
const partRule = '_'.repeat(72);

/** One step to the right: list items and sub-clauses stand below what they belong to. */
const step = '  ';

/**
 * A document as plain text. A paragraph is one line however long it is, so that a comparison shows changed
 * sentences and not changed line ends; groups of lines are parted by one empty line. Ends with a line feed.
 */
export function writeText({
  document,
  numbering,
  look,
}: Pick<WriterInput, 'document' | 'numbering' | 'look'>) {
  const print = (content: readonly Inline[]): string => tidy(printInlines(content, numbering));

  /** Groups of lines; groups are parted by an empty line. */
  const writeBlocks = (blocks: readonly Block[]): string[] => {
    const groups: string[] = [];
    let open: Block | undefined;
    for (const block of blocks) {
      const [first, ...rest] = writeBlock(block);
      if (first === undefined) continue;
      if (open !== undefined && joins(open, block)) groups.push(`${groups.pop() ?? ''}\n${first}`, ...rest);
      else groups.push(first, ...rest);
      open = block;
    }
    return groups;
  };

  const writeBlock = (block: Block): string[] => {
    switch (block.type) {
      case 'title':
        return keepFilled([joinLines([print(block.kindName), print(block.subject)])]);
      case 'section':
        return [
          ...(block.heading.length === 0 ? [] : [join([numbering.label(block), print(block.heading)])]),
          ...writeBlocks(block.children),
        ];
      case 'clause':
        return [writeClause(block)];
      case 'list':
        return keepFilled([writeList(block)]);
      case 'paragraph':
        return keepFilled([print(block.content)]);
      case 'table':
        return keepFilled([writeTable(block)]);
      case 'columns':
        return block.columns.flatMap((column) => writeBlocks(column.content));
      case 'approval':
        return writeBlocks(block.content);
      case 'sheet':
        return keepFilled([...writeBlocks(block.content), print(block.code?.caption ?? [])]);
      case 'signature':
        return [writeSignature(block)];
      case 'agreement':
        return keepFilled([print(block.heading), ...block.signatures.map(writeSignature)]);
      case 'part':
        return [partRule, ...writeBlocks([...block.head, ...block.body, ...block.tail])];
      case 'contents':
        return keepFilled([
          print(block.heading),
          joinLines(listParts(document).map(({ name }) => print(name).replaceAll('\n', ' '))),
        ]);
      default:
        return block satisfies never;
    }
  };

  const writeClause = (clause: Clause): string => {
    const own = join([numbering.label(clause), print(clause.content)]);
    return joinLines([own, ...clause.children.map((child) => indent(writeBlock(child).join('\n')))]);
  };

  const writeList = (list: List): string => {
    const labelOf = listLabels(list, document.language, look.list);
    return joinLines(
      list.items.flatMap((item, index) => [
        join([labelOf(index), print(item.content)]),
        ...item.children.map((child) => indent(writeList(child))),
      ]),
    );
  };

  const writeTable = (table: Table): string => {
    const headings = table.columns.map((column) => print(column.heading));
    const head = headings.some((heading) => heading !== '') ? [writeRow(headings)] : [];
    return joinLines([...head, ...table.rows.map((row) => writeRow(row.cells.map(writeCell)))]);
  };

  const writeCell = (cell: TableCell): string =>
    writeBlocks(cell.content)
      .join(' ')
      .replace(/[ \t\n]+/gu, ' ');

  const writeSignature = (signature: Signature): string => {
    const parts = [print(signature.position), signatureRule, print(signature.name)];
    const line = join(parts.map((part) => part.replaceAll('\n', ' ')));
    const date = print(signature.date);
    return joinLines([print(signature.label), date === '' ? line : `${line}${step}${date}`]);
  };

  const { face, body } = document;
  const mark = face.mark ?? '';
  // The caption says in words what the code says to a scanner.
  const code = print(face.code?.caption ?? []);
  const groups = [mark, ...[face.head, body, face.tail].flatMap(writeBlocks), code];
  return `${keepFilled(groups).join('\n\n')}\n`;
}

/** Whether a block goes on with the group of the block before it: clauses in a row, the lines of a requisite. */
function joins(before: Block, block: Block): boolean {
  if (block.type === 'clause') {
    return before.type === 'clause' || (before.type === 'paragraph' && before.role === 'lead-in');
  }
  const signatures = before.type === 'signature' && block.type === 'signature';
  return isLineOfRequisite(before) && isLineOfRequisite(block) && !signatures;
}

function isLineOfRequisite(block: Block): boolean {
  return (
    block.type === 'signature' ||
    (block.type === 'paragraph' && ['organization', 'requisite', 'approval-word'].includes(block.role))
  );
}

function writeRow(cells: readonly string[]): string {
  return cells.map((cell) => (cell === '' ? cellRule : cell.replaceAll('\n', ' '))).join(' | ');
}

function join(parts: readonly string[]): string {
  return keepFilled(parts).join(' ');
}

function joinLines(lines: readonly string[]): string {
  return keepFilled(lines).join('\n');
}

function keepFilled(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, step);
}

/**
 * Without spaces at the ends of lines, which a break between runs may leave. A paragraph is one line, so that no
 * space needs to keep it from breaking, and a search for «в отделе» finds the words.
 */
function tidy(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
