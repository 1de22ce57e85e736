import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffSequences, type Stretch } from '../../src/compare/diff-sequences.js';

const sequence = fc.array(fc.constantFrom('а', 'б', 'в', 'г', 'д', 'е'), { maxLength: 30 });

/** The length of a longest common subsequence, by the table of the textbook. */
function measureCommon(before: readonly string[], after: readonly string[]): number {
  let row = after.map(() => 0);
  for (const old of before) {
    const next: number[] = [];
    after.forEach((each, place) => {
      const diagonal = row[place - 1] ?? 0;
      next.push(each === old ? diagonal + 1 : Math.max(row[place] ?? 0, next[place - 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

const countSame = (stretches: readonly Stretch[]): number =>
  stretches.reduce(
    (sum, { isSame, beforeStart, beforeEnd }) => sum + (isSame ? beforeEnd - beforeStart : 0),
    0,
  );

it('the stretches cover both sequences in their order, and what they call the same is the same', () => {
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      let [x, y] = [0, 0];
      let wasSame: boolean | undefined;
      for (const stretch of diffSequences(before, after)) {
        expect([stretch.beforeStart, stretch.afterStart, stretch.isSame === wasSame]).toEqual([x, y, false]);
        const [old, recent] = [before.slice(x, stretch.beforeEnd), after.slice(y, stretch.afterEnd)];
        if (stretch.isSame) expect(old).toEqual(recent);
        [x, y, wasSame] = [stretch.beforeEnd, stretch.afterEnd, stretch.isSame];
      }
      expect([x, y]).toEqual([before.length, after.length]);
    }),
    { numRuns: 1000 },
  );
});

it('no script is shorter', () => {
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      expect(countSame(diffSequences(before, after))).toBe(measureCommon(before, after));
    }),
    { numRuns: 1000 },
  );
});

it('a long text of which everything else changed is held together by what occurs once', () => {
  const write = (word: string): string[] =>
    Array.from({ length: 3000 }, (_, place) => (place % 10 === 0 ? `опора ${place}` : `${word} ${place}`));
  expect(countSame(diffSequences(write('было'), write('стало')))).toBe(300);
});

it('texts that have nothing to hold on to are compared in linear time', () => {
  const before = Array.from({ length: 60_000 }, (_, place) => (place % 2 === 0 ? 'не' : ' '));
  const after = Array.from({ length: 60_000 }, (_, place) => (place % 3 === 0 ? 'не' : 'да'));
  const stretches = diffSequences(before, after);
  expect(stretches.at(-1)).toMatchObject({ beforeEnd: 60_000, afterEnd: 60_000 });
});
