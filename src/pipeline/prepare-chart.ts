import type { OrganizationChart } from '../document/organization-chart.js';
import { succeed } from '../diagnostic/outcome.js';
import type { World } from '../world.js';
import { hashValue } from './hash-value.js';
import type { PreparedFile } from './prepare-files.js';

/** Formats that the chart of an organization can be drawn in. */
export const chartFormats = ['svg', 'html'] as const;

/** One of the formats of charts. */
export type ChartFormat = (typeof chartFormats)[number];

/** A sheet of A3 that lies on its side, without margins of 8 mm, in points: what a picture is made to fill. */
const sheet = { width: 1145, height: 796 };

/** Prepares the files of a chart without drawing it. What draws is loaded with the first file. */
export function prepareChart(
  chart: OrganizationChart,
  wanted: readonly ChartFormat[],
  world: World,
): readonly PreparedFile[] {
  return wanted.map((format) => ({
    format,
    hash: hashValue([world.program.hash(), format, chart]),
    render: async () => {
      const text = await drawText(chart, format, world);
      return { extension: format, bytes: succeed(new TextEncoder().encode(text)) };
    },
  }));
}

async function drawText(chart: OrganizationChart, format: ChartFormat, world: World): Promise<string> {
  const { createFontMetrics } = await import('../render/writers/pdf/font-metrics.js');
  const { layOutChart } = await import('../render/chart/lay-out-chart.js');
  const { drawChart } = await import('../render/chart/draw-chart.js');
  const metrics = createFontMetrics((name) => world.font(name));
  // A page has its title outside of the picture.
  const title = format === 'html' ? '' : chart.title;
  const drawing = drawChart(chart, layOutChart(chart, metrics, sheet), title, metrics);
  switch (format) {
    case 'svg':
      return (await import('../render/chart/write-svg.js')).writeSvg(chart, drawing);
    case 'html': {
      const { writeChartPage } = await import('../render/chart/write-page.js');
      return writeChartPage(chart, drawing, `Rolebook ${world.program.version}`);
    }
    default:
      return format satisfies never;
  }
}
