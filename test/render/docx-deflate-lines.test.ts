import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflateLines } from '../../src/render/writers/docx/deflate-lines.js';

/** Lines of black and white that look like chance and are the same each time. */
function drawLines(count: number, length: number): readonly Uint8Array[] {
  let seed = count * 1000 + length;
  return Array.from({ length: count }, () =>
    Uint8Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 0x8000_0000;
      return seed & 0x4000 ? 0xff : 0x00;
    }),
  );
}

describe('deflateLines', () => {
  // The codes of all sizes (ISO/IEC 18004: 21 to 177 modules) in their quiet zones, and the ends of what is allowed.
  const lengths = [30, 258, ...Array.from({ length: 40 }, (_, version) => 1 + 21 + 4 * version + 8)];

  it.each(lengths)('is inflated by zlib to the lines, each eight times: %d bytes', (length) => {
    const lines = drawLines(7, length);
    const repeated = lines.flatMap((line) => Array.from({ length: 8 }, () => line));
    expect(Buffer.compare(inflateSync(deflateLines(lines, 8)), Buffer.concat(repeated))).toBe(0);
  });

  it('can repeat no line at all', () => {
    const lines = drawLines(40, 50);
    expect(Buffer.compare(inflateSync(deflateLines(lines, 1)), Buffer.concat(lines))).toBe(0);
  });
});
