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
import { printInlines } from '../../../document/print-inlines.js';
import type { WriterInput } from '../../writer.js';
import { elementId, linkTo } from './element-id.js';
import type { Markup } from '../../../document/markup.js';
import { markup } from '../../../document/markup.js';
import type { Measures } from './measures.js';
import { writeCode } from './write-code.js';
import { writeInlines } from './write-inlines.js';

/** The levels of headings of HTML. */
const deepestHeading = 6;

/** Columns that a window of 320 pixels shows without cutting words. */
const mostColumnsOfPhone = 2;

/**
 * Makes the function that writes blocks of one document. Numbers and list marks are text and not counters of the
 * style sheet, so that they stay when the text is copied. Each id is given once: HTML allows no second.
 */
export function makeBlockWriter(
  input: Pick<WriterInput, 'document' | 'numbering' | 'look'>,
  measures: Measures,
): (blocks: readonly Block[]) => readonly Markup[] {
  const { document, numbering, look } = input;
  const usedIds = new Set<string>();

  const print = (content: readonly Inline[]): Markup => writeInlines(content, numbering);

  const writeBlocks = (blocks: readonly Block[], depth: number): readonly Markup[] =>
    blocks.map((block) => writeBlock(block, depth));

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

  const writeSection = (section: Section, depth: number): Markup => {
    const level = Math.min(depth + 2, deepestHeading);
    const heading =
      section.heading.length === 0
        ? markup``
        : markup`<h${level}>${writeNumber(section)}${print(section.heading)}</h${level}>\n`;
    const children = writeBlocks(section.children, depth + 1);
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
    const height =
      row.minHeight === undefined ? markup`` : markup` class="${measures.classForHeight(row.minHeight)}"`;
    return markup`<tr${height}>\n${cells}\n</tr>`;
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

  return (blocks) => writeBlocks(blocks, 0);
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
