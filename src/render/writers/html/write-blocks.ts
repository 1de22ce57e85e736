import type {
  Agreement,
  Block,
  Clause,
  Columns,
  Contents,
  List,
  Paragraph,
  Section,
  Signature,
  Table,
  TableRow,
  Title,
} from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { listParts } from '../../../document/list-texts.js';
import { listLabels } from '../../../document/list-labels.js';
import { printInlines, printPlainText } from '../../../document/print-inlines.js';
import type { WriterInput } from '../../writer.js';
import { elementId, linkTo } from './element-id.js';
import type { Markup } from '../../../document/markup.js';
import { concatenate, markup } from '../../../document/markup.js';
import { isSigned } from '../../is-signed.js';
import type { Measures } from './measures.js';
import { writeCode } from './write-code.js';
import { writeInlines } from './write-inlines.js';

/** The levels of headings of HTML. */
const deepestHeading = 6;

/** Columns that a window of 320 pixels shows without cutting words. */
const mostColumnsOfPhone = 2;

/**
 * Makes the function that writes blocks of one document. Numbers and list marks are text and not counters of the
 * style sheet, so that they stay when the text is copied. Each id is given once: HTML allows no second. `signed`: the
 * places where the blocks are signed; they go into one element with the last provision, which no page parts.
 */
