import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ContentHashes } from '../../src/actions/content-hashes.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Files that count how often they are read. */
function createFiles() {
  const state = { content: 'один', reads: 0 };
  const read = (): Promise<Uint8Array> => {
    state.reads += 1;
    return Promise.resolve(new TextEncoder().encode(state.content));
  };
  return { state, files: { read } };
}

it('a file is read again when its stamp is another one', async () => {
  const { state, files } = createFiles();
  const hashes = new ContentHashes();
  expect(await hashes.hash(files, 'a', { stamp: '1' })).toBe(sha256('один'));
  expect(await hashes.hash(files, 'a', { stamp: '1' })).toBe(sha256('один'));
  expect(state.reads).toBe(1);
  state.content = 'два';
  expect(await hashes.hash(files, 'a', { stamp: '2' })).toBe(sha256('два'));
});

it('a file that has just been changed is read each time', async () => {
  const { state, files } = createFiles();
  const hashes = new ContentHashes();
  await hashes.hash(files, 'a', { stamp: undefined });
  state.content = 'два';
  expect(await hashes.hash(files, 'a', { stamp: undefined })).toBe(sha256('два'));
  expect(await hashes.hash(files, 'a', { stamp: '1' })).toBe(sha256('два'));
});

it('a file that is gone has no hash', async () => {
  const files = { read: () => Promise.resolve(undefined) };
  expect(await new ContentHashes().hash(files, 'a', { stamp: '1' })).toBeUndefined();
});
