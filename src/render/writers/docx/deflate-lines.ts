import { BitWriter, type PrefixCode, type StreamStart } from './bit-writer.js';

/**
 * Lines of a picture as a stream of zlib (RFC 1950 and 1951), each of them `times` times, one below the other. A line
 * holds the bytes 0x00 and 0xff and nothing else; there is at least one, all are as long, from 30 bytes to 258.
 *
 * zlib, which knows nothing of the lines, takes 0.12 ms for the code of a document, a tenth of the whole Word file; this
 * takes a tenth of that and makes a stream of about the same size: the codes of each letter are fixed, since the share
 * of white is, and all further copies of a line are written as references to the one above.
 */
export function deflateLines(lines: readonly Uint8Array[], times: number): Uint8Array {
  const lineLength = lines[0]?.length ?? 0;
  const copies = divideEvenly((times - 1) * lineLength, longestCopy);
  const bits = new BitWriter(openingRoom + lines.length * (lineLength + 4 * copies.length));
  bits.resume(opening);
  for (const line of lines) {
    for (let at = 0; at < lineLength; at += 1) bits.writeCode(letters, line[at] ?? 0);
    for (const length of copies) writeCopy(bits, length, lineLength);
  }
  bits.writeCode(letters, endOfBlock);
  return bits.finish(sumLines(lines, times));
}

const endOfBlock = 256;
const longestCopy = 258;

/**
 * One bit for white, two for black, since the quiet zone is white; what is left of the code is dealt evenly to the end
 * and to the 29 symbols of lengths.
 */
const letters = makeCode(
  Array.from({ length: 286 }, (_, symbol) => {
    if (symbol < endOfBlock) return symbol === 0xff ? 1 : symbol === 0 ? 2 : 0;
    return symbol === endOfBlock || symbol === 285 ? 6 : 7;
  }),
);

/** All 30 symbols of distances alike, as far as a complete code can. */
const distances = makeCode(Array.from({ length: 30 }, (_, symbol) => (symbol < 28 ? 5 : 4)));

/** The code in which the lengths of the two codes above are told; 18 stands for a run of zeros. */
const zeroRun = 18;
const shapes = makeCode([0, 3, 3, 0, 3, 3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
const shapeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The canonical prefix code of symbols with bits of these lengths (RFC 1951, 3.2.2); 0 is a symbol that has none. */
function makeCode(lengths: readonly number[]): PrefixCode {
  const bits = lengths.map(() => 0);
  let next = 0;
  for (let length = 1; length <= Math.max(...lengths); length += 1) {
    lengths.forEach((each, symbol) => {
      if (each !== length) return;
      bits[symbol] = reverseBits(next, length);
      next += 1;
    });
    next <<= 1;
  }
  return { bits, lengths };
}

function reverseBits(value: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit += 1) reversed |= ((value >> bit) & 1) << (length - 1 - bit);
  return reversed;
}

/** The last block, with codes of its own, which come first (RFC 1951, 3.2.7). */
function writeHeader(bits: BitWriter): void {
  bits.write(1, 1);
  bits.write(2, 2);
  bits.write(letters.lengths.length - 257, 5);
  bits.write(distances.lengths.length - 1, 5);
  bits.write(shapeOrder.length - 4, 4);
  for (const symbol of shapeOrder) bits.write(shapes.lengths[symbol] ?? 0, 3);
  let zeros = 0;
  for (const length of [...letters.lengths, ...distances.lengths]) {
    if (length === 0) {
      zeros += 1;
      continue;
    }
    for (const run of divideEvenly(zeros, 138)) {
      bits.writeCode(shapes, zeroRun);
      bits.write(run - 11, 7);
    }
    zeros = 0;
    bits.writeCode(shapes, length);
  }
}

/** More bytes than what comes before the lines takes, with a whole line that cannot be repeated. */
const openingRoom = 512;
/** What every stream begins with. */
const opening = writeOpening();

function writeOpening(): StreamStart {
  const bits = new BitWriter(openingRoom);
  bits.write(0x0178, 16); // deflate, a window of 32 KiB, no dictionary
  writeHeader(bits);
  return bits.pause();
}

/** So many bytes again as stand so far before (RFC 1951, 3.2.5). */
function writeCopy(bits: BitWriter, length: number, distance: number): void {
  if (length === longestCopy) bits.writeCode(letters, 285);
  else {
    const rest = length - 3;
    const extra = Math.max(0, floorLog2(rest) - 2);
    bits.writeCode(letters, 257 + 4 * extra + (rest >> extra));
    bits.write(rest & ((1 << extra) - 1), extra);
  }
  const back = distance - 1;
  const extra = Math.max(0, floorLog2(back) - 1);
  bits.writeCode(distances, 2 * extra + (back >> extra));
  bits.write(back & ((1 << extra) - 1), extra);
}

function floorLog2(value: number): number {
  return 31 - Math.clz32(value | 1);
}

/** Parts of a whole, as equal as they can be, none of them longer than told. */
function divideEvenly(whole: number, longest: number): readonly number[] {
  const count = Math.ceil(whole / longest);
  return Array.from({ length: count }, (_, part) => Math.floor((whole + part) / count));
}

/** The check sum Adler-32 of all lines: of one more copy of a line it is known by the sums of the line. */
function sumLines(lines: readonly Uint8Array[], times: number): number {
  const modulus = 65_521;
  let sum = 1;
  let sumOfSums = 0;
  for (const line of lines) {
    let ofLine = 0;
    let ofSums = 0;
    for (let at = 0; at < line.length; at += 1) {
      ofLine += line[at] ?? 0;
      ofSums += ofLine;
    }
    for (let copy = 0; copy < times; copy += 1) {
      sumOfSums = (sumOfSums + line.length * sum + ofSums) % modulus;
      sum = (sum + ofLine) % modulus;
    }
  }
  return sumOfSums * 0x1_0000 + sum;
}
