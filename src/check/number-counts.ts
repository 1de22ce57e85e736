import type { NumberSets } from './number-sets.js';

/** Counts stay below: beyond it, numbers are equally frequent. */
const most = 0xffff;

/** How many places of the table there are for each number, at least, */
const spread = 2;

/** while they are no more than this: 4 MB. In a larger book the order of rare numbers is less exact. */
const mostPlaces = 2 ** 21;

/**
 * In how many sets numbers of 32 bits are, or more: numbers that fall on one place of the table are counted together. The
 * table has its size from the start and does not hold the numbers, so that any number of them fits and none is moved.
 */
export class NumberCounts {
  private readonly counts: Uint16Array;
  private readonly mask: number;

  /** Counts the numbers of some of the sets. */
  constructor({ numbers, starts }: NumberSets, indices: Uint32Array) {
    const total = indices.reduce((sum, index) => sum + (starts[index + 1] ?? 0) - (starts[index] ?? 0), 0);
    const size = Math.min(mostPlaces, 2 ** Math.ceil(Math.log2(spread * Math.max(total, 1))));
    this.mask = size - 1;
    this.counts = new Uint16Array(size);
    for (const index of indices) {
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        const place = this.findPlace(numbers[at] ?? 0);
        const count = this.counts[place] ?? 0;
        if (count < most) this.counts[place] = count + 1;
      }
    }
  }

  /** In how many sets a number is, or more. */
  count(number: number): number {
    return this.counts[this.findPlace(number)] ?? 0;
  }

  private findPlace(number: number): number {
    const mixed = Math.imul(number ^ (number >>> 15), 0x9e3779b1);
    return (mixed ^ (mixed >>> 13)) & this.mask;
  }
}
