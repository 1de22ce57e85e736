/** Numbers of 32 bits in one array that grows as they come. What it has room for beyond them takes no memory yet. */
export class GrowingNumbers {
  private room = new Uint32Array(1024);
  private count = 0;

  constructor(numbers: readonly number[] = []) {
    this.add(numbers);
  }

  get length(): number {
    return this.count;
  }

  /** Those that were added so far; what is added later need not be in it. */
  get view(): Uint32Array {
    return this.room.subarray(0, this.count);
  }

  /**
   * Makes room for so many numbers in all. An array that is outgrown stays in memory beside the next one for a while, so
   * whoever can foretell the length had better.
   */
  reserve(total: number): void {
    if (total <= this.room.length) return;
    const longer = new Uint32Array(total);
    longer.set(this.view);
    this.room = longer;
  }

  add(numbers: Uint32Array | readonly number[]): void {
    const length = this.count + numbers.length;
    if (length > this.room.length) this.reserve(2 * length);
    this.room.set(numbers, this.count);
    this.count = length;
  }
}
