import { crc32, deflateSync } from 'node:zlib';
import type { QrMatrix } from '../../qr-matrix.js';
import { quietZone } from '../../qr-matrix.js';

/**
 * Pixels for each module on each side: enough that no program that scales the picture up blurs its edges on paper, and
 * the width of a byte, so that a module is a whole byte of each line.
 */
const scale = 8;

/** A small window and little memory: lines repeat the one above. Takes a third of the time of the defaults of zlib. */
const compression = { level: 3, windowBits: 10, memLevel: 4, chunkSize: 4096 };

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A code with its quiet zone as a PNG picture of one bit for each pixel (ISO/IEC 15948). */
export function drawQrPicture(matrix: QrMatrix): Uint8Array {
  const side = (matrix.length + 2 * quietZone) * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8); // bit depth; colour type, compression, filter and interlace are 0
  return Buffer.concat([
    signature,
    writeChunk('IHDR', header),
    writeChunk('IDAT', deflateSync(drawLines(matrix, side), compression)),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The lines of the picture, each after its filter byte: a bit is 1 where the paper is white. */
function drawLines(matrix: QrMatrix, side: number): Buffer {
  const lineLength = 1 + side / scale;
  const lines = Buffer.alloc(side * lineLength, 0xff);
  for (let line = 0; line < side; line += 1) lines[line * lineLength] = 0;
  matrix.forEach((row, index) => {
    const start = (quietZone + index) * scale * lineLength;
    row.forEach((isDark, column) => {
      if (isDark) lines[start + 1 + quietZone + column] = 0x00;
    });
    for (let copy = 1; copy < scale; copy += 1) {
      lines.copyWithin(start + copy * lineLength, start, start + lineLength);
    }
  });
  return lines;
}

/** Length, type, data and check sum. */
function writeChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}