export function makeBlockWriter(
  input: Pick<WriterInput, 'document' | 'numbering' | 'look'>,
  measures: Measures,
): (blocks: readonly Block[], signed?: readonly Block[]) => readonly Markup[] {
  const { document, numbering, look } = input;
  const usedIds = new Set<string>();

  const print = (content: readonly Inline[]): Markup => writeInlines(content, numbering);

  const writeBlocks = (blocks: readonly Block[], depth: number): readonly Markup[] =>
    groupSigned(blocks).map((group) => {
      const written = group.map((block) => writeBlock(block, depth));
      return written.length > 1 ? markup`<div class="signed">\n${written}\n</div>` : concatenate(written);
    });

  /** Blocks with the places where they are signed. */
  const writeSigned = (
    blocks: readonly Block[],
    signed: readonly Block[],
    depth: number,
  ): readonly Markup[] => {
    const last = blocks.at(-1);
    if (signed.length === 0 || last === undefined) return writeBlocks([...blocks, ...signed], depth);
    const before = writeBlocks(blocks.slice(0, -1), depth);
    if (last.type === 'section') return [...before, writeSection(last, depth, signed)];
    const holds = last.type === 'clause' ? last.children.length === 0 : last.type === 'paragraph';
    const [apart, held] = holds ? [[], [last]] : [[last], []];
    const end = [...writeBlocks(held, depth), ...writeBlocks(signed, depth)];
    return [...before, ...writeBlocks(apart, depth), markup`<div class="ending">\n${end}\n</div>`];
  };

  const writeBlock = (block: Block, depth: number): Markup => {
    switch (block.type) {
      case 'title':
        return writeTitle(block);
      case 'section':
        return writeSection(block, depth);
      case 'clause':
        return writeClause(block, depth);
      case 'list':
        return writeList(block);
      case 'paragraph':
        return writeParagraph(block);
      case 'table':
        return writeTable(block, depth);
      case 'columns':
        return writeColumns(block, depth);
      case 'approval':
        return markup`<div class="approval">\n${writeBlocks(block.content, depth)}\n</div>`;
      case 'signature':
        return writeSignature(block);
      case 'agreement':
        return writeAgreement(block);
      case 'sheet': {
        const name = block.page === 'same' ? 'sheet' : `sheet ${block.page}-page`;
        const code = block.code === undefined ? '' : markup`\n${writeCode(block.code, numbering)}`;
        return markup`<section class="${name}">\n${writeBlocks(block.content, depth)}${code}\n</section>`;
      }
      case 'part': {
        const content = writeBlocks([...block.head, ...block.body, ...block.tail], depth);
        return markup`<article class="part"${writeId(block.id)}>\n${content}\n</article>`;
      }
      case 'contents':
        return writeContents(block);
      default:
        return block satisfies never;
    }
  };

  const writeContents = ({ heading }: Contents): Markup => {
    const title = heading.length === 0 ? [] : [markup`<h2 class="sheet-heading">${print(heading)}</h2>`];
    const entries = listParts(document).map(
      ({ id, name }) => markup`<li><a href="${linkTo(id)}">${print(name)}</a></li>`,
    );
    const list = markup`<ul role="list" class="none">\n${entries}\n</ul>`;
    return markup`<nav class="contents">\n${[...title, list]}\n</nav>`;
  };

  const writeTitle = (title: Title): Markup => {
    const subject =
      title.subject.length === 0 ? markup`` : markup`\n<span class="subject">${print(title.subject)}</span>`;
    return markup`<h1>${print(title.kindName)}${subject}</h1>`;
  };

  const writeSection = (section: Section, depth: number, signed: readonly Block[] = []): Markup => {
    const level = Math.min(depth + 2, deepestHeading);
    const heading =
      section.heading.length === 0
        ? markup``
        : markup`<h${level}>${writeNumber(section)}${print(section.heading)}</h${level}>\n`;
    const children = writeSigned(section.children, signed, depth + 1);
    return markup`<section${writeId(section.id)}>\n${heading}${children}\n</section>`;
  };

  const writeClause = (clause: Clause, depth: number): Markup => {
    const own = markup`<p>${writeNumber(clause)}${print(clause.content)}</p>`;
    const children = writeBlocks(clause.children, depth);
    return markup`<div class="clause"${writeId(clause.id)}>\n${[own, ...children]}\n</div>`;
  };

  const writeNumber = (node: Section | Clause): Markup => {
    const label = numbering.label(node);
    return label === '' ? markup`` : markup`<span class="number">${label}</span> `;
  };

  const writeId = (id: string): Markup => {
    const own = elementId(id);
    if (usedIds.has(own)) return markup` data-clause="${id}"`;
    usedIds.add(own);
    return markup` id="${own}" data-clause="${id}"`;
  };

  const writeList = (list: List): Markup => {
    const labelOf = listLabels(list, document.language, look.list);
    const items = list.items.map((item, index) => {
      const label = labelOf(index);
      const mark = label === '' ? markup`` : markup`<span class="mark">${label}</span> `;
      const children = item.children.map((child) => markup`\n${writeList(child)}`);
      return markup`<li>${mark}${print(item.content)}${children}</li>`;
    });
    // Safari takes a list without list-style for no list at all, unless the role says that it is one.
    return markup`<ul role="list" class="${list.marker}">\n${items}\n</ul>`;
  };

  const writeParagraph = (paragraph: Paragraph): Markup =>
    paragraph.role === 'heading'
      ? markup`<h2 class="sheet-heading">${print(paragraph.content)}</h2>`
      : markup`<p class="${paragraph.role}">${print(paragraph.content)}</p>`;

  const writeTable = (table: Table, depth: number): Markup => {
    const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
    const columns = table.columns.map(
      (column) => markup`<col class="${measures.classForWidth(column.width, whole)}"/>`,
    );
    const cells = table.columns.map(
      (column) => markup`<th scope="col"${writeLanguage(column.language)}>${print(column.heading)}</th>`,
    );
    const head = table.columns.some((column) => column.heading.length > 0)
      ? markup`<thead>\n<tr>\n${cells}\n</tr>\n</thead>\n`
      : markup``;
    const rows = table.rows.map((row) => writeRow(row, table, depth));
    const body = markup`<tbody>\n${rows}\n</tbody>`;
    const name = [
      table.role,
      ...(isParallel(table) ? ['parallel'] : []),
      ...(table.keepTogether === true ? ['keep-together'] : []),
    ].join(' ');
    const grid = markup`<table class="${name}">\n<colgroup>${columns}</colgroup>\n${head}${body}\n</table>`;
    return isWide(table) ? writeScroller(grid, table) : grid;
  };

  /**
   * What a window shows a wide table through: on a phone its words would be cut instead. Who has no mouse moves it by
   * the keyboard, and hears the headings of its columns on the way in.
   */
  const writeScroller = (grid: Markup, { columns }: Table): Markup => {
    const headings = columns
      .map(({ heading }) => printInlines(heading, numbering))
      .filter((each) => each !== '');
    return markup`<div class="wide" role="group" tabindex="0" aria-label="${headings.join(', ')}">\n${grid}\n</div>`;
  };

  const writeRow = (row: TableRow, table: Table, depth: number): Markup => {
    const cells = row.cells.map((cell, index) => {
      const content = writeBlocks(cell.content, depth);
      return table.role === 'card' && index === 0
        ? markup`<th scope="row">${content}</th>`
        : markup`<td${cell.tone === undefined ? markup`` : markup` class="tone-${cell.tone}"`}${writeLanguage(table.columns[index]?.language)}>${content}</td>`;
    });
    const name = [
      ...(row.minHeight === undefined ? [] : [measures.classForHeight(row.minHeight)]),
      ...(leavesRoom(row) ? ['roomy'] : []),
      ...(isTall(row, table) ? ['tall'] : []),
    ].join(' ');
    return markup`<tr${name === '' ? markup`` : markup` class="${name}"`}>\n${cells}\n</tr>`;
  };

  const writeColumns = (block: Columns, depth: number): Markup => {
    const whole = block.columns.reduce((sum, column) => sum + column.width, 0);
    const columns = block.columns.map((column) => {
      const width = measures.classForWidth(column.width, whole);
      return markup`<div class="column ${width}">\n${writeBlocks(column.content, depth)}\n</div>`;
    });
    return markup`<div class="columns">\n${columns}\n</div>`;
  };

  const writeSignature = (signature: Signature): Markup => {
    const part = (name: string, content: readonly Inline[]): readonly Markup[] =>
      content.length === 0 ? [] : [markup`<span class="${name}">${print(content)}</span>`];
    const label =
      signature.label.length === 0 ? [] : [markup`<p class="signature-label">${print(signature.label)}</p>`];
    const line = [
      ...part('position', signature.position),
      markup`<span class="hand" aria-hidden="true"></span>`,
      ...part('name', signature.name),
      ...part('date', signature.date),
    ];
    return markup`<div class="signature">\n${[...label, markup`<p class="signature-line">${line}</p>`]}\n</div>`;
  };

  const writeAgreement = (agreement: Agreement): Markup => {
    const heading =
      agreement.heading.length === 0
        ? []
        : [markup`<h2 class="sheet-heading">${print(agreement.heading)}</h2>`];
    const content = [...heading, ...agreement.signatures.map(writeSignature)];
    return markup`<section class="agreement">\n${content}\n</section>`;
  };

  return (blocks, signed = []) => writeSigned(blocks, signed, 0);
}

