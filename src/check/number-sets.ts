/** Many sets of numbers in two arrays; the numbers of each set ascend. */
export interface NumberSets {
  readonly numbers: Uint32Array;
  /** Where each set begins in `numbers`; one entry more than there are sets, the end of the last one. */
  readonly starts: Uint32Array;
}

/** Packs sets, each of which is sorted and has each number once. */
export function packSets(sets: readonly (readonly number[] | Uint32Array)[]): NumberSets {
  const starts = new Uint32Array(sets.length + 1);
  for (const [index, set] of sets.entries()) starts[index + 1] = (starts[index] ?? 0) + set.length;
  const numbers = new Uint32Array(starts.at(-1) ?? 0);
  for (const [index, set] of sets.entries()) numbers.set(set, starts[index]);
  return { numbers, starts };
}

/** What two sets have in common, and what only one of them has. */
export interface SetComparison {
  readonly shared: number;
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

/** Compares two sets. */
export function compareSets(sets: NumberSets, first: number, second: number): SetComparison {
  const { numbers, starts } = sets;
  const [endA = 0, endB = 0] = [starts[first + 1], starts[second + 1]];
  const onlyFirst: number[] = [];
  const onlySecond: number[] = [];
  let [a = 0, b = 0] = [starts[first], starts[second]];
  let shared = 0;
  while (a < endA || b < endB) {
    const left = a < endA ? (numbers[a] ?? Infinity) : Infinity;
    const right = b < endB ? (numbers[b] ?? Infinity) : Infinity;
    if (left === right) shared++;
    else if (left < right) onlyFirst.push(left);
    else onlySecond.push(right);
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return { shared, onlyFirst, onlySecond };
}
