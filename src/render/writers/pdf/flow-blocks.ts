import type { Block, Clause, Paragraph, Section, Title } from '../../../document/block.js';
import type { Inline } from '../../../document/inline.js';
import { walkBlocks } from '../../../document/visit.js';
import { countParts, measureNumberRoom } from '../../measure-number-room.js';
import type { PdfRun, Strip } from './box.js';
import { holdNext, Keep, withTarget } from './box.js';
import type { FlowContext, Frame } from './flow-context.js';
import { toPoints } from './flow-context.js';
import { layoutSheetCode } from './flow-code.js';
import { flowContents } from './flow-contents.js';
import { flowList } from './flow-list.js';
import { flowPart } from './flow-part.js';
import { collectLabel } from './flow-revision.js';
import { layoutSignature } from './flow-signature.js';
import { divideWidth, flowTable } from './flow-table.js';
import type { TextStyle } from './flow-text.js';
import { collectItems, hangsText, layoutBesideLabel, layoutText } from './flow-text.js';
import { stackStrips } from './stack-strips.js';
import type { StructureNode } from './structure.js';
import { headingTag } from './structure.js';

/** Distance between blocks side by side, and above a group of signatures, in points. */
const COLUMN_GAP = 14;
const GROUP_SPACE = 12;
/** Room above and below small print, in points. */
const NOTE_SPACE = 4;

/**
 * Lays out blocks one after another as strips at the end of `out`. What must not be parted is marked on the strips,
 * also on those that were already there: the last lines of the text hold to the first signature.
 */
export function flowBlocks(
  blocks: Iterable<Block>,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  let clauses: StructureNode | undefined;
  for (const block of blocks) {
    if (block.type === 'clause' && context.numbering.label(block) !== '') {
      clauses ??= { tag: 'L', parent, numbering: 'Decimal' };
      flowClause(block, frame, clauses, context, out);
      continue;
    }
    clauses = undefined;
    flowBlock(block, frame, parent, context, out);
  }
}

function flowBlock(
  block: Block,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  switch (block.type) {
    case 'title':
      flowTitle(block, frame, parent, context, out);
      return;
    case 'section':
      flowSection(block, frame, parent, context, out);
      return;
    case 'clause':
      flowClause(block, frame, parent, context, out);
      return;
    case 'list':
      holdLast(out, 1, introduces(out) ? Keep.introduction : Keep.none);
      flowList(block, frame, parent, context, out);
      return;
    case 'paragraph':
      if (block.role === 'note') holdLast(out, 1, Keep.introduction);
      flowParagraph(block, frame, parent, context, out);
      return;
    case 'table':
      holdLast(out, 1, Keep.introduction);
      flowTable(block, frame, parent, context, out);
      return;
    case 'columns':
      if (walkBlocks([block]).some((each) => each.type === 'signature')) holdLast(out, 2, Keep.signed);
      out.push(layoutColumns(block.columns, frame, parent, context));
      return;
    case 'approval': {
      const width = Math.min(frame.width, toPoints(context.look.approval.width));
      const corner: Frame = { ...frame, kind: 'column', x: frame.x + frame.width - width, width };
      const strips: Strip[] = [];
      flowBlocks(block.content, corner, parent, context, strips);
      strips.forEach((strip, index) => {
        const spaced = index === 0 ? { ...strip, before: strip.before + GROUP_SPACE } : strip;
        out.push(index < strips.length - 1 ? holdNext(spaced, Keep.heading) : spaced);
      });
      return;
    }
    case 'signature':
      holdLast(out, 2, Keep.signed);
      out.push(layoutSignature(block, frame, parent, context));
      return;
    case 'agreement': {
      holdLast(out, 2, Keep.signed);
      flowSheetHeading(block.heading, frame, parent, context, out);
      block.signatures.forEach((signature, index) => {
        const strip = layoutSignature(signature, frame, parent, context);
        out.push(index < block.signatures.length - 1 ? holdNext(strip, Keep.signatures) : strip);
      });
      return;
    }
    case 'sheet': {
      const strips: Strip[] = [];
      flowBlocks(block.content, frame, parent, context, strips);
      if (block.code !== undefined) strips.push(layoutSheetCode(block.code, frame, parent, context));
      strips.forEach((strip, index) => {
        const countsAnew = block.numbers === 'own' && { countsAnew: true };
        if (index > 0) out.push(strip);
        else if (block.page !== 'same') out.push({ ...strip, newPage: block.page, ...countsAnew });
        else out.push({ ...strip, before: strip.before + GROUP_SPACE, ...countsAnew });
      });
      return;
    }
    case 'part':
      flowPart(block, frame, parent, context, out);
      return;
    case 'contents':
      flowContents(block, frame, parent, context, out);
      return;
    default:
      block satisfies never;
  }
}

