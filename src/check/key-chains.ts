import type { NumberSets } from './number-sets.js';

/**
 * Finds sets that share a key with others that were added before. Keys whose hashes fall on one place are chained by their
 * position, in arrays that have their size from the start: 12 to 16 bytes for a key, and nothing is moved.
 */
export class KeyChains {
  /** The position of the first key of each place, and one more; 0 where the place is free. */
  private readonly firsts: Uint32Array;
  /** The position of the key after each key in its chain, and one more; 0 at the end of a chain. */
  private readonly nexts: Uint32Array;
  /** The set that each key belongs to. */
  private readonly owners: Uint32Array;
  private readonly mask: number;

  /** `keys` are those of all sets. Of one key the sets that were added first are found, no more than `most`. */
  constructor(
    private readonly keys: NumberSets,
    private readonly most: number,
  ) {
    const { length } = keys.numbers;
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(length, 1))) - 1;
    this.firsts = new Uint32Array(this.mask + 1);
    this.nexts = new Uint32Array(length);
    this.owners = new Uint32Array(length);
  }

  /** Makes known a set of `keys`. */
  add(set: number): void {
    for (const position of this.listPositions(set)) this.append(position, set);
  }

  /** The sets that were added and share a key with this one: key by key, in the order in which they came. */
  *listSharing(set: number): Generator<number> {
    for (const position of this.listPositions(set)) {
      const key = this.keys.numbers[position] ?? 0;
      for (let next = this.firsts[this.findPlace(key)] ?? 0; next > 0; next = this.nexts[next - 1] ?? 0) {
        if (this.keys.numbers[next - 1] === key) yield this.owners[next - 1] ?? 0;
      }
    }
  }

  private append(position: number, set: number): void {
    const key = this.keys.numbers[position] ?? 0;
    const place = this.findPlace(key);
    let last = 0;
    let count = 0;
    for (let next = this.firsts[place] ?? 0; next > 0; next = this.nexts[next - 1] ?? 0) {
      if (this.keys.numbers[next - 1] === key) count++;
      last = next;
    }
    if (count === this.most) return;
    this.owners[position] = set;
    if (last === 0) this.firsts[place] = position + 1;
    else this.nexts[last - 1] = position + 1;
  }

  private *listPositions(set: number): Generator<number> {
    const end = this.keys.starts[set + 1] ?? 0;
    for (let position = this.keys.starts[set] ?? 0; position < end; position++) yield position;
  }

  private findPlace(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
