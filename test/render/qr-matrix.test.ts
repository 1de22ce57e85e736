import { describe, expect, it } from 'vitest';
import decodeQr from 'qr/decode.js';
import { makeQrMatrix, quietZone } from '../../src/render/qr-matrix.js';

describe('makeQrMatrix', () => {
  it.each(['№ ДИ-07, ред. 3, код текста 4F2A-9C1E-77B0', 'a', 'ё'.repeat(200)])(
    'is read back: %s',
    (value) => {
      const matrix = makeQrMatrix(value);
      const scale = 4;
      const side = (matrix.length + 2 * quietZone) * scale;
      const data = new Uint8ClampedArray(side * side * 4).fill(255);
      matrix.forEach((row, y) => {
        row.forEach((isDark, x) => {
          if (!isDark) return;
          for (let dy = 0; dy < scale; dy++) {
            for (let dx = 0; dx < scale; dx++) {
              const at = (((y + quietZone) * scale + dy) * side + (x + quietZone) * scale + dx) * 4;
              data.fill(0, at, at + 3);
            }
          }
        });
      });
      expect(decodeQr({ width: side, height: side, data })).toBe(value);
    },
  );

  it('is a square with its three finders', () => {
    const matrix = makeQrMatrix('текст');
    expect(new Set(matrix.map((row) => row.length))).toEqual(new Set([matrix.length]));
    const finder = [true, true, true, true, true, true, true];
    expect(matrix[0]?.slice(0, 7)).toEqual(finder);
    expect(matrix[0]?.slice(-7)).toEqual(finder);
    expect(matrix.at(-1)?.slice(0, 7)).toEqual(finder);
  });
});
