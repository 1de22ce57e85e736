import type { TableEncoding } from '../table.js';

/** The text of a CSV file, and how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TableEncoding;
  /** Another encoding in which the text looks more like words. Only when nothing in the file says which it is. */
  readonly doubt?: TableEncoding;
}

/** Why bytes are no text: `damaged` has bytes that the encoding does not have, `binary` zeros. */
export type EncodingFault = { readonly encoding: TableEncoding } | 'binary';

/**
 * Reads bytes as text. A byte order mark decides; else what is UTF-8 without a fault is UTF-8, and the rest is
 * Windows-1251, in which Russian programs for Windows write. UTF-8 with a few damaged bytes is told and not taken for
 * something else.
 */
export function decodeText(bytes: Uint8Array, wanted?: TableEncoding): DecodedText | EncodingFault {
  const marked = findMark(bytes);
  const encoding = wanted ?? marked;
  if (encoding !== undefined) {
    const text = decode(bytes, encoding);
    if (text === undefined) return { encoding };
    return text.includes('\0') ? 'binary' : { text, encoding };
  }
  if (bytes.includes(0)) return 'binary';
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: 'utf-8' };
  if (isDamagedUtf8(bytes)) return { encoding: 'utf-8' };
  return readOldEncoding(bytes);
}

function findMark(bytes: Uint8Array): TableEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, encoding: TableEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Windows-1251 has hardly ever two bytes in a row that UTF-8 could have; a damaged UTF-8 file has many. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const faults = lenient.match(/\uFFFD/gu)?.length ?? 0;
  const characters = lenient.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  return characters > faults * 4;
}

const oldEncodings = ['windows-1251', 'windows-1252', 'ibm866', 'koi8-r'] as const;

function readOldEncoding(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('windows-1251').decode(bytes);
  const sample = bytes.subarray(0, sampleLength);
  const likeness = oldEncodings.map((encoding) => ({
    encoding,
    odd: countOddities(new TextDecoder(encoding).decode(sample)),
  }));
  const usual = likeness[0]?.odd ?? 0;
  const [best] = likeness.toSorted((a, b) => a.odd - b.odd);
  const isDoubtful = best !== undefined && usual > fewOddities && best.odd * 3 < usual;
  return { text, encoding: 'windows-1251', ...(isDoubtful && { doubt: best.encoding }) };
}

const sampleLength = 200_000;
const fewOddities = 3;

/** Places where no word of Russian or of a Western language looks so: letters of two alphabets, capitals inside of words, signs of drawing, letters of other
 * Cyrillic alphabets. */
function countOddities(text: string): number {
  return (
    text.match(
      /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Ll}\p{Lu}|[\u0080-\u009F\u2500-\u259F\u00A1-\u00A9\u00AC-\u00BA\u00BC-\u00BF\u00D7\u00F7\u0400\u0402-\u040F\u0450\u0452-\u045F\u0490\u0491]/gu,
    )?.length ?? 0
  );
}