/** Strengthens the hold of the last `count` strips on what follows them. */
function holdLast(out: Strip[], count: number, keep: Keep): void {
  for (let index = Math.max(0, out.length - count); index < out.length; index++) {
    const strip = out[index];
    if (strip !== undefined) out[index] = holdNext(strip, keep);
  }
}

/** Whether the last strip ends with a colon, and so announces what follows. */
function introduces(out: readonly Strip[]): boolean {
  const last = out.at(-1)?.boxes.at(-1);
  return last?.type === 'text' && (last.spans.at(-1)?.text.trimEnd().endsWith(':') ?? false);
}

function bodyStyle(frame: Frame, context: FlowContext): TextStyle {
  const { text } = context.look;
  return {
    x: frame.x,
    width: frame.width,
    firstIndent: frame.kind === 'page' ? toPoints(text.firstLineIndent) : 0,
    restIndent: 0,
    align: frame.kind === 'page' ? text.align : 'left',
    size: text.size,
    lineSpacing: text.lineSpacing,
    before: 0,
    after: text.spaceAfter,
    keep: Keep.none,
  };
}

function flowTitle(
  title: Title,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  if (title.kindName.length + title.subject.length === 0) return;
  const { size, align, bold, spaceBefore, spaceAfter } = context.look.title;
  const element: StructureNode = { tag: 'H1', parent };
  const runStyle = { face: bold ? 'Tinos-Bold' : 'Tinos-Regular', size, element } as const;
  const kindName = collectItems(title.kindName, runStyle, context);
  const subject = collectItems(title.subject, runStyle, context);
  const space: PdfRun = { type: 'run', text: ' ', ...runStyle };
  const items =
    subject.length === 0 || kindName.length === 0
      ? [...kindName, ...subject]
      : [...kindName, space, { type: 'end' as const }, ...subject];
  const strips = layoutText(
    items,
    { ...bodyStyle(frame, context), firstIndent: 0, align, size, before: spaceBefore, after: spaceAfter },
    context,
  );
  for (const strip of strips) out.push(holdNext(strip, Keep.heading));
}

function flowSection(
  section: Section,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  const node: StructureNode = { tag: 'Sect', parent };
  const strips: Strip[] = [];
  if (section.heading.length > 0) {
    const { size, align, bold, color, spaceBefore, spaceAfter } = context.look.heading;
    const element: StructureNode = { tag: headingTag(frame.depth + 1), parent: node };
    const runStyle = { face: bold ? 'Tinos-Bold' : 'Tinos-Regular', size, element, color } as const;
    const number = collectLabel(context.numbering.label(section), section.revision, runStyle);
    const style = { ...bodyStyle(frame, context), align, size, before: spaceBefore, after: spaceAfter };
    const heading = collectItems(section.heading, runStyle, context);
    const lines = layoutText(
      [...number, ...heading],
      { ...style, firstIndent: align === 'center' ? 0 : style.firstIndent },
      context,
    );
    const title = lines.map(wordsOf).join('').trim();
    lines.forEach((strip, index) => {
      const held = holdNext(strip, Keep.heading);
      strips.push(index === 0 ? withTarget(held, section.id, title, frame.depth) : held);
    });
  }
  const depth = section.heading.length > 0 ? frame.depth + 1 : frame.depth;
  flowBlocks(section.children, { ...frame, depth }, node, context, strips);
  const [first] = strips;
  if (section.heading.length === 0 && first !== undefined) strips[0] = withTarget(first, section.id, '', 0);
  // The strips of the section go to the end of the text, so that a signature in it finds the lines before it.
  out.push(...strips);
}

function wordsOf(strip: Strip): string {
  return strip.boxes
    .flatMap((box) => (box.type === 'text' ? box.spans : []))
    .filter(({ run }) => run.decoration !== 'line-through')
    .map(({ text }) => text)
    .join('');
}

/**
 * A clause. With a first-line indent its number stands there and the text goes on from the margin; without one the text
 * hangs beside the number, as in Word files.
 */
