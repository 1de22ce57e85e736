import { findLongestRise } from './longest-rise.js';

/** A stretch that two sequences have in common, or that one has in place of the other's. Ends are exclusive. */
export interface Stretch {
  readonly isSame: boolean;
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * What two sequences have in common, as stretches in their order that together cover both. Two neighbours are never of
 * the same sort. It is the shortest script of changes (Myers 1986), or, where that would take more than `effortLimit`
 * changes, what elements that occur once in each sequence hold together, with the shortest script between them. What even
 * they do not part counts as replaced, so time stays linear in hostile texts.
 */
export function diffSequences(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const names = new Map<string, number>();
  const number = (key: string): number => {
    const known = names.get(key) ?? names.size;
    names.set(key, known);
    return known;
  };
  const differ = new Differ(before.map(number), after.map(number));
  differ.compare(0, before.length, 0, after.length);
  return differ.stretches;
}

const effortLimit = 500;

class Differ {
  readonly stretches: Stretch[] = [];
  readonly #before: readonly number[];
  readonly #after: readonly number[];

  constructor(before: readonly number[], after: readonly number[]) {
    this.#before = before;
    this.#after = after;
  }

  compare(beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number): void {
    let [a, aEnd, b, bEnd] = [beforeStart, beforeEnd, afterStart, afterEnd];
    while (a < aEnd && b < bEnd && this.#before[a] === this.#after[b]) [a, b] = [a + 1, b + 1];
    while (a < aEnd && b < bEnd && this.#before[aEnd - 1] === this.#after[bEnd - 1]) {
      [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
    }
    this.#add(true, beforeStart, a, afterStart, b);
    if (a === aEnd || b === bEnd) this.#add(false, a, aEnd, b, bEnd);
    else if (!this.#compareStepwise(a, aEnd, b, bEnd)) this.#compareByAnchors(a, aEnd, b, bEnd);
    this.#add(true, aEnd, beforeEnd, bEnd, afterEnd);
  }

  #compareByAnchors(a: number, aEnd: number, b: number, bEnd: number): void {
    const anchors = this.#findAnchors(a, aEnd, b, bEnd);
    if (anchors.length === 0) {
      this.#add(false, a, aEnd, b, bEnd);
      return;
    }
    let [left, right] = [a, b];
    for (const [x, y] of anchors) {
      this.compare(left, x, right, y);
      this.#add(true, x, x + 1, y, y + 1);
      [left, right] = [x + 1, y + 1];
    }
    this.compare(left, aEnd, right, bEnd);
  }

  /** Pairs of places of elements that occur once in either stretch and keep their order. */
  #findAnchors(a: number, aEnd: number, b: number, bEnd: number): readonly (readonly [number, number])[] {
    const first = findSingles(this.#before, a, aEnd);
    const second = findSingles(this.#after, b, bEnd);
    const pairs: (readonly [number, number])[] = [];
    for (const [element, place] of first) {
      const other = second.get(element) ?? -1;
      if (place >= 0 && other >= 0) pairs.push([place, other]);
    }
    return findLongestRise(pairs.map(([, other]) => other)).flatMap((place) => {
      const pair = pairs[place];
      return pair === undefined ? [] : [pair];
    });
  }

  /** The shortest script, by the furthest point that each diagonal can be followed to with so many changes; whether there is one. */
  #compareStepwise(a: number, aEnd: number, b: number, bEnd: number): boolean {
    const [n, m] = [aEnd - a, bEnd - b];
    const limit = Math.min(n + m, effortLimit);
    const reached: Int32Array[] = [];
    let row = new Int32Array([0, 0, 0]);
    for (let changes = 0; changes <= limit; changes++) {
      const next = new Int32Array(2 * changes + 3);
      for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
        let x = this.#step(row, changes, diagonal);
        while (x < n && x - diagonal < m && this.#before[a + x] === this.#after[b + x - diagonal]) x++;
        next[diagonal + changes + 1] = x;
        if (x >= n && x - diagonal >= m) {
          reached.push(next);
          this.#trace(reached, a, b, n, m);
          return true;
        }
      }
      reached.push(next);
      row = next;
    }
    return false;
  }

  /** How far a diagonal is entered from its neighbours of one change less. */
  #step(row: Int32Array, changes: number, diagonal: number): number {
    if (changes === 0) return 0;
    const left = row[diagonal + changes - 1] ?? 0;
    const right = row[diagonal + changes + 1] ?? 0;
    const isDown = diagonal === -changes || (diagonal !== changes && left < right);
    return isDown ? right : left + 1;
  }

  #trace(reached: readonly Int32Array[], a: number, b: number, n: number, m: number): void {
    const found: (readonly [boolean, number, number, number, number])[] = [];
    let [x, y] = [n, m];
    for (let changes = reached.length - 1; changes > 0; changes--) {
      const diagonal = x - y;
      const row = reached[changes - 1] ?? new Int32Array(3);
      const entered = this.#step(row, changes, diagonal);
      const left = row[diagonal + changes - 1] ?? 0;
      const right = row[diagonal + changes + 1] ?? 0;
      const isDown = diagonal === -changes || (diagonal !== changes && left < right);
      const [fromX, fromY] = isDown ? [entered, entered - diagonal - 1] : [entered - 1, entered - diagonal];
      found.push([true, entered, x, entered - diagonal, y]);
      found.push([false, fromX, entered, fromY, entered - diagonal]);
      [x, y] = [fromX, fromY];
    }
    found.push([true, 0, x, 0, y]);
    for (const [isSame, x0, x1, y0, y1] of found.reverse()) this.#add(isSame, a + x0, a + x1, b + y0, b + y1);
  }

  #add(isSame: boolean, beforeStart: number, beforeEnd: number, afterStart: number, afterEnd: number): void {
    if (beforeStart === beforeEnd && afterStart === afterEnd) return;
    const last = this.stretches.at(-1);
    if (last?.isSame !== isSame) {
      this.stretches.push({ isSame, beforeStart, beforeEnd, afterStart, afterEnd });
      return;
    }
    this.stretches[this.stretches.length - 1] = { ...last, beforeEnd, afterEnd };
  }
}

/** Places of the elements of a stretch that occur once in it; -1 for those that occur again. */
function findSingles(elements: readonly number[], start: number, end: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let place = start; place < end; place++) {
    const element = elements[place] ?? -1;
    places.set(element, places.has(element) ? -1 : place);
  }
  return places;
}
