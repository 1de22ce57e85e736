import { describeStaffing } from '../../document/describe-staffing.js';
import type { ChartPosition, OrganizationChart } from '../../document/organization-chart.js';
import type { FontName } from '../../world.js';
import type { FontMetrics } from '../writers/pdf/font-metrics.js';
import type { ChartLayout, Point } from './chart-layout.js';

/** What a picture of a chart is made of, in the order of painting. Points from the left top corner. */
export type ChartShape =
  | {
      readonly type: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Which colour of the palette; missing for a box without one. */
      readonly color?: number | undefined;
      /** Whether nobody stands behind it. */
      readonly isEmpty: boolean;
    }
  | {
      readonly type: 'line';
      readonly points: readonly Point[];
      readonly isDashed: boolean;
      readonly hasArrow: boolean;
    }
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly face: FontName;
      readonly size: number;
      readonly isSoft: boolean;
      /** The position that the words are about; missing for those of title and legend. */
      readonly position?: ChartPosition | undefined;
    };

/** A picture of a chart with title and legend. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
}

/** Light enough for black words, apart for most eyes; units take turns where there are more. */
export const palette: readonly string[] = [
  '#dbe9f6',
  '#fde8cf',
  '#dcefd9',
  '#efe0f3',
  '#fbf3c4',
  '#d6efee',
  '#f8dcdc',
  '#e6e4dc',
  '#dfe0f7',
  '#f3e3d3',
];

/** Functional lines run beside the outermost boxes as well. */
const edge = 6;

const titleSize = 13;
const legendSize = 7.5;
const legendRow = 13;

/** Draws a laid out chart under `title`, which may be empty, with an explanation of its lines and colours. Pure. */
export function drawChart(
  chart: OrganizationChart,
  layout: ChartLayout,
  title: string,
  metrics: FontMetrics,
): ChartDrawing {
  const top = title === '' ? edge : titleSize * 2.2;
  const width = Math.max(layout.width + 2 * edge, metrics.width(title, 'Tinos-Bold', titleSize), 320);
  const colors = new Map(chart.units.map(({ id, color }, index) => [id, (color ?? index) % palette.length]));
  const left = (width - layout.width) / 2;
  const shift = ([x, y]: Point): Point => [x + left, y + top];
  const shapes: ChartShape[] = [];
  if (title !== '') {
    const at = { x: 0, y: titleSize, size: titleSize };
    shapes.push({ type: 'text', ...at, text: title, face: 'Tinos-Bold', isSoft: false });
  }
  for (const { kind, points } of layout.lines) {
    const isDashed = kind === 'functional';
    shapes.push({ type: 'line', points: points.map(shift), isDashed, hasArrow: isDashed });
  }
  for (const { position, x, y, width: boxWidth, height, lines } of layout.boxes) {
    const [boxX, boxY] = shift([x, y]);
    const color = position.unit === undefined ? undefined : colors.get(position.unit);
    const isEmpty = position.state !== 'position';
    shapes.push({ type: 'box', x: boxX, y: boxY, width: boxWidth, height, isEmpty, color });
    for (const { text, face, size, baseline, isSmall } of lines) {
      shapes.push({
        type: 'text',
        x: boxX + 7,
        y: boxY + baseline,
        text,
        face,
        size,
        isSoft: isSmall,
        position,
      });
    }
  }
  const legend = drawLegend(chart, layout, { width, top: top + layout.height + 16, colors, metrics });
  return { width, height: legend.bottom, shapes: [...shapes, ...legend.shapes] };
}

function drawLegend(
  chart: OrganizationChart,
  { lines }: ChartLayout,
  {
    width,
    top,
    colors,
    metrics,
  }: {
    readonly width: number;
    readonly top: number;
    readonly colors: ReadonlyMap<string, number>;
    readonly metrics: FontMetrics;
  },
): { readonly shapes: readonly ChartShape[]; readonly bottom: number } {
  const { words, units, posts } = chart;
  const shapes: ChartShape[] = [];
  let x = 0;
  let y = top;
  if (posts !== undefined) {
    const text = words.allPosts.replace('{posts}', () => describeStaffing(posts, chart));
    shapes.push({ type: 'text', x, y: y + 7, text, face: 'Tinos-Bold', size: legendSize, isSoft: false });
    y += legendRow;
  }
  const entries: readonly { readonly name: string; readonly color?: number; readonly isDashed?: boolean }[] =
    [
      ...(lines.some(({ kind }) => kind === 'reporting') ? [{ name: words.reporting, isDashed: false }] : []),
      ...(lines.some(({ kind }) => kind === 'functional')
        ? [{ name: words.functional, isDashed: true }]
        : []),
      ...units.map(({ id, name }) => ({ name, color: colors.get(id) ?? 0 })),
    ];
  for (const { name, color, isDashed } of entries) {
    const entryWidth = 22 + metrics.width(name, 'Tinos-Regular', legendSize) + 14;
    if (x > 0 && x + entryWidth > width) [x, y] = [0, y + legendRow];
    if (color === undefined) {
      const points: readonly Point[] = [
        [x, y + 4],
        [x + 17, y + 4],
      ];
      shapes.push({ type: 'line', points, isDashed: isDashed === true, hasArrow: isDashed === true });
    } else shapes.push({ type: 'box', x, y, width: 17, height: 8, color, isEmpty: false });
    shapes.push({
      type: 'text',
      x: x + 22,
      y: y + 7,
      text: name,
      face: 'Tinos-Regular',
      size: legendSize,
      isSoft: true,
    });
    x += entryWidth;
  }
  return { shapes, bottom: entries.length === 0 ? y : y + legendRow };
}
