import { deflateOnce } from './deflate.js';

/**
 * The primaries of sRGB (IEC 61966-2-1) and the white of the profile space, as X, Y and Z adapted to D50
 * (ICC.1:2001-04, annex A; figures of the profile of the International Color Consortium).
 */
const colorants = {
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
  wtpt: [0.9642, 1, 0.8249],
} as const;

/** Points of the tone curve; between them it is a straight line. */
const CURVE_POINTS = 1024;

const NAME = 'sRGB IEC61966-2.1';
const RIGHTS = 'CC0';

let deflated: Uint8Array | undefined;

/**
 * The colours that a file means by its numbers: sRGB, as an ICC profile of version 2, which every level of PDF/A
 * takes. Made of the formulas of the standard, and kept deflated: it is the same in every file.
 */
export function colorProfile(): Uint8Array {
  return (deflated ??= deflateOnce(makeProfile()));
}

function makeProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['cprt', tag('text', Buffer.from(`${RIGHTS}\0`, 'latin1'))],
    ['desc', description(NAME)],
    ...Object.entries(colorants).map(([key, value]): [string, Buffer] => [key, tag('XYZ ', fixed(value))]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = Buffer.alloc(4 + tags.length * 12);
  directory.writeUInt32BE(tags.length, 0);
  const chunks: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = 128 + directory.length;
  tags.forEach(([key, value], index) => {
    let offset = places.get(value);
    if (offset === undefined) {
      offset = end;
      places.set(value, offset);
      const padded = Buffer.alloc(Math.ceil(value.length / 4) * 4);
      value.copy(padded);
      chunks.push(padded);
      end += padded.length;
    }
    directory.write(key, 4 + index * 12, 'latin1');
    directory.writeUInt32BE(offset, 8 + index * 12);
    directory.writeUInt32BE(value.length, 12 + index * 12);
  });
  return Buffer.concat([header(end), directory, ...chunks]);
}

/** The 128 bytes that begin a profile (ICC.1:2001-04, 6.1). */
function header(length: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02100000, 8); // version 2.1
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The standard wants a date; any will do, and the same one gives the same bytes.
  [2000, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  fixed(colorants.wtpt).copy(bytes, 68);
  return bytes;
}

function tag(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), data]);
}

/** Numbers with sixteen bits before and sixteen after the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65536), index * 4));
  return bytes;
}

/** A name in ASCII; the places for the same in Unicode and in a script code stay empty. */
function description(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1, 0);
  return tag('desc', Buffer.concat([length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(78)]));
}

/** From numbers to light, as IEC 61966-2-1 gives it. */
function toneCurve(): Buffer {
  const data = Buffer.alloc(4 + CURVE_POINTS * 2);
  data.writeUInt32BE(CURVE_POINTS, 0);
  for (let index = 0; index < CURVE_POINTS; index++) {
    const value = index / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(light * 65535), 4 + index * 2);
  }
  return tag('curv', data);
}
