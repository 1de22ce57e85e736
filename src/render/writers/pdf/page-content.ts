/** Enough for most pages; what a fuller one needs is added. */
const firstRoom = 32 * 1024;

/**
 * The operators of a page as they are painted. They go into bytes at once: a text of them would be put together of a piece
 * for each character and gathered in the end, which took a tenth of the time of a whole file.
 */
export class PageContent {
  #bytes = Buffer.allocUnsafeSlow(firstRoom);
  #size = 0;

  /** What was added since the last `clear`. Good until then. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  /** Operators and operands, whose characters are bytes. */
  add(operators: string): void {
    const { length } = operators;
    this.#makeRoom(length);
    const bytes = this.#bytes;
    const start = this.#size;
    for (let at = 0; at < length; at += 1) bytes[start + at] = operators.charCodeAt(at);
    this.#size = start + length;
  }

  /** A code of two bytes inside of a string. */
  addCode(code: number): void {
    this.#makeRoom(2);
    this.#bytes[this.#size] = code >> 8;
    this.#bytes[this.#size + 1] = code & 0xff;
    this.#size += 2;
  }

  /** Begins anew, in the same memory. */
  clear(): void {
    this.#size = 0;
  }

  #makeRoom(length: number): void {
    const needed = this.#size + length;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * needed);
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
