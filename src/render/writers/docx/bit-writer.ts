/** A prefix code: for each symbol its bits, the first one lowest, and how many they are. */
export interface PrefixCode {
  readonly bits: readonly number[];
  readonly lengths: readonly number[];
}

/** A stream so far: its whole bytes, and the bits after them. */
export interface StreamStart {
  readonly bytes: Uint8Array;
  readonly pending: number;
  readonly count: number;
}

/** Puts bits one after another, the lowest of each byte first. */
export class BitWriter {
  readonly #bytes: Buffer;
  #size = 0;
  #pending = 0;
  #count = 0;

  /** `capacity`: more bytes than will be written. */
  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** What was written so far, for other streams to begin with. */
  pause(): StreamStart {
    return { bytes: this.#bytes.subarray(0, this.#size), pending: this.#pending, count: this.#count };
  }

  /** Begins with what another one has written. */
  resume({ bytes, pending, count }: StreamStart): void {
    this.#bytes.set(bytes);
    this.#size = bytes.length;
    this.#pending = pending;
    this.#count = count;
  }

  /** The lowest bits of a value, 16 at most. */
  write(value: number, length: number): void {
    this.#pending |= value << this.#count;
    this.#count += length;
    while (this.#count >= 8) {
      this.#bytes[this.#size] = this.#pending & 0xff;
      this.#size += 1;
      this.#pending >>>= 8;
      this.#count -= 8;
    }
  }

  /** A symbol in its code. */
  writeCode(code: PrefixCode, symbol: number): void {
    this.write(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
  }

  /** What was written, up to a whole byte, and the check sum. */
  finish(checkSum: number): Uint8Array {
    if (this.#count > 0) this.write(0, 8 - this.#count);
    return this.#bytes.subarray(0, this.#bytes.writeUInt32BE(checkSum, this.#size));
  }
}
