import type { ChartPosition } from '../../document/organization-chart.js';
import type { FontName } from '../../world.js';

/** A point, in points from the left top corner. */
export type Point = readonly [x: number, y: number];

/** A line of words in a box. */
export interface BoxLine {
  readonly text: string;
  readonly face: FontName;
  readonly size: number;
  /** Distance of the base line from the top of the box. */
  readonly baseline: number;
  /** Whether it says less important things. */
  readonly isSmall: boolean;
}

/** A box with its words, before it has a place. */
export interface MeasuredBox {
  readonly position: ChartPosition;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly BoxLine[];
}

export interface PlacedBox extends MeasuredBox {
  readonly x: number;
  readonly y: number;
}

/** A line between boxes, along the axes. */
export interface ChartLine {
  readonly kind: 'reporting' | 'functional';
  readonly points: readonly Point[];
}

/** A chart on a plane. Lengths are points. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of the chart. */
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly ChartLine[];
}

/** The room of a page that a chart is to fill well. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Distances of a chart in points. */
export const distance = {
  boxWidth: 126,
  padding: 5,
  /** Between boxes that stand below each other. */
  row: 9,
  /** Between columns. */
  column: 16,
  /** How far a box stands to the right of its supervisor that it hangs below. */
  indent: 14,
  /** Between a supervisor and the row below: a line runs along its middle. */
  bus: 22,
  /** Between a box and a functional line that passes it. */
  clearance: 3,
} as const;
