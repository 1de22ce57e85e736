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

/** How many numbers two sets have in common. */
export function countShared({ numbers, starts }: NumberSets, first: number, second: number): number {
  const [endA = 0, endB = 0] = [starts[first + 1], starts[second + 1]];
  let [a = 0, b = 0] = [starts[first], starts[second]];
  let shared = 0;
  while (a < endA && b < endB) {
    const [left = 0, right = 0] = [numbers[a], numbers[b]];
    if (left === right) shared++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return shared;
}

/** What only one of two sets has. */
export interface SetComparison {
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

/** Compares two sets. */
export function compareSets({ numbers, starts }: NumberSets, first: number, second: number): SetComparison {
  const read = (each: number) => new Set(numbers.subarray(starts[each], starts[each + 1]));
  const [a, b] = [read(first), read(second)];
  return {
    onlyFirst: [...a].filter((each) => !b.has(each)),
    onlySecond: [...b].filter((each) => !a.has(each)),
  };
}
