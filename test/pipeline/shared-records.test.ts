import { expect, it } from 'vitest';
import { compareRecord, readRecord, shareRecords } from '../../src/pipeline/shared-records.js';

it('gives back records of any length, made one after the other', () => {
  const lengths = [0, 1, 1023, 5000, 0, 70_000, 3];
  let alive = 0;
  function* make() {
    for (const [index, length] of lengths.entries()) {
      alive = index;
      yield new Uint8Array(length).fill(index + 1);
    }
  }
  const shared = shareRecords(make(), lengths.length);
  expect(alive).toBe(lengths.length - 1);
  expect(lengths.map((_, index) => readRecord(shared, index))).toEqual(
    lengths.map((length, index) => new Uint8Array(length).fill(index + 1)),
  );
  expect(compareRecord(shared, 1, Uint8Array.of(2))).toBe(0);
  expect(() => readRecord(shared, lengths.length)).toThrow(RangeError);
});
