/**
 * The places of a longest strictly rising subsequence, in their order: of things that were put into another order, as
 * many as possible that stayed where they were. Time is n log n.
 */
export function findLongestRise(values: readonly number[]): readonly number[] {
  const previous: number[] = [];
  /** For each length, the place of the smallest value that a rise of that length can end in. */
  const ends: number[] = [];
  values.forEach((value, place) => {
    const length = findLength(ends, values, value);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = place;
  });
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) rise.push(place);
  return rise.reverse();
}

/** How long a rise is that a value can be added to. */
function findLength(ends: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
