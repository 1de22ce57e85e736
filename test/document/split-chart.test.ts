import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationChart } from '../../src/document/organization-chart.js';
import { splitChart } from '../../src/document/split-chart.js';
import { randomChart } from '../render/random-chart.js';

/** A sheet has room for so many boxes. */
const within =
  (count: number) =>
  ({ positions }: OrganizationChart): boolean =>
    positions.length <= count;

describe('a chart on several sheets', () => {
  it('has every position below its supervisor, and leads to each branch that is elsewhere', () => {
    fc.assert(
      fc.property(randomChart(120), fc.integer({ min: 1, max: 40 }), (chart, room) => {
        const sheets = splitChart(chart, within(room));
        const links = sheets.flatMap(({ positions }) =>
          positions.flatMap(({ key, above }) => (above === undefined ? [] : [`${above} > ${key}`])),
        );
        const all = chart.positions.flatMap(({ key, above }) =>
          above === undefined ? [] : [`${above} > ${key}`],
        );
        // Each line is drawn once, and nobody is left out.
        expect(links.toSorted()).toEqual(all.toSorted());
        for (const { units } of sheets) {
          for (const { id, color } of units) {
            if (sheets.length > 1) expect(chart.units[color ?? NaN]?.id).toBe(id);
          }
        }
        const shown = new Set(sheets.flatMap(({ positions }) => positions.map(({ key }) => key)));
        expect(shown.size).toBe(chart.positions.length);
        sheets.forEach(({ positions }, index) => {
          for (const { key, sheet } of positions) {
            if (sheet === undefined) continue;
            expect(sheet).toBeGreaterThan(index + 1);
            const [...there] = sheets[sheet - 1]?.positions ?? [];
            expect(there.find((each) => each.key === key)).toMatchObject({ above: undefined, depth: 0 });
            expect(there.some(({ above }) => above === key)).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is one where it fits, with its own title', () => {
    const [chart] = fc.sample(randomChart(30), 1);
    if (chart === undefined) throw new Error('no chart');
    expect(splitChart(chart, within(30))).toEqual([chart]);
  });

  it('has sheets that are full: small branches share one', () => {
    const chart = plant(1, 12, 3);
    const sheets = splitChart(chart, within(20));
    // The director with 12 heads, and 12 branches of four boxes, five of which fill a sheet; the first has room for two.
    expect(sheets.map(({ positions }) => positions.length)).toEqual([19, 20, 20]);
    expect(sheets.map(({ title }) => title)).toEqual([
      'Структура. Лист 1',
      'Структура. Лист 2 с листа 1',
      'Структура. Лист 3 с листа 1',
    ]);
  });

  it('parts a branch again that fills more than a sheet', () => {
    const sheets = splitChart(plant(1, 2, 30), within(12));
    expect(sheets.length).toBe(3);
    // Those who report to one supervisor stay together, whatever room that takes.
    expect(sheets.map(({ positions }) => positions.length)).toEqual([3, 31, 31]);
  });
});

/** Ranks of so many below each of the rank above. */
function plant(...ranks: readonly number[]): OrganizationChart {
  const [sample] = fc.sample(randomChart(2), { numRuns: 1, seed: 1 });
  if (sample === undefined) throw new Error('no chart');
  const positions: OrganizationChart['positions'][number][] = [];
  const add = (depth: number, above: string | undefined): void => {
    for (let index = 0; index < (ranks[depth] ?? 0); index++) {
      const key = `p${positions.length}`;
      const count = ranks[depth + 1] ?? 0;
      positions.push({
        ...{ key, state: 'position', role: key, title: key, depth, above, functional: [] },
        ...{ below: { direct: count, all: count }, unit: undefined },
      });
      add(depth + 1, key);
    }
  };
  add(0, undefined);
  return { ...sample, units: [], positions };
}
