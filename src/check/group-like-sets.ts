import { NumberIndex } from './number-index.js';
import { compareSets, countShared, type NumberSets, type SetComparison } from './number-sets.js';

/** So many sets are compared with another for the sake of one number, the first ones: more would be quadratic. */
const mostCompared = 12;

/** Which sets count as alike. */
export interface Likeness {
  /** The least share of numbers that alike sets have in common: the coefficient of Dice, from 0 to 1. */
  readonly threshold: number;
  /** Whether alike sets must both have a number, or both not. */
  readonly isBinding?: (number: number) => boolean;
  /** What must be so besides. */
  readonly accepts?: (comparison: SetComparison) => boolean;
}

/**
 * Puts sets that are alike into groups: gives for each set the first one of its group. Equal sets are alike; empty ones
 * are alone.
 *
 * Two alike sets share one of their rarest numbers, so only sets that do are compared (prefix filtering, as in joins by
 * similarity). The cost grows with the number of sets; where more than a few share all of their rare numbers, some that
 * are alike and not equal may be missed.
 */
export function groupLikeSets(sets: NumberSets, likeness: Likeness): Uint32Array {
  const count = sets.starts.length - 1;
  const groups = Uint32Array.from({ length: count }, (_, index) => index);
  const distinct = groupEqualSets(sets, groups);
  const frequencyOf = countNumbers(sets, distinct);
  const buckets = new Buckets();
  for (const index of distinct) {
    const keys = listKeys(sets, index, frequencyOf, likeness);
    const like = findLike(sets, index, keys, buckets, likeness);
    if (like !== undefined) groups[index] = groups[like] ?? like;
    for (const key of keys) buckets.add(key, index);
  }
  // Sets that are equal to one which has joined a group since.
  for (let index = 0; index < count; index++) groups[index] = groups[groups[index] ?? index] ?? index;
  return groups;
}

/** Gives each set the first one that it is equal to, and lists those that are not empty and the first of their kind. */
function groupEqualSets(sets: NumberSets, groups: Uint32Array): readonly number[] {
  const firsts = new Map<number, number>();
  const distinct: number[] = [];
  for (let index = 0; index < groups.length; index++) {
    if (sets.starts[index] === sets.starts[index + 1]) continue;
    const key = hashSet(sets, index);
    const first = firsts.get(key);
    if (first !== undefined) groups[index] = first;
    else {
      firsts.set(key, index);
      distinct.push(index);
    }
  }
  return distinct;
}

/** 53 bits of a set: two of a million sets that differ have the same with a chance of less than one in ten thousand. */
function hashSet({ numbers, starts }: NumberSets, index: number): number {
  const end = starts[index + 1] ?? 0;
  let high = end - (starts[index] ?? 0);
  let low = 0x9e3779b9;
  for (let at = starts[index] ?? 0; at < end; at++) {
    const number = numbers[at] ?? 0;
    high = Math.imul(high ^ number, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low + number, 0xc2b2ae35);
    low ^= low >>> 16;
  }
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

/** In how many of the sets a number is. */
function countNumbers(
  { numbers, starts }: NumberSets,
  indices: readonly number[],
): (number: number) => number {
  const known = new NumberIndex();
  let counts = new Uint32Array(1024);
  for (const index of indices) {
    const end = starts[index + 1] ?? 0;
    for (let at = starts[index] ?? 0; at < end; at++) {
      const place = known.add(numbers[at] ?? 0);
      if (place === counts.length) {
        const longer = new Uint32Array(2 * counts.length);
        longer.set(counts);
        counts = longer;
      }
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return (number) => counts[known.find(number) ?? counts.length] ?? 0;
}

/** Sets by their keys, the first ones of each. */
class Buckets {
  private readonly known = new NumberIndex();
  private readonly buckets: number[][] = [];

  list(key: number): readonly number[] {
    return this.buckets[this.known.find(key) ?? -1] ?? [];
  }

  add(key: number, index: number): void {
    const bucket = (this.buckets[this.known.add(key)] ??= []);
    if (bucket.length < mostCompared) bucket.push(index);
  }
}

/**
 * So many of the rarest numbers of a set that any set which is alike has one of them, each mixed with the numbers that
 * such a set must have as well. Numbers of no other set are left out.
 */
function listKeys(
  { numbers, starts }: NumberSets,
  index: number,
  frequencyOf: (number: number) => number,
  { threshold, isBinding }: Likeness,
): readonly number[] {
  const [start = 0, end = 0] = [starts[index], starts[index + 1]];
  const wanted = end - start - Math.ceil((threshold * (end - start)) / (2 - threshold)) + 1;
  const ranked: { number: number; frequency: number }[] = [];
  let bound = 0;
  for (let at = start; at < end; at++) {
    const number = numbers[at] ?? 0;
    const frequency = frequencyOf(number);
    if (isBinding?.(number) === true) bound = Math.imul(bound + number, 0x85ebca6b);
    let place = ranked.length;
    while (place > 0 && (ranked[place - 1]?.frequency ?? 0) > frequency) place--;
    if (place < wanted) ranked.splice(place, 0, { number, frequency });
    if (ranked.length > wanted) ranked.pop();
  }
  return ranked.filter(({ frequency }) => frequency > 1).map(({ number }) => (number ^ bound) >>> 0);
}

function findLike(
  sets: NumberSets,
  index: number,
  keys: readonly number[],
  buckets: Buckets,
  { threshold, accepts }: Likeness,
): number | undefined {
  const sizeOf = (each: number): number => (sets.starts[each + 1] ?? 0) - (sets.starts[each] ?? 0);
  const size = sizeOf(index);
  for (const key of keys) {
    for (const other of buckets.list(key)) {
      const least = (threshold * (size + sizeOf(other))) / 2;
      if (Math.min(size, sizeOf(other)) < least || countShared(sets, index, other) < least) continue;
      if (accepts?.(compareSets(sets, index, other)) !== false) return other;
    }
  }
  return undefined;
}
