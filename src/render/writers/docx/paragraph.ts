import type { IIndentAttributesProperties, IParagraphOptions, ParagraphChild } from 'docx';
import {
  AlignmentType,
  Bookmark as BookmarkRange,
  BookmarkEnd,
  BookmarkStart,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { Inline } from '../../../document/inline.js';
import type { Bookmark } from './bookmark.js';
import { hasBlank, renderInlines } from './inlines.js';
import type { Frame, Rendering } from './rendering.js';
import type { StyleId } from './styles.js';

/** What a paragraph consists of, apart from what its frame decides. */
export interface ParagraphParts {
  readonly style: StyleId;
  readonly content: readonly Inline[];
  readonly bookmark?: Bookmark | undefined;
  readonly numbering?: IParagraphOptions['numbering'];
  /** A number that Word cannot count, written as text before a tab. */
  readonly typedLabel?: string | undefined;
  readonly leftTabStop?: number | undefined;
  /** Overrides the indents of the style and of the list. */
  readonly indent?: IIndentAttributesProperties | undefined;
  readonly spacing?: IParagraphOptions['spacing'];
  /** Holds on to what follows, whatever the frame asks for. */
  readonly keepNext?: boolean;
}

/** A paragraph in its frame. `isLast` tells whether nothing of the same block comes after it. */
export function makeParagraph(
  parts: ParagraphParts,
  rendering: Rendering,
  frame: Frame,
  isLast = true,
): Paragraph {
  const { bookmark, numbering, leftTabStop, spacing } = parts;
  const runs: ParagraphChild[] = [
    ...(parts.typedLabel === undefined ? [] : [new TextRun({ children: [parts.typedLabel, new Tab()] })]),
    ...renderInlines(parts.content, rendering),
  ];
  const indent = parts.indent ?? chooseIndent(frame);
  const keepNext = parts.keepNext === true || frame.keep === 'all' || (frame.keep === 'last' && isLast);
  return new Paragraph({
    style: parts.style,
    children: bookmark ? [new MarkedRuns(bookmark, runs)] : runs,
    ...(numbering && { numbering }),
    ...(leftTabStop !== undefined && { leftTabStop }),
    ...(spacing && { spacing }),
    ...(indent && { indent }),
    ...(keepNext && { keepNext }),
    ...(frame.pageBreakBefore && { pageBreakBefore: true }),
    ...((hasBlank(parts.content) || frame.place !== 'page') &&
      isRunningText(parts.style) && { alignment: AlignmentType.LEFT }),
  });
}

/** A gap between blocks: Word knows no space around tables, and joins tables that touch. */
export function makeSpacer(options: { keepNext?: boolean; pageBreakBefore?: boolean } = {}): Paragraph {
  return new Paragraph({ style: 'Spacer', ...options });
}

/** The last paragraph of a cell that ends in a table: the format demands one. It takes no visible room. */
export function makeCellEnd(): Paragraph {
  return new Paragraph({ style: 'Spacer', spacing: { line: 20, lineRule: LineRuleType.EXACT } });
}

/** Running text loses its first-line indent beside other blocks; a frame moved to the right moves everything. */
function chooseIndent(frame: Frame): IIndentAttributesProperties | undefined {
  if (frame.place !== 'page') return { left: frame.left, firstLine: 0 };
  return frame.left === 0 ? undefined : { left: frame.left };
}

function isRunningText(style: StyleId): boolean {
  return style === 'BodyText' || style === 'LeadIn' || style === 'ListNumber' || style === 'ListBullet';
}

/**
 * Runs between the two ends of a bookmark. The library numbers bookmarks by a counter of the whole process; the
 * numbers here depend on the document alone.
 */
class MarkedRuns extends BookmarkRange {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(bookmark: Bookmark, children: readonly ParagraphChild[]) {
    super({ id: bookmark.name, children });
    this.start = new BookmarkStart(bookmark.name, bookmark.id);
    this.end = new BookmarkEnd(bookmark.id);
  }
}
