import { NumberCounts } from './number-counts.js';
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
  const counts = new NumberCounts(sets, distinct);
  const buckets = new Buckets();
  for (const index of distinct) {
    const keys = listKeys(sets, index, counts, likeness);
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
  // A table of its last size: half of the places stay free.
  const mask = 2 ** Math.ceil(Math.log2(2 * Math.max(groups.length, 1))) - 1;
  /** The number of a set and one more; 0 where the place is free. */
  const places = new Uint32Array(mask + 1);
  const hashes = new Uint32Array(groups.length);
  const distinct: number[] = [];
  for (let index = 0; index < groups.length; index++) {
    if (sets.starts[index] === sets.starts[index + 1]) continue;
    const hash = hashSet(sets, index);
    hashes[index] = hash;
    let place = hash & mask;
    for (;;) {
      const known = places[place] ?? 0;
      if (known === 0) {
        places[place] = index + 1;
        distinct.push(index);
        break;
      }
      if (hashes[known - 1] === hash && areEqual(sets, known - 1, index)) {
        groups[index] = known - 1;
        break;
      }
      place = (place + 1) & mask;
    }
  }
  return distinct;
}

function hashSet({ numbers, starts }: NumberSets, index: number): number {
  const end = starts[index + 1] ?? 0;
  let hash = end - (starts[index] ?? 0);
  for (let at = starts[index] ?? 0; at < end; at++) {
    hash = Math.imul(hash ^ (numbers[at] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function areEqual({ numbers, starts }: NumberSets, first: number, second: number): boolean {
  const [a = 0, b = 0] = [starts[first], starts[second]];
  const length = (starts[first + 1] ?? 0) - a;
  if ((starts[second + 1] ?? 0) - b !== length) return false;
  for (let at = 0; at < length; at++) if (numbers[a + at] !== numbers[b + at]) return false;
  return true;
}

/** Sets by their keys, the first ones of each. Most keys are those of one set: only others get a list. */
class Buckets {
  private readonly known = new NumberIndex();
  private firsts = new Uint32Array(1024);
  private readonly others = new Map<number, number[]>();

  *list(key: number): Generator<number> {
    const place = this.known.find(key);
    if (place === undefined) return;
    yield this.firsts[place] ?? 0;
    yield* this.others.get(place) ?? [];
  }

  add(key: number, index: number): void {
    const isNew = this.known.find(key) === undefined;
    const place = this.known.add(key);
    if (isNew) this.addFirst(place, index);
    else {
      const bucket = this.others.get(place);
      if (bucket === undefined) this.others.set(place, [index]);
      else if (bucket.length < mostCompared - 1) bucket.push(index);
    }
  }

  private addFirst(place: number, index: number): void {
    if (place === this.firsts.length) {
      const longer = new Uint32Array(2 * place);
      longer.set(this.firsts);
      this.firsts = longer;
    }
    this.firsts[place] = index;
  }
}

/**
 * So many of the rarest numbers of a set that any set which is alike has one of them, each mixed with the numbers that
 * such a set must have as well. Numbers of no other set are left out.
 */
function listKeys(
  { numbers, starts }: NumberSets,
  index: number,
  counts: NumberCounts,
  { threshold, isBinding }: Likeness,
): readonly number[] {
  const [start = 0, end = 0] = [starts[index], starts[index + 1]];
  const wanted = end - start - Math.ceil((threshold * (end - start)) / (2 - threshold)) + 1;
  const ranked: { number: number; frequency: number }[] = [];
  let bound = 0;
  for (let at = start; at < end; at++) {
    const number = numbers[at] ?? 0;
    const frequency = counts.count(number);
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
