/** Standard structure types of tagged PDF (ISO 32000-1, 14.8.4) that documents use. */
export type StructureTag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

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
  /** What a link says about itself. */
  readonly alternative?: string;
}

/** The element of a heading at a depth of sections; the title of the document is the only H1. */
export function headingTag(depth: number): StructureTag {
  const tags = ['H2', 'H3', 'H4', 'H5', 'H6'] as const;
  return tags[Math.min(depth, tags.length) - 1] ?? 'H2';
}
