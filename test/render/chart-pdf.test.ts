import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { splitWords } from '../../src/document/plain-words.js';
import type { ChartPosition, OrganizationChart } from '../../src/document/organization-chart.js';
import { type SplitSheet, chooseSheet, sheetMargin } from '../../src/render/chart/choose-sheet.js';
import type { ChartDrawing } from '../../src/render/chart/draw-chart.js';
import { drawSheets } from '../../src/render/chart/draw-sheets.js';
import { smallSize } from '../../src/render/chart/measure-box.js';
import { writeChartPdf } from '../../src/render/chart/write-chart-pdf.js';
import { createFontMetrics } from '../../src/render/writers/pdf/font-metrics.js';
import type { PdfLevel } from '../../src/render/writers/pdf/level.js';
import { createMemoryWorld } from '../memory-world.js';
import { preflightAll, requireTool } from '../tools.js';
import { lintPdf } from './pdf-lint.js';
import { randomChart } from './random-chart.js';
import { readPdf } from './read-pdf.js';

const world = createMemoryWorld();
const metrics = createFontMetrics((name) => world.font(name));

const request = {
  producer: 'Rolebook test',
  date: new Date(Date.UTC(2026, 10, 5)),
  font: (name: Parameters<typeof world.font>[0]) => world.font(name),
};

const write = (chart: OrganizationChart, level?: PdfLevel, split?: SplitSheet): Uint8Array =>
  writeChartPdf(chart, drawSheets(chart, split, metrics), request, level).value ?? expect.fail('no file');

/** The words of the sheets in the order of reading. */
const wordsOfSheets = (chart: OrganizationChart, split?: SplitSheet): readonly string[] =>
  drawSheets(chart, split, metrics).flatMap(({ drawing }) => wordsOf(drawing));

/** The words of a picture in the order of reading: those of one box are one text. */
function wordsOf({ shapes }: ChartDrawing): readonly string[] {
  let text = '';
  let last: ChartPosition | undefined;
  for (const shape of shapes) {
    if (shape.type !== 'text') continue;
    const goesOn = shape.position !== undefined && shape.position === last && text.endsWith('-');
    text += goesOn ? shape.text : ` ${shape.text}`;
    last = shape.position;
  }
  return splitWords(text);
}

const sizeOf = (bytes: Uint8Array): readonly unknown[] => {
  const file = readPdf(bytes);
  const catalog = file.dictionary(file.trailer['/Root']);
  const [page] = file.array(file.dictionary(catalog['/Pages'])['/Kids']);
  return file.array(file.dictionary(page)['/MediaBox']);
};

/** A director, deputies, heads and their people: `count` positions in all. */
function growFirm(count: number, ranks: readonly number[] = [1, 8, 7, 6]): OrganizationChart {
  const [sample] = fc.sample(randomChart(2), { numRuns: 1, seed: 1 });
  if (sample === undefined) throw new Error('no chart');
  const positions: ChartPosition[] = [];
  const add = (depth: number, above: string | undefined): void => {
    if (positions.length >= count) return;
    const key = `p${positions.length}`;
    const title =
      depth < 3 ? `Начальник отдела № ${positions.length}` : `Специалист по вопросам № ${positions.length}`;
    const below = { direct: ranks[depth + 1] ?? 0, all: ranks[depth + 1] ?? 0 };
    positions.push({
      key,
      state: 'position',
      role: key,
      title,
      depth,
      above,
      below,
      functional: [],
      unit: undefined,
    });
    for (let index = 0; index < (ranks[depth + 1] ?? 0); index++) add(depth + 1, key);
  };
  add(0, undefined);
  return { ...sample, units: [], positions };
}

describe('the PDF of a chart, of any shape', () => {
  it('is tagged, archivable and has every word once, in the order of the chart', () => {
    fc.assert(
      fc.property(randomChart(60), (chart) => {
        const faults = lintPdf(write(chart), { part: 3, words: wordsOfSheets(chart), attachments: [] });
        expect(faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is so on several sheets too', () => {
    fc.assert(
      fc.property(randomChart(150), (chart) => {
        const words = wordsOfSheets(chart, 'a4');
        expect(lintPdf(write(chart, undefined, 'a4'), { part: 3, words, attachments: [] })).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('is PDF/A by PDFBox', (context) => {
    requireTool(context, 'preflight');
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-chart-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const paths = fc.sample(randomChart(40), { numRuns: 5, seed: 7 }).map((chart, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, write(chart, 'PDF/A-1b'));
      return path;
    });
    const list = join(folder, 'list.txt');
    writeFileSync(list, paths.join('\n'));
    expect([...preflightAll(list).values()]).toEqual(paths.map(() => ''));
  });

  it('has the same bytes each time', () => {
    const chart = growFirm(20);
    expect(Buffer.compare(write(chart), write(chart))).toBe(0);
  });

  it('is not made with a character that cannot be printed', () => {
    const chart = growFirm(3);
    const broken = {
      ...chart,
      positions: chart.positions.map((each) => ({ ...each, title: 'Директор 漢' })),
    };
    const { value, diagnostics } = writeChartPdf(broken, drawSheets(broken, undefined, metrics), request);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['render/missing-glyph']);
  });
});

describe('the sheet of a chart', () => {
  it('has room for the whole picture, and words that can be read', () => {
    const side = fc.double({ min: 50, max: 12_000, noNaN: true });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const sheet = chooseSheet({ width, height }, smallSize);
        expect(sheet.width - 2 * sheetMargin).toBeGreaterThanOrEqual(width * sheet.scale - 0.001);
        expect(sheet.height - 2 * sheetMargin).toBeGreaterThanOrEqual(height * sheet.scale - 0.001);
        expect(sheet.scale * smallSize).toBeGreaterThanOrEqual(6.5 - 0.001);
      }),
    );
  });

  it('is A4 for a small firm, and at most A1 for one of 300 positions', () => {
    expect(sizeOf(write(growFirm(12)))).toEqual([0, 0, 841.89, 595.276]);
    const [, , width] = sizeOf(write(growFirm(300)));
    expect(Number(width)).toBeLessThanOrEqual(2384);
  });

  it('is of the printer where that was asked for, however many positions there are', () => {
    for (const [split, size] of [
      ['a4', { width: 841.89, height: 595.276 }],
      ['a3', { width: 1190.551, height: 841.89 }],
    ] as const) {
      const sheets = drawSheets(growFirm(300), split, metrics);
      expect(sheets.length).toBeGreaterThan(1);
      for (const { sheet } of sheets) {
        expect(sheet.width).toBeCloseTo(size.width);
        expect(sheet.height).toBeCloseTo(size.height);
        expect(sheet.scale * smallSize).toBeGreaterThanOrEqual(6.5 - 0.001);
      }
    }
  });

  it('is split into A3 when one would be larger than A1', () => {
    const sheets = drawSheets(growFirm(1111, [1, 10, 10, 10]), undefined, metrics);
    expect(sheets.length).toBeGreaterThan(3);
    for (const { sheet } of sheets) expect(sheet.width).toBeCloseTo(1190.551);
  });

  it('is never longer than a page can be', () => {
    const { width, scale } = chooseSheet({ width: 100_000, height: 100 }, smallSize);
    expect(width).toBeLessThanOrEqual(14_400.001);
    expect(scale).toBeGreaterThan(0);
  });
});
