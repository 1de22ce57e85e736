import type {
  Agreement,
  Approval,
  Block,
  Clause,
  Paragraph,
  Section,
  Sheet,
  Title,
} from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { isSigned } from '../../is-signed.js';
import { countParts } from '../../measure-number-room.js';
import { writeCodeBlock } from './code-block.js';
import { writeColumns } from './columns.js';
import { writeContents } from './contents.js';
import { writeList } from './list.js';
import { toTwips } from './measure.js';
import { placeClauseNumber } from './clause-number.js';
import type { ParagraphParts } from './paragraph.js';
import {
  writeFilledSpacer,
  writeGroupSpacer,
  writeNumberedParagraph,
  writeParagraph,
  writeSpacer,
  writeTableEnd,
} from './paragraph.js';
import type { Frame, Rendering } from './rendering.js';
import { changeFrame } from './rendering.js';
import { writePart } from './part-of-document.js';
import { enterNode } from './revisions.js';
import { writeSignatures } from './signature.js';
import { chooseStyle } from './style-id.js';
import { writeTable } from './table.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, nothing, xml } from '../../office/xml.js';

/**
 * Blocks one after another. What comes before a signature stays with it, since nobody signs an empty page; the sentence
 * before a table stays with its first row, and a note with what it is about.
 */
export function writeBlocks(blocks: readonly Block[], rendering: Rendering, frame: Frame): Xml {
  const written = blocks.map((block, index) => {
    const next = blocks[index + 1];
    const endsPage = next === undefined ? frame.endsPage : beginsPage(next);
    const own = changeFrame(frame, chooseKeep(next, frame), index === 0, endsPage);
    const standsApart = block.type === 'table' || (block.type === 'columns' && isSigned(block));
    const inside = block.type === 'clause' ? rendering : enterNode(block, rendering);
    const piece = writeBlock(block, inside, own);
    if (rendering.revisions !== undefined) {
      const isApart = standsApart && (index > 0 || block.type === 'table');
      return isApart ? xml`${writeFilledSpacer({ keepNext: true })}${piece}` : piece;
    }
    if (!standsApart || index === 0) return piece;
    const above =
      block.type === 'table' ? writeSpacer({ keepNext: true }) : writeGroupSpacer({ keepNext: true });
    return xml`${above}${piece}`;
  });
  return joinXml(written);
}

function chooseKeep(next: Block | undefined, frame: Frame): Frame['keep'] {
  if (frame.keep === 'all' || next === undefined) return frame.keep;
  return isSigned(next) || next.type === 'table' || isNote(next) ? 'last' : 'none';
}

function beginsPage(block: Block): boolean {
  return (
    (block.type === 'sheet' && block.page !== 'same') || block.type === 'part' || block.type === 'contents'
  );
}

/** Small print belongs to what it stands under. */
function isNote(block: Block): boolean {
  return block.type === 'paragraph' && block.role === 'note';
}

function writeBlock(block: Block, rendering: Rendering, frame: Frame): Xml {
  switch (block.type) {
    case 'title':
      return writeTitle(block, rendering, frame);
    case 'section':
      return writeSection(block, rendering, frame);
    case 'clause':
      return writeClause(block, rendering, frame, 0);
    case 'list':
      return writeList(block, rendering, frame);
    case 'paragraph':
      return writeParagraph(
        {
          style: chooseStyle(block.role),
          content: block.content,
          align: chooseAlign(block, frame, rendering.look),
        },
        rendering,
        frame,
      );
    case 'table':
      return writeTable(block, rendering, frame);
    case 'columns':
      return writeColumns(block, rendering, frame, writeBlocks);
    case 'approval':
      return writeApproval(block, rendering, frame);
    case 'signature':
      return writeSignatures([block], rendering, frame);
    case 'agreement':
      return writeAgreement(block, rendering, frame);
    case 'sheet':
      return writeSheet(block, rendering, frame);
    case 'part':
      return writePart(block, rendering, frame, writeBlocks);
    case 'contents':
      return writeContents(block, rendering, frame);
    default:
      return block satisfies never;
  }
}

/** The name of the employer stands above the title as that does, and at the edge of a column. */
function chooseAlign(
  { role }: Paragraph,
  { place }: Frame,
  { title }: Look,
): Look['title']['align'] | undefined {
  return role === 'organization' && place === 'page' ? title.align : undefined;
}

function writeTitle({ kindName, subject }: Title, rendering: Rendering, frame: Frame): Xml {
  const rank = rendering.isPart === true ? { outlineLevel: 0 } : {};
  if (subject.length === 0) {
    return writeParagraph({ style: 'Title', content: kindName, ...rank }, rendering, frame);
  }
  const name = { style: 'Title', content: kindName, spacing: { after: 0 } } as const;
  const below = { ...frame, pageBreakBefore: false };
  const about = { style: 'Subtitle', content: subject, ...rank } as const;
  return xml`${writeParagraph(name, rendering, frame)}${writeParagraph(about, rendering, below)}`;
}

