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

  add(numbers: Uint32Array | readonly number[]): void {
    const length = this.count + numbers.length;
    if (length > this.room.length) {
      const longer = new Uint32Array(2 * length);
      longer.set(this.view);
      this.room = longer;
    }
    this.room.set(numbers, this.count);
    this.count = length;
  }
}
