import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ChartLayout, PlacedBox, Point } from '../../src/render/chart/chart-layout.js';
import { drawChart } from '../../src/render/chart/draw-chart.js';
import { layOutChart } from '../../src/render/chart/lay-out-chart.js';
import { writeChartPage } from '../../src/render/chart/write-page.js';
import { writeSvg } from '../../src/render/chart/write-svg.js';
import { createFontMetrics } from '../../src/render/writers/pdf/font-metrics.js';
import { createMemoryWorld } from '../memory-world.js';
import { randomChart } from './random-chart.js';

const world = createMemoryWorld();
const metrics = createFontMetrics((name) => world.font(name));
const room = { width: 1145, height: 796 };

const overlap = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a stretch along an axis goes through the inside of a box. */
const crosses = ([ax, ay]: Point, [bx, by]: Point, box: PlacedBox): boolean => {
  const grace = 0.01;
  return (
    Math.min(ax, bx) < box.x + box.width - grace &&
    Math.max(ax, bx) > box.x + grace &&
    Math.min(ay, by) < box.y + box.height - grace &&
    Math.max(ay, by) > box.y + grace
  );
};

/** Whether a line comes to the left side of a box, or to its top. */
const isOnEdge = ([x, y]: Point, box: PlacedBox): boolean =>
  (x === box.x && y > box.y && y < box.y + box.height) || (y === box.y && x > box.x && x < box.x + box.width);

function findCrossings({ boxes, lines }: ChartLayout): readonly string[] {
  return lines.flatMap(({ kind, points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to;
      return boxes
        .filter((box) => crosses(from, to, box))
        .map(({ position }) => `${kind} line through ${position.key}`);
    }),
  );
}

const isWellFormed = (text: string): boolean => {
  let faults = 0;
  const parser = new SaxesParser();
  parser.on('error', () => (faults += 1));
  parser.write(text).close();
  return faults === 0;
};

describe('the picture of a chart, of any shape', () => {
  it('has boxes that do not overlap, lines beside them, and words inside', () => {
    fc.assert(
      fc.property(randomChart(300), (chart) => {
        const layout = layOutChart(chart, metrics, room);
        const { boxes } = layout;
        expect(boxes).toHaveLength(chart.positions.length);
        const faults = boxes.flatMap((box, index) => [
          ...boxes.slice(index + 1).filter((other) => overlap(box, other)),
          ...box.lines.filter(
            ({ text, face, size, baseline }) =>
              metrics.width(text, face, size) > box.width - 10 + 0.01 || baseline >= box.height,
          ),
        ]);
        expect(faults).toEqual([]);
        expect(findCrossings(layout)).toEqual([]);
        const ends = layout.lines
          .filter(({ kind }) => kind === 'reporting')
          .flatMap(({ points }) => points.slice(-1));
        const unreached = boxes.filter(
          (box) => box.position.above !== undefined && !ends.some((end) => isOnEdge(end, box)),
        );
        expect(unreached).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('says every word of every title, and is well-formed whatever they are', () => {
    fc.assert(
      fc.property(randomChart(40), (chart) => {
        const layout = layOutChart(chart, metrics, room);
        const bare = (text: string): string => text.replace(/\s/gu, '');
        layout.boxes.forEach(({ position, lines }) => {
          expect(bare(lines.map(({ text }) => text).join(''))).toContain(bare(position.title));
        });
        const drawing = drawChart(chart, layout, chart.title, metrics);
        expect(isWellFormed(writeSvg(chart, drawing))).toBe(true);
        expect(isWellFormed(writeChartPage(chart, drawing, 'Rolebook').replace('<!DOCTYPE html>', ''))).toBe(
          true,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('keeps markup in titles as words', () => {
    const title = '<script>alert(1)</script> & "Ко"';
    const chart = fc.sample(randomChart(3), 20).find(({ positions }) => positions.length > 0);
    if (chart === undefined) throw new Error('no chart');
    const named = { ...chart, title, positions: chart.positions.map((each) => ({ ...each, title })) };
    const drawing = drawChart(named, layOutChart(named, metrics, room), title, metrics);
    for (const text of [writeSvg(named, drawing), writeChartPage(named, drawing, '')]) {
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;');
    }
  });
});
