import { diffSequences } from './diff-sequences.js';
import { findLongestRise } from './longest-rise.js';

/** Indexes of nodes of two lists that are the same node in both editions; both indexes rise. */
export type Pairs = readonly (readonly [before: number, after: number])[];

/** Pairs those nodes whose partner is known, leaving out as few as possible of those that stand in another order. */
export function pairByPartner(count: number, findPartner: (index: number) => number | undefined): Pairs {
  const known: (readonly [number, number])[] = [];
  for (let index = 0; index < count; index += 1) {
    const partner = findPartner(index);
    if (partner !== undefined) known.push([index, partner]);
  }
  return findLongestRise(known.map(([, after]) => after)).flatMap((place) => {
    const pair = known[place];
    return pair === undefined ? [] : [pair];
  });
}

/** Pairs nodes of which nothing is known but their words: the same ones, and between them the first with the first. */
export function pairByWords(before: readonly string[], after: readonly string[]): Pairs {
  return diffSequences(before, after).flatMap(({ beforeStart, beforeEnd, afterStart, afterEnd }) => {
    const count = Math.min(beforeEnd - beforeStart, afterEnd - afterStart);
    return Array.from({ length: count }, (_, place) => [beforeStart + place, afterStart + place] as const);
  });
}

/** What becomes of two lists of nodes in one: pairs are merged, what stands between them alone is marked. */
export function weave<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: Pairs,
  { merge, strikeOut, putIn }: WeaveSteps<T>,
): readonly T[] {
  const woven: T[] = [];
  let [old, recent] = [0, 0];
  const advance = (oldEnd: number, recentEnd: number): void => {
    woven.push(...before.slice(old, oldEnd).map(strikeOut), ...after.slice(recent, recentEnd).map(putIn));
    [old, recent] = [oldEnd + 1, recentEnd + 1];
  };
  for (const [oldPlace, recentPlace] of pairs) {
    const [first, second] = [before[oldPlace], after[recentPlace]];
    if (first === undefined || second === undefined) continue;
    advance(oldPlace, recentPlace);
    woven.push(merge(first, second));
  }
  advance(before.length, after.length);
  return woven;
}

/** How nodes of two lists become nodes of one. */
export interface WeaveSteps<T> {
  readonly merge: (before: T, after: T) => T;
  readonly strikeOut: (node: T) => T;
  readonly putIn: (node: T) => T;
}
