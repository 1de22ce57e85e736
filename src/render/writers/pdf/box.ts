import type { QrMatrix } from '../../qr-matrix.js';
import type { LineSpan, Run } from './break-lines.js';
import type { StructureNode } from './structure.js';

/** A run that knows its element of the logical structure and, for a reference, the node it leads to. */
export interface PdfRun extends Run {
  readonly element: StructureNode;
  /** Id of the clause or section that a click leads to. */
  readonly link?: string;
  /** `#rrggbb`; black when absent. */
  readonly color?: string;
  readonly decoration?: 'underline' | 'line-through';
}

/** A line of text. Points; `x` from the left edge of the page, `y` of the base line from the top of its strip. */
export interface TextBox {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly spans: readonly LineSpan<PdfRun>[];
  /** What each stretchable space is widened by. */
  readonly stretch: number;
  /** Which cell of a row that is cut the line belongs to; the painter keeps the cells in order. */
  readonly cell?: number;
}

/** A drawn straight line, horizontal or vertical; no part of the text. */
export interface RuleBox {
  readonly type: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
  readonly color: string;
}

/** Holds the place of an element without text, such as an empty cell. */
export interface EmptyBox {
  readonly type: 'empty';
  readonly element: StructureNode;
  readonly cell?: number;
}

/** The place that references to a clause or section lead to, and a line of the outline when it has a title. */
export interface TargetBox {
  readonly type: 'target';
  readonly y: number;
  readonly id: string;
  /** Words of the outline; empty for a clause. */
  readonly title: string;
  readonly depth: number;
}

/** A QR code, quiet zone included. Points; `y` of its top edge. */
export interface CodeBox {
  readonly type: 'code';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly matrix: QrMatrix;
  readonly element: StructureNode;
}

/** The number of the page that a target lies on, with the dots that lead to it. Known when all pages are made. */
export interface PageNumberBox {
  readonly type: 'page-number';
  /** Where the dots begin, and where the number ends. */
  readonly x: number;
  readonly end: number;
  /** Of the base line. */
  readonly y: number;
  /** The target, and how its number is set. */
  readonly link: string;
  readonly run: Omit<PdfRun, 'text'>;
}

export type Box = TextBox | RuleBox | EmptyBox | TargetBox | CodeBox | PageNumberBox;

/** How strongly a strip holds to the next one. When a page must break inside a chain, the weakest hold gives way. */
export const Keep = {
  none: 0,
  /** A clause and its list, a sentence and the table after it. */
  introduction: 1,
  /** Signatures of one sheet. */
  signatures: 2,
  /** The last lines of the text and the first signature. */
  signed: 3,
  /** The first two and the last two lines of a paragraph. */
  paragraph: 4,
  /** A heading and what it announces. */
  heading: 5,
} as const;

export type Keep = (typeof Keep)[keyof typeof Keep];

/** A band across the frame that is never cut: a line of text, a row of a table, a signature. */
export interface Strip {
  readonly height: number;
  /** Room above, given up at the top of a page. */
  readonly before: number;
  /** Room below, given up at the bottom of a page. */
  readonly after: number;
  /** Whether the room around adds to that of its neighbours: around tables and signatures, as it does in Word. */
  readonly standsApart?: boolean;
  readonly keep: Keep;
  readonly boxes: readonly Box[];
  /** Whether the strip begins a page: the next one, or the next front side where leaves are printed on both. */
  readonly newPage?: 'new' | 'front';
  /** Pages are counted anew from the one that this begins. */
  readonly countsAnew?: boolean;
  /** Drawn at the top of each page that begins inside this table. */
  readonly header?: Strip;
  /** Room above that a page gets which begins with the strip: that of a row which goes on. */
  readonly lead?: number;
  /** Drawn only when the strip begins or ends the part of a cut row on a page. */
  readonly edges?: { readonly top: readonly RuleBox[]; readonly bottom: readonly RuleBox[] };
  /** The row that the strip is a slice of. */
  readonly slicedRow?: object;
  /** The same content in strips that can be parted, for a strip higher than a page. */
  readonly parts?: () => readonly Strip[];
}

/** A box at its place on a page: `top` is where its strip begins, from the top edge of the page. */
export interface PlacedBox {
  readonly top: number;
  readonly box: Box;
  /** Whether the box repeats what was already read: a header row on a further page. */
  readonly repeated: boolean;
}

export interface Page {
  /** In the order of painting, which is the order of reading. */
  readonly boxes: readonly PlacedBox[];
  /** How far everything lies to the right of where its box says: margins are mirrored on the backs of leaves. */
  readonly shift: number;
}

/** The strip with a stronger hold on the next one; a hold that is already stronger stays. */
export function holdNext(strip: Strip, keep: Keep): Strip {
  return strip.keep >= keep ? strip : { ...strip, keep };
}

/** The room between two strips: the larger of what both ask for, as between paragraphs in Word and in browsers. */
export function roomBetween(upper: Strip, lower: Strip): number {
  return upper.standsApart === true || lower.standsApart === true
    ? upper.after + lower.before
    : Math.max(upper.after, lower.before);
}

/** The strip as the place that references to a section, clause or part lead to. */
export function withTarget(strip: Strip, id: string, title: string, depth: number): Strip {
  const target: Box = { type: 'target', y: 0, id, title, depth };
  return { ...strip, boxes: [target, ...strip.boxes] };
}

/** The box moved down by `offset` points. */
export function moveDown(box: Box, offset: number): Box {
  return box.type === 'empty' ? box : { ...box, y: box.y + offset };
}
