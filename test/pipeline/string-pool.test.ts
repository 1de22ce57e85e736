import { expect, it } from 'vitest';
import { StringPool } from '../../src/pipeline/string-pool.js';

/** A copy that shares no string with its source, as one that comes out of a message. */
const source = {
  file: 'clerk.yaml',
  place: { file: 'clerk.yaml', pointer: '/title', start: 4, end: 9 },
  links: [{ id: 'head' }, 'head', undefined],
  packed: Uint32Array.of(3, 1, 2),
  open: undefined,
};

it('changes nothing that can be seen', () => {
  const pool = new StringPool();
  const first = structuredClone(source);
  expect(pool.shareAll(first)).toBe(first);
  expect(pool.shareAll(first)).toEqual(source);
  expect(first.packed).toBeInstanceOf(Uint32Array);
});

it('asks of equal strings for the one that came first, wherever they stand', () => {
  const pool = new StringPool();
  const asked: string[] = [];
  const share = pool.share.bind(pool);
  pool.share = (text) => {
    asked.push(text);
    return share(text);
  };
  pool.shareAll(source);
  expect(asked).toEqual(['clerk.yaml', 'clerk.yaml', '/title', 'head', 'head']);
});

it('takes text, numbers and nothing as they are', () => {
  const pool = new StringPool();
  for (const each of ['x', 7, null, undefined]) expect(pool.shareAll(each)).toBe(each);
});
