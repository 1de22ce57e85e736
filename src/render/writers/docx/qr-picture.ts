import { crc32 } from 'node:zlib';
import type { QrMatrix } from '../../qr-matrix.js';
import { quietZone } from '../../qr-matrix.js';
import { deflateLines } from './deflate-lines.js';

/**
 * Pixels for each module on each side: enough that no program that scales the picture up blurs its edges on paper, and
 * the width of a byte, so that a module is a whole byte of each line.
 */
const scale = 8;

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A code with its quiet zone as a PNG picture of one bit for each pixel (ISO/IEC 15948). */
export function drawQrPicture(matrix: QrMatrix): Uint8Array {
  return Buffer.concat([
    startPicture((matrix.length + 2 * quietZone) * scale),
    writeChunk('IDAT', deflateLines(drawLines(matrix), scale)),
    pictureEnd,
  ]);
}

/** What comes before the pixels, by the side of a picture: codes have forty sizes. */
const pictureStarts = new Map<number, Uint8Array>();

function startPicture(side: number): Uint8Array {
  const known = pictureStarts.get(side);
  if (known !== undefined) return known;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8); // bit depth; colour type, compression, filter and interlace are 0
  const start = Buffer.concat([signature, writeChunk('IHDR', header)]);
  pictureStarts.set(side, start);
  return start;
}

/** A line of the picture for each row of modules, after its filter byte: a bit is 1 where the paper is white. */
function drawLines(matrix: QrMatrix): readonly Uint8Array[] {
  const length = 1 + matrix.length + 2 * quietZone;
  const white = new Uint8Array(length).fill(0xff, 1);
  const quiet = new Array<Uint8Array>(quietZone).fill(white);
  const lines = matrix.map((row) => {
    const line = white.slice();
    for (let column = 0; column < row.length; column += 1)
      if (row[column] === true) line[1 + quietZone + column] = 0x00;
    return line;
  });
  return [...quiet, ...lines, ...quiet];
}

/** Length, type, data and check sum. */
function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.allocUnsafe(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8);
  return chunk;
}

const pictureEnd = writeChunk('IEND', new Uint8Array(0));
