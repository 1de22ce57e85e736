import type { TrueType } from '../../true-type.js';

/** The tables that a TrueType font inside a PDF file needs (ISO 32000-1, 9.9), in the order of their tags. */
const LEAST_LENGTHS = { head: 54, hhea: 36, maxp: 6 } as const;

/** Flags of the parts of a composite glyph (OpenType 1.9, table glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

/** In the list of glyphs of a subset: a place that stays empty. */
export const noGlyph = -1;

/**
 * Cuts a face down to the given glyphs: glyph `n` of the result is `glyphs[n]` of the face, and the parts of
 * composite glyphs follow after them. Hinting is left out, as no viewer needs it at the sizes of print; the result
 * is a third of the size. Glyph 0 must be the first; `noGlyph` leaves a place without outline and width.
 */
export function subsetFont(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const numbers = [...glyphs];
  const parts = new Map<number, number>();
  const outlines: Uint8Array[] = [];
  // Parts of composite glyphs are added to the list while it is walked.
  for (let index = 0; index < numbers.length; index++) {
    const glyph = numbers[index] ?? 0;
    const outline = glyph === noGlyph ? new Uint8Array() : font.outlineOf(glyph);
    outlines.push(
      stripOutline(outline, (part) => {
        const known = parts.get(part);
        if (known !== undefined) return known;
        numbers.push(part);
        parts.set(part, numbers.length - 1);
        return numbers.length - 1;
      }),
    );
  }
  const locations = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const metrics = new DataView(new ArrayBuffer(outlines.length * 4));
  const bearings = viewOf(font.table('hmtx'));
  const wide = viewOf(font.table('hhea')).getUint16(34);
  let offset = 0;
  outlines.forEach((outline, index) => {
    const glyph = numbers[index] ?? 0;
    locations.setUint32(index * 4, offset);
    offset += outline.length;
    if (glyph === noGlyph) return;
    metrics.setUint16(index * 4, font.advanceOf(glyph));
    metrics.setInt16(index * 4 + 2, bearings.getInt16(glyph < wide ? glyph * 4 + 2 : (wide + glyph) * 2));
  });
  locations.setUint32(outlines.length * 4, offset);

  const head = copyOf(font, 'head');
  head.setUint32(8, 0); // sum of the whole file, not asked for inside PDF
  head.setInt16(50, 1); // long locations
  const horizontal = copyOf(font, 'hhea');
  horizontal.setUint16(34, outlines.length);
  const maximum = copyOf(font, 'maxp');
  maximum.setUint16(4, outlines.length);
  return joinTables([
    ['glyf', joinBytes(outlines)],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(horizontal)],
    ['hmtx', bytesOf(metrics)],
    ['loca', bytesOf(locations)],
    ['maxp', bytesOf(maximum)],
  ]);
}

/** An outline without instructions, padded to four bytes; parts of composites get the numbers of the subset. */
function stripOutline(outline: Uint8Array, numberOf: (part: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const length = view.getUint16(at);
    const kept = pad(outline.length - length);
    kept.set(outline.subarray(0, at));
    kept.set(outline.subarray(at + 2 + length), at + 2);
    return kept;
  }
  const copy = pad(outline.length);
  copy.set(outline);
  const target = viewOf(copy);
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    target.setUint16(at, flags & ~INSTRUCTIONS);
    target.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
    if ((flags & MORE) === 0) break;
  }
  const kept = pad(at);
  kept.set(copy.subarray(0, at));
  return kept;
}

/** Zeros, as many as asked for, to the next multiple of four. */
function pad(length: number): Uint8Array {
  return new Uint8Array(Math.ceil(length / 4) * 4);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function copyOf(font: TrueType, tag: keyof typeof LEAST_LENGTHS): DataView {
  const table = font.table(tag);
  if (table.length < LEAST_LENGTHS[tag]) throw new Error(`the table ${tag} of the font is too short`);
  return viewOf(Uint8Array.from(table));
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

/** A font file of the given tables, sorted by tag. */
function joinTables(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const count = tables.length;
  const power = Math.floor(Math.log2(count));
  const directory = new DataView(new ArrayBuffer(12 + count * 16));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, count);
  directory.setUint16(6, 2 ** power * 16);
  directory.setUint16(8, power);
  directory.setUint16(10, count * 16 - 2 ** power * 16);
  const chunks: Uint8Array[] = [bytesOf(directory)];
  let offset = directory.byteLength;
  tables.forEach(([tag, bytes], index) => {
    const padded = pad(bytes.length);
    padded.set(bytes);
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) directory.setUint8(entry + letter, tag.charCodeAt(letter));
    directory.setUint32(entry + 4, checksum(padded));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, bytes.length);
    chunks.push(padded);
    offset += padded.length;
  });
  return joinBytes(chunks);
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}
