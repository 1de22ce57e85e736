import type { OrganizationChart } from '../../document/organization-chart.js';
import { splitChart } from '../../document/split-chart.js';
import type { FontMetrics } from '../writers/pdf/font-metrics.js';
import { distance } from './chart-layout.js';
import { type ChosenSheet, type SplitSheet, chooseSheet, fitsSheet, roomOfSheet } from './choose-sheet.js';
import { type ChartDrawing, drawChart } from './draw-chart.js';
import { layOutChart } from './lay-out-chart.js';
import { smallSize } from './measure-box.js';

/** The largest sheet that a whole chart is put on, and what it is split into when it would need a larger one. */
const [largest, usual] = ['a1', 'a3'] as const;

/** One page of a chart: what is on it, drawn, and its paper. */
export interface DrawnSheet {
  readonly chart: OrganizationChart;
  readonly drawing: ChartDrawing;
  readonly sheet: ChosenSheet;
}

/**
 * Draws a chart to be printed: on one sheet, on which its words can be read, or on several of the size `split`. A chart that
 * would need more than A1 is split in any case.
 */
export function drawSheets(
  chart: OrganizationChart,
  split: SplitSheet | undefined,
  metrics: FontMetrics,
): readonly DrawnSheet[] {
  const draw = (part: OrganizationChart, sheet: SplitSheet): ChartDrawing =>
    drawChart(part, layOutChart(part, metrics, roomOfSheet(sheet)), part.title, metrics);
  if (split === undefined) {
    const drawing = draw(chart, usual);
    if (fitsSheet(drawing, smallSize, largest)) {
      return [{ chart, drawing, sheet: chooseSheet(drawing, smallSize) }];
    }
  }
  const sheet = split ?? usual;
  const fits = (part: OrganizationChart): boolean =>
    part.positions.length <= countRoom(sheet) && fitsSheet(draw(part, sheet), smallSize, sheet);
  return splitChart(chart, fits).map((part) => {
    const drawing = draw(part, sheet);
    return { chart: part, drawing, sheet: chooseSheet(drawing, smallSize, sheet) };
  });
}

/** More boxes than this cannot be on a sheet, however low they are: there is no need to lay them out. */
function countRoom(sheet: SplitSheet): number {
  const { width, height } = roomOfSheet(sheet);
  return Math.ceil((width * height * 1.2) / (distance.boxWidth * 2 * (smallSize + distance.padding)));
}
