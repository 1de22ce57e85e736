import { KeyChains } from './key-chains.js';
import { NumberCounts } from './number-counts.js';
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
  const keys = listKeys(sets, distinct, likeness);
  const known = new KeyChains(keys, mostCompared);
  for (const [place, index] of distinct.entries()) {
    const like = findLike(sets, index, known.listSharing(place), distinct, likeness);
    if (like !== undefined) groups[index] = groups[like] ?? like;
    known.add(place);
  }
  // Sets that are equal to one which has joined a group since.
  for (let index = 0; index < count; index++) groups[index] = groups[groups[index] ?? index] ?? index;
  return groups;
}

/** Gives each set the first one that it is equal to, and lists those that are not empty and the first of their kind. */
function groupEqualSets(sets: NumberSets, groups: Uint32Array): Uint32Array {
  // A table of its last size: half of the places stay free.
  const mask = 2 ** Math.ceil(Math.log2(2 * Math.max(groups.length, 1))) - 1;
  /** The number of a set and one more; 0 where the place is free. */
  const places = new Uint32Array(mask + 1);
  const hashes = new Uint32Array(groups.length);
  const distinct = new Uint32Array(groups.length);
  let found = 0;
  for (let index = 0; index < groups.length; index++) {
    if (sets.starts[index] === sets.starts[index + 1]) continue;
    const hash = hashSet(sets, index);
    hashes[index] = hash;
    let place = hash & mask;
    for (;;) {
      const known = places[place] ?? 0;
      if (known === 0) {
        places[place] = index + 1;
        distinct[found++] = index;
        break;
      }
      if (hashes[known - 1] === hash && areEqual(sets, known - 1, index)) {
        groups[index] = known - 1;
        break;
      }
      place = (place + 1) & mask;
    }
  }
  return distinct.subarray(0, found);
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

/**
 * The keys of each of some sets, in their order: so many of its rarest numbers that any set which is alike has one of
 * them, each mixed with the numbers that such a set must have as well.
 */
function listKeys(sets: NumberSets, indices: Uint32Array, likeness: Likeness): NumberSets {
  const counts = new NumberCounts(sets, indices);
  const starts = new Uint32Array(indices.length + 1);
  for (const [place, index] of indices.entries()) {
    starts[place + 1] = (starts[place] ?? 0) + countKeys(sets, index, likeness);
  }
  const numbers = new Uint32Array(starts.at(-1) ?? 0);
  for (const [place, index] of indices.entries()) {
    const own = numbers.subarray(starts[place], starts[place + 1]);
    pickRarest(sets, index, counts, own);
    const bound = mixBinding(sets, index, likeness);
    for (const [at, number] of own.entries()) own[at] = number ^ bound;
  }
  return { numbers, starts };
}

/** How many of its numbers a set must be known by. */
function countKeys({ starts }: NumberSets, index: number, { threshold }: Likeness): number {
  const size = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
  return size - Math.ceil((threshold * size) / (2 - threshold)) + 1;
}

/** Fills `rarest` with the numbers of a set that are in the fewest sets, the rarest first. */
function pickRarest(
  { numbers, starts }: NumberSets,
  index: number,
  counts: NumberCounts,
  rarest: Uint32Array,
): void {
  let length = 0;
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
    const number = numbers[at] ?? 0;
    const frequency = counts.count(number);
    let place = length;
    while (place > 0 && counts.count(rarest[place - 1] ?? 0) > frequency) place--;
    if (place === rarest.length) continue;
    rarest.copyWithin(place + 1, place, length);
    rarest[place] = number;
    if (length < rarest.length) length++;
  }
}

function mixBinding({ numbers, starts }: NumberSets, index: number, { isBinding }: Likeness): number {
  let bound = 0;
  if (isBinding === undefined) return bound;
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
    const number = numbers[at] ?? 0;
    if (isBinding(number)) bound = Math.imul(bound + number, 0x85ebca6b);
  }
  return bound;
}

/** The first of some other sets that a set is like; they are told by their place in `indices`. */
function findLike(
  sets: NumberSets,
  index: number,
  others: Iterable<number>,
  indices: Uint32Array,
  { threshold, accepts }: Likeness,
): number | undefined {
  const sizeOf = (each: number): number => (sets.starts[each + 1] ?? 0) - (sets.starts[each] ?? 0);
  const size = sizeOf(index);
  for (const place of others) {
    const other = indices[place] ?? 0;
    const least = (threshold * (size + sizeOf(other))) / 2;
    if (Math.min(size, sizeOf(other)) < least || countShared(sets, index, other) < least) continue;
    if (accepts?.(compareSets(sets, index, other)) !== false) return other;
  }
  return undefined;
}
