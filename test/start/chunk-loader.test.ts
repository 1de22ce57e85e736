import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ChunkLoader } from '../../src/start/chunk-loader.js';

/** A folder of chunks, and in it the folder `code`. */
function makeChunks(files: Readonly<Record<string, string>>): { chunks: string; code: string } {
  const chunks = mkdtempSync(join(tmpdir(), 'Куски программы '));
  onTestFinished(() => {
    rmSync(chunks, { recursive: true });
  });
  const code = join(chunks, 'code');
  mkdirSync(code);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(chunks, name), text);
  return { chunks, code };
}

const text = 'exports.add = (a, b) => a + b; exports.where = __filename; // без переноса строки';

test('a chunk is run once, knows its place, and may need files of Node and other chunks, in a circle too', () => {
  const { chunks, code } = makeChunks({
    'a.cjs': `exports.early = 1; exports.b = require('./b.cjs'); exports.path = require('node:path');`,
    'b.cjs': `exports.seen = require('./a.cjs').early; exports.where = [__filename, __dirname];`,
  });
  const loader = new ChunkLoader(chunks, code);
  const a = loader.load('a.cjs');
  expect(a).toMatchObject({ early: 1, b: { seen: 1, where: [join(chunks, 'b.cjs'), chunks] } });
  expect(a).toHaveProperty('path.sep');
  expect(loader.load('a.cjs')).toBe(a);
});

test('what V8 has compiled is used again', () => {
  const { chunks, code } = makeChunks({ 'a.cjs': text });
  const first = new ChunkLoader(chunks, code);
  first.load('a.cjs');
  expect(first.refused).toEqual([]);
  for (const [name, bytes] of first.collectCode()) writeFileSync(join(code, name), bytes);
  const second = new ChunkLoader(chunks, code);
  expect(second.load('a.cjs')).toMatchObject({ where: join(chunks, 'a.cjs') });
  expect(second.refused).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['something else', 'не код'],
  ['code of another chunk', undefined],
])('where V8 refuses %s, a chunk is compiled as any script', (_, content) => {
  const { chunks, code } = makeChunks({ 'a.cjs': text, 'b.cjs': 'exports.other = 1;' });
  const other = new ChunkLoader(chunks, code);
  other.load('b.cjs');
  writeFileSync(join(code, 'a.cjs'), content ?? other.collectCode().get('b.cjs') ?? '');
  const loader = new ChunkLoader(chunks, code);
  expect(loader.load('a.cjs')).toMatchObject({ where: join(chunks, 'a.cjs') });
  expect(loader.refused).toEqual(['a.cjs']);
});

test('a fault in a chunk is told at its place in the file', () => {
  const { chunks, code } = makeChunks({ 'a.cjs': 'null.x;' });
  let stack = '';
  try {
    new ChunkLoader(chunks, code).load('a.cjs');
  } catch (error) {
    stack = error instanceof Error ? (error.stack ?? '') : '';
  }
  expect(stack).toContain(`${join(chunks, 'a.cjs')}:1:6`);
});
