import type { OrganizationChart } from '../../document/organization-chart.js';
import type { FontMetrics } from '../writers/pdf/font-metrics.js';
import { arrangeBoxes } from './arrange-boxes.js';
import type { ChartLayout, ChartLine, PlacedBox, Room } from './chart-layout.js';
import { measureBoxes } from './measure-box.js';
import { LineRouter } from './route-line.js';

/** So many heights of columns are tried. */
const attempts = 16;

/** Lays out a chart so that it fills a page of the proportions of `room` as well as it can. Pure. */
export function layOutChart(chart: OrganizationChart, metrics: FontMetrics, room: Room): ChartLayout {
  const boxes = measureBoxes(chart, metrics);
  const highest = boxes.reduce((most, { height }) => Math.max(most, height), 1);
  const total = boxes.reduce((sum, { height }) => sum + height * 1.5, 1);
  let best: ChartLayout | undefined;
  for (let attempt = 0; attempt <= attempts; attempt++) {
    const limit = highest * (total / highest) ** (attempt / attempts);
    const found = arrangeBoxes(boxes, limit);
    if (best === undefined || fitScale(found, room) > fitScale(best, room)) best = found;
  }
  const layout = best ?? arrangeBoxes(boxes, total);
  return { ...layout, lines: [...layout.lines, ...routeFunctionalLines(layout.boxes)] };
}

/** By how much a layout could be enlarged, or must be made smaller, to fit. */
export function fitScale({ width, height }: Room, room: Room): number {
  return Math.min(room.width / Math.max(width, 1), room.height / Math.max(height, 1));
}

function routeFunctionalLines(boxes: readonly PlacedBox[]): readonly ChartLine[] {
  const byKey = new Map(boxes.map((box) => [box.position.key, box]));
  const pairs = boxes.flatMap((from) =>
    from.position.functional.flatMap(({ key }) => {
      const to = key === undefined ? undefined : byKey.get(key);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  );
  if (pairs.length === 0) return [];
  const router = new LineRouter(boxes, [...new Set(pairs.flatMap(({ from, to }) => [from, to]))]);
  return pairs.flatMap(({ from, to }) => {
    const points = router.route(from, to);
    return points === undefined ? [] : [{ kind: 'functional', points } as const];
  });
}
