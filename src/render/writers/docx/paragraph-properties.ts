import type { StyleId } from './style-id.js';
import type { Xml } from './xml.js';
import { escapeText, joinXml, nothing, when, xml } from './xml.js';

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
  readonly leader?: 'underscore';
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

const keepNextMark = xml`<w:keepNext/>`;
const keepLinesMark = xml`<w:keepLines/>`;
const pageBreakMark = xml`<w:pageBreakBefore/>`;

/** `w:pPr` with its elements in the order of the schema (ECMA-376 part 1, 17.3.1.26); nothing when there are none. */
export function writeParagraphProperties(properties: ParagraphProperties): Xml {
  const { style, numbering, tabStops, spacing, indent, align, outlineLevel } = properties;
  const content = joinXml([
    style === undefined ? nothing : xml`<w:pStyle w:val="${escapeText(style)}"/>`,
    when(properties.keepNext, keepNextMark),
    when(properties.keepLines, keepLinesMark),
    when(properties.pageBreakBefore, pageBreakMark),
    numbering === undefined ? nothing : writePosition(numbering),
    tabStops === undefined ? nothing : writeTabStops(tabStops),
    spacing === undefined ? nothing : writeSpacing(spacing),
    indent === undefined ? nothing : writeIndent(indent),
    align === undefined ? nothing : xml`<w:jc w:val="${escapeText(align === 'justify' ? 'both' : align)}"/>`,
    outlineLevel === undefined ? nothing : xml`<w:outlineLvl w:val="${outlineLevel}"/>`,
  ]);
  return content === nothing ? nothing : xml`<w:pPr>${content}</w:pPr>`;
}

function writePosition({ listId, level }: ListPosition): Xml {
  return xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;
}

function writeTabStops(stops: readonly TabStop[]): Xml {
  const written = stops.map(({ position, leader }) =>
    leader === undefined
      ? xml`<w:tab w:val="left" w:pos="${position}"/>`
      : xml`<w:tab w:val="left" w:leader="${escapeText(leader)}" w:pos="${position}"/>`,
  );
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
