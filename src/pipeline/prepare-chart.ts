import type { OrganizationChart } from '../document/organization-chart.js';
import { type Outcome, succeed } from '../diagnostic/outcome.js';
import type { SplitSheet } from '../render/chart/choose-sheet.js';
import type { World } from '../world.js';
import { hashValue } from './hash-value.js';
import type { PreparedFile } from './prepare-files.js';

export { splitSheets } from '../render/chart/choose-sheet.js';

/** Formats that the chart of an organization can be drawn in. */
export const chartFormats = ['svg', 'html', 'pdf'] as const;

/** One of the formats of charts. */
export type ChartFormat = (typeof chartFormats)[number];

/** A sheet of A3 that lies on its side, without margins of 8 mm, in points: what a picture is made to fill. */
const sheet = { width: 1145, height: 796 };

/**
 * Prepares the files of a chart without drawing it; a PDF on sheets of the size `split`. What draws is loaded with the first
 * file.
 */
export function prepareChart(
  chart: OrganizationChart,
  wanted: readonly ChartFormat[],
  world: World,
  split?: SplitSheet,
): readonly PreparedFile[] {
  return wanted.map((format) => ({
    format,
    hash: hashValue([world.program.hash(), format, chart, world.undatedDate.toISOString(), split ?? '']),
    render: async () => {
      return { extension: format, bytes: await draw(chart, format, world, split) };
    },
  }));
}

async function draw(
  chart: OrganizationChart,
  format: ChartFormat,
  world: World,
  split: SplitSheet | undefined,
): Promise<Outcome<Uint8Array>> {
  const { createFontMetrics } = await import('../render/writers/pdf/font-metrics.js');
  const metrics = createFontMetrics((name) => world.font(name));
  const producer = `Rolebook ${world.program.version}`;
  if (format === 'pdf') {
    const { drawSheets } = await import('../render/chart/draw-sheets.js');
    const { writeChartPdf } = await import('../render/chart/write-chart-pdf.js');
    return writeChartPdf(chart, drawSheets(chart, split, metrics), {
      ...{ producer, date: world.undatedDate },
      font: (name) => world.font(name),
    });
  }
  const { layOutChart } = await import('../render/chart/lay-out-chart.js');
  const { drawChart } = await import('../render/chart/draw-chart.js');
  // A page has its title outside of the picture.
  const title = format === 'html' ? '' : chart.title;
  const drawing = drawChart(chart, layOutChart(chart, metrics, sheet), title, metrics);
  if (format === 'svg')
    return encode((await import('../render/chart/write-svg.js')).writeSvg(chart, drawing));
  const { writeChartPage } = await import('../render/chart/write-page.js');
  return encode(writeChartPage(chart, drawing, producer));
}

function encode(text: string): Outcome<Uint8Array> {
  return succeed(new TextEncoder().encode(text));
}
