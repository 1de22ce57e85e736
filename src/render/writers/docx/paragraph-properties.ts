import type { StyleId } from './style-id.js';
import type { Xml } from '../../office/xml.js';
import { copyXml, escapeText, joinXml, nothing, when, xml } from '../../office/xml.js';

/** Properties of a paragraph, of a style or of a level of a list. Lengths are twentieths of a point. */
export interface ParagraphProperties {
  readonly style?: StyleId | undefined;
  readonly keepNext?: boolean | undefined;
  readonly keepLines?: boolean | undefined;
  readonly pageBreakBefore?: boolean | undefined;
  readonly numbering?: ListPosition | undefined;
  readonly tabStops?: readonly TabStop[] | undefined;
  readonly spacing?: Spacing | undefined;
  readonly indent?: Indent | undefined;
  readonly align?: 'left' | 'center' | 'right' | 'justify' | undefined;
  /** Rank in the navigation pane, from 0. */
  readonly outlineLevel?: number | undefined;
  /** What a tracked change made of the paragraph as a whole. */
  readonly change?: Xml | undefined;
}

/** Where a paragraph stands in a list of `numbering.xml`. */
export interface ListPosition {
  readonly listId: number;
  /** 0 to 8. */
  readonly level: number;
}

/** A tab stop with the rule that leads to it. */
export interface TabStop {
  readonly position: number;
  /** On which side of the stop the text lies; to the right of it when left out. */
  readonly align?: 'right';
  readonly leader?: 'underscore' | 'dot';
}

/** Room above and below, and the height of lines: 240ths of a line, or exactly so many twentieths of a point. */
export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: 'auto' | 'exact';
}

/** Distance from the left edge, and of the first line from there: to the right, or to the left (`hanging`). */
export interface Indent {
  readonly left?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
}

/** `w:pPr` with its elements in the order of the schema (ECMA-376 part 1, 17.3.1.26); nothing when there are none. */
export function writeParagraphProperties(properties: ParagraphProperties): Xml {
  const { style, keepNext, numbering, indent } = properties;
  return style === undefined || !isUsual(properties)
    ? makeParagraphProperties(properties)
    : writeUsualProperties(style, numbering, keepNext === true, indent !== undefined);
}

/** The same for a paragraph that has nothing but a style, a place in a list or none, what it keeps with, and `flush`. */
export function writeUsualProperties(
  style: StyleId,
  numbering: ListPosition | undefined,
  keepNext: boolean,
  isFlush: boolean,
): Xml {
  const position = numbering === undefined ? 0 : numbering.listId * 16 + numbering.level + 1;
  const key = position * 4 + (keepNext ? 2 : 0) + (isFlush ? 1 : 0);
  const ofStyle = usual.get(style) ?? new Map<number, Xml>();
  const known = ofStyle.get(key);
  if (known !== undefined) return known;
  const indent = isFlush ? flush : undefined;
  const made = copyXml(makeParagraphProperties({ style, keepNext, numbering, indent }));
  if (ofStyle.size >= usualCount) ofStyle.clear();
  usual.set(style, ofStyle.set(key, made));
  return made;
}

/** Without an indent, whatever the style has: text in cells and columns. */
export const flush: Indent = { left: 0, firstLine: 0 };

/** Whether nothing is told but what `writeUsualProperties` takes: so nearly all paragraphs are. */
function isUsual(properties: ParagraphProperties): boolean {
  const { keepLines, pageBreakBefore, tabStops, spacing, indent, align, outlineLevel, change } = properties;
  return (
    change === undefined &&
    keepLines !== true &&
    pageBreakBefore !== true &&
    tabStops === undefined &&
    spacing === undefined &&
    (indent === undefined || indent === flush) &&
    align === undefined &&
    outlineLevel === undefined
  );
}

/**
 * The usual properties by style, and by place in a list and keeping: documents have them in common, and what is one
 * piece already need not be put together and gathered again for each paragraph.
 */
const usual = new Map<StyleId, Map<number, Xml>>();
/** Of each style: as many as a long document has lists and levels. */
const usualCount = 1000;

function makeParagraphProperties(properties: ParagraphProperties): Xml {
  const { style, numbering, tabStops, spacing, indent, align, outlineLevel, change } = properties;
  const marks = writeMarks(properties);
  let content = style === undefined ? marks : xml`<w:pStyle w:val="${escapeText(style)}"/>${marks}`;
  if (numbering !== undefined) content = xml`${content}${writePosition(numbering)}`;
  if (tabStops !== undefined) content = xml`${content}${writeTabStops(tabStops)}`;
  if (spacing !== undefined) content = xml`${content}${writeSpacing(spacing)}`;
  if (indent !== undefined) content = xml`${content}${writeIndent(indent)}`;
  if (align !== undefined)
    content = xml`${content}<w:jc w:val="${escapeText(align === 'justify' ? 'both' : align)}"/>`;
  if (outlineLevel !== undefined) content = xml`${content}<w:outlineLvl w:val="${outlineLevel}"/>`;
  if (change !== undefined) content = xml`${content}<w:rPr>${change}</w:rPr>`;
  return content === nothing ? nothing : xml`<w:pPr>${content}</w:pPr>`;
}

const keepNextMark = xml`<w:keepNext/>`;
const keepLinesMark = xml`<w:keepLines/>`;
const pageBreakMark = xml`<w:pageBreakBefore/>`;

function writeMarks({ keepNext, keepLines, pageBreakBefore }: ParagraphProperties): Xml {
  if (keepLines !== true && pageBreakBefore !== true) return when(keepNext, keepNextMark);
  return xml`${when(keepNext, keepNextMark)}${when(keepLines, keepLinesMark)}${when(pageBreakBefore, pageBreakMark)}`;
}

function writePosition({ listId, level }: ListPosition): Xml {
  return xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;
}

function writeTabStops(stops: readonly TabStop[]): Xml {
  const written = stops.map(({ position, align, leader }) => {
    const side = escapeText(align ?? 'left');
    return leader === undefined
      ? xml`<w:tab w:val="${side}" w:pos="${position}"/>`
      : xml`<w:tab w:val="${side}" w:leader="${escapeText(leader)}" w:pos="${position}"/>`;
  });
  return xml`<w:tabs>${joinXml(written)}</w:tabs>`;
}

function writeSpacing({ before, after, line, lineRule }: Spacing): Xml {
  const height =
    line === undefined ? nothing : xml` w:line="${line}" w:lineRule="${escapeText(lineRule ?? 'auto')}"`;
  return xml`<w:spacing${writeLength('before', before)}${writeLength('after', after)}${height}/>`;
}

function writeIndent({ left, firstLine, hanging }: Indent): Xml {
  return xml`<w:ind${writeLength('left', left)}${writeLength('hanging', hanging)}${writeLength('firstLine', firstLine)}/>`;
}

function writeLength(
  name: 'before' | 'after' | 'left' | 'hanging' | 'firstLine',
  value: number | undefined,
): Xml {
  return value === undefined ? nothing : xml` w:${escapeText(name)}="${value}"`;
}