/**
 * Blocks one by one, but places to sign that follow each other together: a browser holds one piece to the text before it,
 * and parts two that should both hold.
 */
function groupSigned(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    if (last !== undefined && isSigned(last) && isSigned(block)) groups.at(-1)?.push(block);
    else groups.push([block]);
    last = block;
  }
  return groups;
}

/** How many letters fill a third of a page from margin to margin. */
const lettersOfThird = 2000;

/** Whether a row goes over the end of a page instead of moving to the next as a whole, which would leave a large gap. */
function isTall({ cells }: TableRow, { columns }: Table): boolean {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return cells.some(({ content }, index) => {
    const share = (columns[index]?.width ?? 1) / Math.max(whole, 1);
    return countLetters(content) / share > lettersOfThird;
  });
}

function countLetters(blocks: TableRow['cells'][number]['content']): number {
  return blocks.reduce(
    (sum, block) =>
      sum +
      (block.type === 'paragraph'
        ? lengthOf(block.content)
        : block.items.reduce((all, item) => all + lengthOf(item.content) + countLetters(item.children), 0)),
    0,
  );
}

function lengthOf(content: readonly Inline[]): number {
  return printPlainText(content).length;
}

/** Whether a row is there to be written in by hand, its printed words a line at most: they stand beside the hand then. */
function leavesRoom({ minHeight, cells }: TableRow): boolean {
  return (
    minHeight !== undefined &&
    cells.every(({ content }) => content.length < 2 && content.every((block) => block.type === 'paragraph'))
  );
}

/** Whether a table has more columns than the window of a phone has room for. Texts side by side are read as columns. */
function isWide(table: Table): boolean {
  const { role, columns } = table;
  return (
    role === 'data' &&
    columns.length > mostColumnsOfPhone &&
    columns.some(({ heading }) => heading.length > 0) &&
    !isParallel(table)
  );
}

/** Whether a table is one text in two languages, side by side. */
function isParallel({ columns }: Table): boolean {
  return columns.some(({ language }) => language !== undefined);
}

function writeLanguage(language: string | undefined): Markup {
  return language === undefined ? markup`` : markup` lang="${language}"`;
}
