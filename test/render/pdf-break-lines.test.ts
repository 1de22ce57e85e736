import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FontMetrics } from '../../src/render/writers/pdf/font-metrics.js';
import type { Line, LineItem, Run } from '../../src/render/writers/pdf/break-lines.js';
import { breakLines } from '../../src/render/writers/pdf/break-lines.js';

/** Every character is 10 points wide. */
const evenMetrics: FontMetrics = {
  face: () => ({
    ascent: 800,
    descent: 200,
    lineHeight: 1000,
    capHeight: 700,
    advances: new Float64Array(),
    advance: () => 1000,
  }),
  width: (text, _face, _size, start = 0, end = text.length) => Array.from(text.slice(start, end)).length * 10,
};

const run = (text: string, parts: Partial<Run> = {}): Run => ({
  type: 'run',
  text,
  face: 'Tinos-Regular',
  size: 10,
  ...parts,
});

const breakAt = (characters: number, ...items: LineItem<Run>[]): string[] =>
  breakLines(items, { first: characters * 10, rest: characters * 10 }, evenMetrics).map(textOf);

const textOf = (line: Line<Run>): string => line.spans.map((span) => span.text).join('');

const runs = process.env.ROLEBOOK_LONG === '1' ? 10_000 : 500;

describe('the line breaker', () => {
  it('fills each line with as many words as fit and keeps the space that ends it', () => {
    expect(breakAt(9, run('один два три четыре'))).toEqual(['один два ', 'три ', 'четыре']);
  });

  it('gives the first line its own measure', () => {
    const lines = breakLines([run('аа бб вв гг')], { first: 50, rest: 80 }, evenMetrics);
    expect(lines.map(textOf)).toEqual(['аа бб ', 'вв гг']);
  });

  it('breaks after a hyphen or slash between letters, and never before a digit', () => {
    expect(breakAt(9, run('инженер-сметчик'))).toEqual(['инженер-', 'сметчик']);
    expect(breakAt(10, run('отдел врач-терапевт'))).toEqual(['отдел ', 'врач-', 'терапевт']);
    expect(breakAt(8, run('и/или иное'))).toEqual(['и/или ', 'иное']);
    expect(breakAt(7, run('пункт 12-ДИ5-6'))).toEqual(['пункт ', '12-ДИ5-', '6']);
  });

  it.each([
    ['no-break space', '\u00A0'],
    ['narrow no-break space', '\u202F'],
    ['no-break hyphen', '\u2011'],
    ['word joiner', '\u2060'],
  ])('does not break at a %s', (_, sign) => {
    expect(breakAt(9, run(`слово № 5${sign}а б`))).toEqual(['слово № ', `5${sign}а б`]);
  });

  it('never lets a dash begin a line', () => {
    expect(breakAt(10, run('директор — лицо'))).toEqual(['директор — ', 'лицо']);
    for (const line of breakAt(11, run('аа бб вв — лицо гг — дд ее жж – зз'))) {
      expect(line).not.toMatch(/^\s*[–—]/u);
    }
  });

  it('keeps a word whole that consists of several runs', () => {
    expect(breakAt(6, run('аб '), run('вгд'), run('ежз'), run(', и'))).toEqual(['аб ', 'вгдежз', ', и']);
  });

  it('cuts a word that is wider than the line, and begins it on a new line', () => {
    expect(breakAt(5, run('аб вгдежзиклмн'))).toEqual(['аб ', 'вгдеж', 'зиклм', 'н']);
  });

  it('does not part a letter from the mark over it', () => {
    expect(breakAt(3, run('а\u0301б\u0301в\u0301'))).toEqual(['а\u0301', 'б\u0301', 'в\u0301']);
  });

  it('ends a line where the author ended it, and does not stretch that line', () => {
    const lines = breakLines(
      [run('аа бб'), { type: 'end' }, run('вв')],
      { first: 200, rest: 200 },
      evenMetrics,
    );
    expect(lines.map(textOf)).toEqual(['аа бб', 'вв']);
    expect(lines.map((line) => line.stretches)).toEqual([false, false]);
  });

  it('stretches full lines by their inner spaces alone, not by those of a number', () => {
    const [line] = breakLines(
      [run('1.1. ', { rigid: true }), run('аа бб вв гг')],
      { first: 120, rest: 120 },
      evenMetrics,
    );
    expect(line).toMatchObject({ gaps: 1, width: 100, stretches: true });
  });

  it('lets a rule take the rest of the line and whole lines after it', () => {
    const fill = {
      type: 'fill',
      run: run('_'.repeat(120)),
      texts: ['_'.repeat(60), '_'.repeat(60)],
    } as const;
    const lines = breakLines(
      [run('1. ', { rigid: true }), fill, run(' (что)')],
      { first: 200, rest: 300 },
      evenMetrics,
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]?.width).toBeCloseTo(200);
    expect(lines[1]?.width).toBeCloseTo(300);
    expect(textOf(lines[1] ?? expect.fail('no second line'))).toBe('_'.repeat(60) + ' ');
  });

  it('begins a rule on a line of its own when little is left of this one, and keeps a full stop beside it', () => {
    const fill = { type: 'fill', run: run('_'.repeat(60)), texts: ['_'.repeat(60)] } as const;
    const lines = breakLines([run('слово слово '), fill, run('.')], { first: 130, rest: 130 }, evenMetrics);
    expect(lines.map((line) => textOf(line).replace(/_+/u, '_'))).toEqual(['слово слово ', '_.']);
    expect(lines[1]?.width).toBeCloseTo(130);
  });

  it('makes one empty line of nothing', () => {
    expect(breakAt(5)).toEqual(['']);
  });

  it('loses no character and exceeds the measure by no more than one glyph', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('аб-/—\u00A0\u202F\u2011\u00AD "1.')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 1, max: 25 }), (texts, characters) => {
        const lines = breakLines(
          texts.map((text) => run(text)),
          { first: characters * 10, rest: characters * 10 },
          evenMetrics,
        );
        expect(lines.map(textOf).join('')).toBe(texts.join(''));
        for (const line of lines) {
          const words = textOf(line).replace(/ +$/u, '');
          expect(Array.from(words).length).toBeLessThanOrEqual(Math.max(characters, 1));
        }
      }),
      { numRuns: runs },
    );
  });

  it('breaks long texts and long words in linear time', () => {
    const time = (text: string): number => {
      const start = process.hrtime.bigint();
      breakLines([run(text)], { first: 800, rest: 800 }, evenMetrics);
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    time('слово '.repeat(1_000)); // warms up
    // Quadratic breaking of a word this long takes minutes, linear breaking some tens of milliseconds.
    expect(time('б'.repeat(500_000))).toBeLessThan(5_000);
    expect(time('слово '.repeat(100_000))).toBeLessThan(5_000);
  });
});
