/** Where the signature of a sealed PDF stands in its bytes. Offsets are of bytes. */
export interface SealRoom {
  /** The three numbers after the first 0 of the byte range, between space and bracket. */
  readonly range: readonly [start: number, end: number];
  /** The hexadecimal digits of the signature, without the angle brackets. */
  readonly digits: readonly [start: number, end: number];
}

const rangeMark = '/ByteRange[0 ';
const contentsMark = ']/Contents<';

/** Finds the room for the one seal that a PDF of ours has. `undefined` when it has none, or more than one. */
export function findSealRoom(bytes: Uint8Array): SealRoom | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf(rangeMark);
  if (at < 0 || file.indexOf(rangeMark, at + 1) >= 0) return undefined;
  const start = at + rangeMark.length;
  const end = file.indexOf(contentsMark, start);
  const digits = end + contentsMark.length;
  const close = file.indexOf('>', digits);
  return end < 0 || close < 0 || end - start > 40
    ? undefined
    : { range: [start, end], digits: [digits, close] };
}