function flowClause(
  clause: Clause,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  const label = context.numbering.label(clause);
  const runStyle = { face: 'Tinos-Regular', size: context.look.text.size } as const;
  const item: StructureNode = { tag: label === '' ? 'P' : 'LI', parent };
  const body: StructureNode = label === '' ? item : { tag: 'LBody', parent: item };
  const number = collectLabel(label, clause.revision, { ...runStyle, element: { tag: 'Lbl', parent: item } });
  const content = collectItems(clause.content, { ...runStyle, element: body }, context);
  const hangs = frame.kind === 'page' && label !== '' && hangsText(context.look);
  const style: TextStyle = {
    ...bodyStyle(frame, context),
    keep: clause.children.length > 0 ? Keep.introduction : Keep.none,
  };
  const room = toPoints(measureNumberRoom(countParts(label), context.look));
  const strips = hangs
    ? layoutBesideLabel(number, content, style, room, context)
    : layoutText([...number, ...content], style, context);
  strips.forEach((strip, index) => {
    out.push(index === 0 ? withTarget(strip, clause.id, '', 0) : strip);
  });
  // Without a number the clause is a paragraph, which may not hold lists or tables.
  flowBlocks(clause.children, frame, label === '' ? parent : body, context, out);
}

function flowParagraph(
  paragraph: Paragraph,
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  if (paragraph.role === 'heading') {
    flowSheetHeading(paragraph.content, frame, parent, context, out);
    return;
  }
  const style = paragraphStyle(paragraph, frame, context);
  const element: StructureNode = { tag: 'P', parent };
  const items = collectItems(
    paragraph.content,
    { face: 'Tinos-Regular', size: style.size, element },
    context,
  );
  out.push(...layoutText(items, style, context));
}

function paragraphStyle(paragraph: Paragraph, frame: Frame, context: FlowContext): TextStyle {
  const { look } = context;
  const body = bodyStyle(frame, context);
  if (frame.kind === 'cell') {
    const size = paragraph.role === 'note' ? look.note.size : look.table.size;
    return { ...body, size, lineSpacing: 1, after: 0 };
  }
  const flush = { ...body, firstIndent: 0, align: 'left', after: 0 } as const;
  switch (paragraph.role) {
    case 'text':
      return body;
    case 'lead-in':
      return { ...body, keep: Keep.heading };
    case 'organization':
      return { ...flush, align: frame.kind === 'page' ? look.title.align : 'left', before: 2 };
    case 'requisite':
      return { ...flush, before: 2 };
    case 'approval-word':
      return { ...flush, after: 2, keep: Keep.heading };
    case 'heading':
      return { ...flush, keep: Keep.heading };
    case 'note':
      return { ...flush, size: look.note.size, before: NOTE_SPACE, after: NOTE_SPACE };
    case 'caption':
      return { ...flush, align: 'center', size: look.note.size };
    default:
      return paragraph.role satisfies never;
  }
}

/** The heading of a sheet or of a group of signatures: set like a section heading, held to what follows. */
function flowSheetHeading(
  content: readonly Inline[],
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
  out: Strip[],
): void {
  if (content.length === 0) return;
  const { size, align, bold, color, spaceBefore, spaceAfter } = context.look.heading;
  const element: StructureNode = { tag: headingTag(frame.depth + 1), parent };
  const face = bold ? 'Tinos-Bold' : 'Tinos-Regular';
  const strips = layoutText(
    collectItems(content, { face, size, element, color }, context),
    {
      ...bodyStyle(frame, context),
      firstIndent: 0,
      align,
      size,
      before: spaceBefore,
      after: spaceAfter,
    },
    context,
  );
  for (const strip of strips) out.push(holdNext(strip, Keep.heading));
}

/** Blocks side by side as one strip, read column by column; when that is higher than a page, one under the other. */
function layoutColumns(
  columns: readonly { readonly width: number; readonly content: readonly Block[] }[],
  frame: Frame,
  parent: StructureNode,
  context: FlowContext,
): Strip {
  const places = divideWidth(
    frame,
    columns.map((column) => column.width),
    COLUMN_GAP,
  );
  const stacks = columns.map((column, index) => {
    const place = places[index] ?? frame;
    const strips: Strip[] = [];
    flowBlocks(column.content, { ...frame, ...place, kind: 'column' }, parent, context, strips);
    return stackStrips(strips);
  });
  return {
    height: Math.max(0, ...stacks.map((stack) => stack.height)),
    before: GROUP_SPACE,
    after: 0,
    standsApart: true,
    keep: Keep.none,
    boxes: stacks.flatMap((stack) => stack.boxes),
    parts: () => {
      const strips: Strip[] = [];
      for (const column of columns) flowBlocks(column.content, frame, parent, context, strips);
      return strips;
    },
  };
}
