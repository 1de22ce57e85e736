/** Standard structure types of tagged PDF (ISO 32000-1, 14.8.4) that documents use. */
export type StructureTag =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | HeadingTag
  | 'P'
  | 'Link'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form'
  | 'Caption';

export type HeadingTag = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/**
 * An element of the logical structure. The layout makes them, each box on a page names the element that it belongs
 * to, and an element takes its place among its siblings when its first box is painted: the order of painting is the
 * order of reading.
 */
export interface StructureNode {
  readonly tag: StructureTag;
  readonly parent: StructureNode | undefined;
  /** Whose header a header cell is. */
  readonly scope?: 'Row' | 'Column';
  /** How the labels of a list are made (ISO 32000-1, table 347). */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'Disc' | 'None';
  /** What a link says about itself, or what is read in place of a figure. */
  readonly alternative?: string;
  /** The edges of a figure in points from the left bottom corner of its page: left, bottom, right, top. */
  bounds?: readonly [number, number, number, number];
  /** What is drawn along the words (ISO 32000-1, table 345): they were put in, or struck out. */
  readonly decoration?: 'underline' | 'line-through';
  /** Language of the words inside, where it is not that of the document. */
  readonly language?: string;
  /** Read after all its siblings, wherever it is painted: what lies at the foot of a page amid the text. */
  readonly isLast?: boolean;
}

const headingTags = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** The tag of a heading; the title of a document is on level 1, its sections begin on level 2. */
export function headingTag(level: number): HeadingTag {
  return headingTags[Math.min(level, headingTags.length) - 1] ?? 'H1';
}

/** The level of a heading; `undefined` for what is none. */
export function headingLevel(tag: StructureTag): number | undefined {
  const index = headingTags.findIndex((each) => each === tag);
  return index < 0 ? undefined : index + 1;
}
