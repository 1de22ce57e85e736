import { expect, it } from 'vitest';
import { compareRecord, readRecord, shareRecords } from '../../src/pipeline/shared-records.js';

it('makes room for many records of a kind, and for one that is not of their kind', () => {
  const lengths = Array.from({ length: 1000 }, (_, index) => (index === 700 ? 3_000_000 : 900 + (index % 7)));
  const shared = shareRecords(
    lengths.map((length, index) => new Uint8Array(length).fill(index)),
    lengths.length,
  );
  const isSame = (length: number, index: number): boolean =>
    Buffer.alloc(length, index).equals(readRecord(shared, index));
  expect(lengths.every(isSame)).toBe(true);
});

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
