import type { Block, List, Table } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { printInlines } from '../../../document/print-inlines.js';
import type { WriterInput } from '../../writer.js';
import { concatenate, markup, type Markup } from '../../../document/markup.js';

/**
 * The text of an advertisement as search engines take it: paragraphs and lists, no classes and no headings. Numbers stand
 * before the duties as words, for one duty may refer to another.
 */
export function describeWork({ document, numbering }: Pick<WriterInput, 'document' | 'numbering'>): string {
  const print = (content: readonly Inline[]): string =>
    printInlines(content, numbering).replaceAll('\n', ' ');

  const describe = (block: Block): Markup => {
    switch (block.type) {
      case 'title':
        // The title stands in a member of its own.
        return markup``;
      case 'section': {
        const heading = block.heading.length === 0 ? markup`` : markup`<p>${print(block.heading)}:</p>`;
        return concatenate([heading, ...block.children.map(describe)]);
      }
      case 'clause': {
        const own = markup`<p>${[numbering.label(block), print(block.content)].filter(Boolean).join(' ')}</p>`;
        return concatenate([own, ...block.children.map(describe)]);
      }
      case 'list':
        return describeList(block);
      case 'paragraph':
        return markup`<p>${print(block.content)}</p>`;
      case 'table':
        return describeTable(block);
      case 'columns':
        return concatenate(block.columns.flatMap(({ content }) => content.map(describe)));
      case 'approval':
      case 'sheet':
        return concatenate(block.content.map(describe));
      case 'agreement':
      case 'signature':
      case 'part':
      case 'contents':
        // Nobody signs an advertisement, and it has no parts.
        return markup``;
      default:
        return block satisfies never;
    }
  };

  const describeList = ({ items }: List): Markup => {
    const entries = items.map(
      ({ content, children }) => markup`<li>${print(content)}${concatenate(children.map(describe))}</li>`,
    );
    return markup`<ul>${concatenate(entries)}</ul>`;
  };

  /** A row of a table as one paragraph: its cells one after the other. */
  const describeTable = ({ rows }: Table): Markup =>
    concatenate(
      rows.map(({ cells }) => {
        const words = cells.map(({ content }) =>
          content.map((each) => (each.type === 'paragraph' ? print(each.content) : '')).join(' '),
        );
        return markup`<p>${words.join(': ')}</p>`;
      }),
    );

  return concatenate(document.body.map(describe)).source;
}
