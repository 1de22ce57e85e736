/** Gives numbers of 32 bits an index of their own, from 0 up, in the order in which they come. */
export class NumberIndex {
  /** Index and one more of the number that stands in the same place of `keys`; 0 where the place is free. */
  private places = new Uint32Array(1024);
  private keys = new Uint32Array(1024);
  private count = 0;

  /** How many numbers there are. */
  get size(): number {
    return this.count;
  }

  /** The index of a number, which is added if it is new. */
  add(number: number): number {
    const place = this.findPlace(number);
    const known = this.places[place] ?? 0;
    if (known > 0) return known - 1;
    this.keys[place] = number;
    this.places[place] = ++this.count;
    // Half of the places stay free, so that a free one is never far.
    if (2 * this.count > this.places.length) this.grow();
    return this.count - 1;
  }

  /** The index of a number; `undefined` when it was not added. */
  find(number: number): number | undefined {
    const known = this.places[this.findPlace(number)] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  /** The place of a number, or the free one where it belongs. */
  private findPlace(number: number): number {
    const mask = this.places.length - 1;
    let place = (Math.imul(number, 0x9e3779b1) >>> 7) & mask;
    while ((this.places[place] ?? 0) > 0 && this.keys[place] !== number) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, places } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.places = new Uint32Array(2 * keys.length);
    for (const [at, known] of places.entries()) {
      if (known === 0) continue;
      const number = keys[at] ?? 0;
      const place = this.findPlace(number);
      this.keys[place] = number;
      this.places[place] = known;
    }
  }
}
