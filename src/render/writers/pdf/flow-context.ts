import type { Block, Part } from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import type { Numbering } from '../../../document/number.js';
import type { Strip } from './box.js';
import type { FontMetrics } from './font-metrics.js';
import type { StructureNode } from './structure.js';

/** What the layout of every block needs to know. */
export interface FlowContext {
  readonly language: string;
  readonly numbering: Numbering;
  readonly look: Look;
  readonly metrics: FontMetrics;
  /** How wide the longest name under a signature is, in points. */
  readonly longestName: number;
  /** The documents inside of the document, which a table of contents lists. */
  readonly parts: readonly Part[];
  /** Where the bar beside changed lines stands, in points from the left edge of the page; only in redlines. */
  readonly barPlace?: number | undefined;
  /** Lays out blocks one after another at the end of `out`. */
  flow(blocks: readonly Block[], frame: Frame, parent: StructureNode, out: Strip[]): void;
}

/** The vertical band that blocks are laid out in, in points from the left edge of the page. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  /** The page itself, a column beside others, or a cell of a table. */
  readonly kind: 'page' | 'column' | 'cell';
  /** How deep in sections and lists the frame is. */
  readonly depth: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres of a look in points. */
export function toPoints(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}
