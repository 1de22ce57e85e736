import type { Paragraph, Table } from 'docx';
import type { Agreement, Approval, Block, Clause, Section, Sheet, Title } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { walkBlocks } from '../../../document/visit.js';
import { renderList } from './list.js';
import { pointsToTwips, toTwips } from './measure.js';
import { countParts, placeClauseNumber } from './numbering.js';
import { measureTextWidth } from './page.js';
import { makeParagraph, makeSpacer } from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { renderSignatures } from './signature.js';
import { chooseStyle } from './styles.js';
import { renderColumns, renderTable } from './table.js';

/** What stands in a page or a cell of Word. */
export type Flow = readonly (Paragraph | Table)[];

/** The whole document in the order of the paper: head, body, tail. */
export function renderDocument(rendering: Rendering): Flow {
  const { face, body } = rendering.document;
  const frame: Frame = {
    width: measureTextWidth(rendering.look),
    left: 0,
    place: 'page',
    keep: 'none',
    pageBreakBefore: false,
  };
  return renderBlocks([...face.head, ...body, ...face.tail], rendering, frame);
}

/** Blocks one after another. What comes before a signature stays with it: nobody signs an empty page. */
export function renderBlocks(blocks: readonly Block[], rendering: Rendering, frame: Frame): Flow {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const own: Frame = {
      ...frame,
      keep: chooseKeep(next, frame),
      pageBreakBefore: frame.pageBreakBefore && index === 0,
    };
    const standsApart = block.type === 'table' || (block.type === 'columns' && isSigned(block));
    const gap = standsApart && index > 0 ? [makeSpacer({ keepNext: true })] : [];
    return [...gap, ...renderBlock(block, rendering, own)];
  });
}

function chooseKeep(next: Block | undefined, frame: Frame): Frame['keep'] {
  if (frame.keep === 'all' || next === undefined) return frame.keep;
  return isSigned(next) ? 'last' : 'none';
}

/** Whether a block is the place where the text before it is signed. */
function isSigned(block: Block): boolean {
  if (block.type === 'signature' || block.type === 'agreement') return true;
  return block.type === 'columns' && [...walkBlocks([block])].some((each) => each.type === 'signature');
}

function renderBlock(block: Block, rendering: Rendering, frame: Frame): Flow {
  switch (block.type) {
    case 'title':
      return renderTitle(block, rendering, frame);
    case 'section':
      return renderSection(block, rendering, frame);
    case 'clause':
      return renderClause(block, rendering, frame, 0);
    case 'list':
      return renderList(block, rendering, frame);
    case 'paragraph':
      return [makeParagraph({ style: chooseStyle(block.role), content: block.content }, rendering, frame)];
    case 'table':
      return renderTable(block, rendering, frame);
    case 'columns':
      return renderColumns(block, rendering, frame, renderBlocks);
    case 'approval':
      return renderApproval(block, rendering, frame);
    case 'signature':
      return renderSignatures([block], rendering, frame);
    case 'agreement':
      return renderAgreement(block, rendering, frame);
    case 'sheet':
      return renderSheet(block, rendering, frame);
    default:
      return block satisfies never;
  }
}

function renderTitle(title: Title, rendering: Rendering, frame: Frame): Flow {
  const hasSubject = title.subject.length > 0;
  const name = makeParagraph(
    { style: 'Title', content: title.kindName, ...(hasSubject && { spacing: { after: 0 } }) },
    rendering,
    frame,
  );
  if (!hasSubject) return [name];
  const below = { ...frame, pageBreakBefore: false };
  return [name, makeParagraph({ style: 'Subtitle', content: title.subject }, rendering, below)];
}

function renderSection(section: Section, rendering: Rendering, frame: Frame): Flow {
  const children = renderBlocks(section.children, rendering, frame);
  if (section.heading.length === 0) return children;
  const position = rendering.plan.positionOf(section);
  const heading = makeParagraph(
    {
      style: 'Heading1',
      content: section.heading,
      bookmark: rendering.bookmarks.get(section),
      ...(position && {
        numbering: { reference: position.list.reference, level: position.level, custom: true },
      }),
    },
    rendering,
    frame,
  );
  return [heading, ...children];
}

function renderClause(clause: Clause, rendering: Rendering, frame: Frame, depth: number): Flow {
  const { children } = clause;
  return [
    makeParagraph(
      {
        content: clause.content,
        bookmark: rendering.bookmarks.get(clause),
        keepNext: children.length > 0,
        ...describeClauseNumber(clause, rendering, depth),
      },
      rendering,
      frame,
      children.length === 0,
    ),
    ...children.flatMap((child, index) => {
      const isLast = index === children.length - 1;
      const own: Frame = {
        ...frame,
        pageBreakBefore: false,
        keep: isLast || frame.keep === 'all' ? frame.keep : 'none',
      };
      return child.type === 'clause'
        ? renderClause(child, rendering, own, depth + 1)
        : renderBlocks([child], rendering, own);
    }),
  ];
}

function describeClauseNumber(
  clause: Clause,
  { plan, numbering, look }: Rendering,
  depth: number,
): Pick<
  Parameters<typeof makeParagraph>[0],
  'style' | 'numbering' | 'typedLabel' | 'leftTabStop' | 'indent'
> {
  const position = plan.positionOf(clause);
  if (position) {
    return {
      style: 'ListNumber',
      numbering: { reference: position.list.reference, level: position.level, custom: true },
    };
  }
  const label = numbering.label(clause);
  if (label !== '') {
    return { style: 'BodyText', typedLabel: label, ...placeClauseNumber(countParts(label), look) };
  }
  // Without numbers the indent alone shows which clause belongs to which.
  return depth === 0
    ? { style: 'BodyText' }
    : { style: 'BodyText', indent: { left: toTwips(look.list.indent * depth), firstLine: 0 } };
}

function renderApproval(approval: Approval, rendering: Rendering, frame: Frame): Flow {
  const width = Math.min(frame.width, toTwips(rendering.look.approval.width));
  const own: Frame = {
    ...frame,
    width,
    left: frame.left + frame.width - width,
    place: 'column',
  };
  const last = approval.content.length - 1;
  return approval.content.flatMap((block, index) =>
    renderBlocks([block], rendering, { ...own, keep: index === last ? frame.keep : 'all' }),
  );
}

function renderAgreement(agreement: Agreement, rendering: Rendering, frame: Frame): Flow {
  const heading = renderAgreementHeading(agreement.heading, rendering, frame);
  return [...heading, ...renderSignatures(agreement.signatures, rendering, frame)];
}

function renderAgreementHeading(heading: readonly Inline[], rendering: Rendering, frame: Frame): Flow {
  if (heading.length === 0) return [];
  return [
    makeParagraph(
      {
        style: chooseStyle('heading'),
        content: heading,
        keepNext: true,
        spacing: { before: pointsToTwips(rendering.look.text.size) },
      },
      rendering,
      frame,
    ),
  ];
}

function renderSheet(sheet: Sheet, rendering: Rendering, frame: Frame): Flow {
  const { page, content } = sheet;
  if (page === 'same') return [makeSpacer(), ...renderBlocks(content, rendering, frame)];
  const canBreak = content[0]?.type === 'paragraph' || content[0]?.type === 'title';
  return [
    ...(canBreak ? [] : [makeSpacer({ pageBreakBefore: true })]),
    ...renderBlocks(content, rendering, { ...frame, pageBreakBefore: canBreak }),
  ];
}
