/** Stretches of bytes, one after the other, in memory that threads share. A message carries it without a copy. */
export interface SharedRecords {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where each record ends; the next one begins there. */
  readonly ends: Uint32Array<SharedArrayBuffer>;
}

/** After so many records the length of the others can be foretold. */
const typicalRecords = 64;

/**
 * Puts `count` records into shared memory. Each is asked for when the one before has been copied, so that records which
 * are made on the way are never in memory all at once.
 */
export function shareRecords(records: Iterable<Uint8Array>, count: number): SharedRecords {
  const ends = shareNumbers(count);
  let bytes = new Uint8Array(new SharedArrayBuffer(1024));
  let index = 0;
  let size = 0;
  for (const record of records) {
    const end = size + record.length;
    if (end > bytes.length) {
      // What was outgrown stays in memory for a while: soon enough is known to make room for all.
      const wanted = index < typicalRecords ? 0 : Math.ceil((1.1 * end * count) / (index + 1));
      const longer = new Uint8Array(new SharedArrayBuffer(Math.max(2 * end, wanted)));
      longer.set(bytes.subarray(0, size));
      bytes = longer;
    }
    bytes.set(record, size);
    ends[index++] = size = end;
  }
  return { bytes, ends };
}

/** A copy of one record. Throws `RangeError` when there are fewer. */
export function readRecord({ bytes, ends }: SharedRecords, index: number): Uint8Array<ArrayBuffer> {
  const end = ends[index];
  if (end === undefined) throw new RangeError(`there is no record ${index}`);
  return bytes.slice(startOf(ends, index), end);
}

/** How a record stands to other bytes: below 0 when it comes first, 0 when it is the same. */
export function compareRecord({ bytes, ends }: SharedRecords, index: number, other: Uint8Array): number {
  const start = startOf(ends, index);
  const length = (ends[index] ?? start) - start;
  const shorter = Math.min(length, other.length);
  for (let at = 0; at < shorter; at++) {
    const difference = (bytes[start + at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - other.length;
}

/** Numbers in memory that threads share, all of them 0. */
export function shareNumbers(count: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(count * Uint32Array.BYTES_PER_ELEMENT));
}

function startOf(ends: Uint32Array, index: number): number {
  return ends[index - 1] ?? 0;
}