function writeSection(section: Section, rendering: Rendering, frame: Frame): Xml {
  if (section.heading.length === 0) return writeBlocks(section.children, rendering, frame);
  const position = rendering.plan.positionOf(section);
  const heading = writeParagraph(
    {
      style: 'Heading1',
      content: section.heading,
      bookmark: rendering.bookmarks.get(section),
      numbering: position,
    },
    rendering,
    frame,
  );
  const below = changeFrame(frame, frame.keep, false);
  return xml`${heading}${writeBlocks(section.children, rendering, below)}`;
}

function writeClause(clause: Clause, around: Rendering, frame: Frame, depth: number): Xml {
  const { children, content } = clause;
  const rendering = enterNode(clause, around);
  const bookmark = rendering.bookmarks.get(clause);
  const numbering = rendering.plan.positionOf(clause);
  const keepNext = children.length > 0;
  const first =
    numbering === undefined
      ? writeParagraph(
          { content, bookmark, keepNext, ...describeTypedNumber(clause, rendering, depth) },
          rendering,
          frame,
          !keepNext,
        )
      : writeNumberedParagraph(
          { style: 'ListNumber', content, numbering, bookmark, keepNext },
          rendering,
          frame,
          !keepNext,
        );
  if (children.length === 0) return first;
  const below = children.map((child, index) => {
    const isLast = index === children.length - 1;
    const keep = isLast || frame.keep === 'all' ? frame.keep : 'none';
    const own = changeFrame(frame, keep, false, isLast && frame.endsPage);
    return child.type === 'clause'
      ? writeClause(child, rendering, own, depth + 1)
      : writeBlocks([child], rendering, own);
  });
  return xml`${first}${joinXml(below)}`;
}

/** How a clause is told apart whose number Word does not count. */
function describeTypedNumber(
  clause: Clause,
  { numbering, look }: Rendering,
  depth: number,
): Pick<ParagraphParts, 'style' | 'typedLabel' | 'tabStops' | 'indent'> {
  const label = numbering.label(clause);
  if (label !== '') {
    const typedLabel = { text: label, former: clause.revision?.formerLabel };
    return { style: 'BodyText', typedLabel, ...placeClauseNumber(countParts(label), look) };
  }
  // Without numbers the indent alone shows which clause belongs to which.
  return depth === 0
    ? { style: 'BodyText' }
    : { style: 'BodyText', indent: { left: toTwips(look.list.indent * depth), firstLine: 0 } };
}

function writeApproval({ content }: Approval, rendering: Rendering, frame: Frame): Xml {
  const width = Math.min(frame.width, toTwips(rendering.look.approval.width));
  const own: Frame = { ...frame, width, left: frame.left + frame.width - width, place: 'column' };
  const last = content.length - 1;
  const written = content.map((block, index) =>
    writeBlocks([block], rendering, {
      ...own,
      keep: index === last ? frame.keep : 'all',
      pageBreakBefore: frame.pageBreakBefore && index === 0,
    }),
  );
  return joinXml(written);
}

function writeAgreement({ heading, signatures }: Agreement, rendering: Rendering, frame: Frame): Xml {
  if (heading.length === 0) return writeSignatures(signatures, rendering, frame);
  const above = writeParagraph(
    { style: chooseStyle('heading'), content: heading, keepNext: true },
    rendering,
    frame,
  );
  return xml`${above}${writeSignatures(signatures, rendering, { ...frame, pageBreakBefore: false })}`;
}

function writeSheet({ code, ...sheet }: Sheet, rendering: Rendering, frame: Frame): Xml {
  const written = writePlainSheet(sheet, rendering, frame);
  if (code === undefined) return written;
  const { id, relation } = rendering.pictures.add(code);
  const end = frame.endsPage ? writeTableEnd() : writeSpacer();
  return xml`${written}${writeSpacer()}${writeCodeBlock(code, id, rendering, relation)}${end}`;
}

function writePlainSheet({ page, content }: Sheet, rendering: Rendering, frame: Frame): Xml {
  if (page === 'same') return xml`${writeGroupSpacer()}${writeBlocks(content, rendering, frame)}`;
  const canBreak = content[0]?.type === 'paragraph' || content[0]?.type === 'title';
  const start = canBreak ? nothing : writeSpacer({ pageBreakBefore: true });
  return xml`${start}${writeBlocks(content, rendering, { ...frame, pageBreakBefore: canBreak })}`;
}
