import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupLikeSets } from '../../src/check/group-like-sets.js';
import { countShared, packSets } from '../../src/check/number-sets.js';

const group = (sets: readonly (readonly number[])[], threshold = 0.8) => [
  ...groupLikeSets(packSets(sets), { threshold }),
];

describe('groups of like sets', () => {
  it('hold what is equal or nearly equal, by the first of them', () => {
    expect(
      group([
        [1, 2, 3, 4],
        [5, 6],
        [1, 2, 3, 4],
        [1, 2, 3, 4, 9],
        [1, 2, 7, 8],
        [5, 6],
      ]),
    ).toEqual([0, 1, 0, 0, 4, 1]);
  });

  it('leave empty sets alone', () => {
    expect(group([[], [], [1]])).toEqual([0, 1, 2]);
  });

  it('ask for what else must be so', () => {
    const sets = packSets([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 6],
    ]);
    expect([...groupLikeSets(sets, { threshold: 0.8, accepts: () => true })]).toEqual([0, 0]);
    expect([...groupLikeSets(sets, { threshold: 0.8, accepts: () => false })]).toEqual([0, 1]);
  });

  it('never join sets of which only one has a number that binds', () => {
    const sets = packSets([
      [1, 2, 3, 4, 5, 6],
      [1, 2, 3, 4, 5, 6, 8],
      [1, 2, 3, 4, 5, 6, 9],
    ]);
    expect([...groupLikeSets(sets, { threshold: 0.8, isBinding: (number) => number === 9 })]).toEqual([
      0, 0, 2,
    ]);
  });

  it('miss no pair that is alike while few sets share their rare numbers', () => {
    const set = fc
      .uniqueArray(fc.nat(30), { minLength: 1, maxLength: 9 })
      .map((each) => each.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.array(set, { minLength: 2, maxLength: 20 }),
        fc.constantFrom(0.6, 0.75, 0.85),
        (sets, threshold) => {
          const packed = packSets(sets);
          const groups = groupLikeSets(packed, { threshold });
          const isLike = (first: number, second: number): boolean => {
            const shared = countShared(packed, first, second);
            return 2 * shared >= threshold * ((sets[first]?.length ?? 0) + (sets[second]?.length ?? 0));
          };
          for (let second = 1; second < sets.length; second++) {
            const earlier = Array.from({ length: second }, (_, first) => first);
            // Whoever is like an earlier one is not the first of a group.
            if (earlier.some((first) => isLike(first, second))) expect(groups[second]).toBeLessThan(second);
            else expect(groups[second]).toBe(second);
          }
        },
      ),
    );
  });

  it('take a bounded number of comparisons for sets that all share their numbers', () => {
    let compared = 0;
    const sets = Array.from({ length: 3000 }, (_, index) => [1, 2, 3, 4, 10 + index, 5000 + index]);
    groupLikeSets(packSets(sets), {
      threshold: 0.6,
      accepts: () => {
        compared++;
        return false;
      },
    });
    expect(compared).toBeLessThan(3000 * 100);
  });
});
