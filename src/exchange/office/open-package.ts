import { unzipSync } from 'fflate';

/** The parts of a file of Office by their names, `word/document.xml`. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** What a file is that is no package of Office. */
export type ForeignFile =
  'office-97' | 'protected' | 'open-document' | 'rich-text' | 'pdf' | 'web-page' | 'other';

/** Why a package could not be opened. */
export type PackageFault = { readonly foreign: ForeignFile } | 'damaged' | 'too-large';

/** A part that unpacks to more is a trap: the longest instructions have less than one megabyte, a table of 20,000 people 20. */
const largestPart = 48 * 1024 * 1024;
/** All parts of text together. Pictures and macros are never unpacked. */
const largestText = 96 * 1024 * 1024;
const mostParts = 4000;

/**
 * Unpacks the parts of a file of Office that hold text. Sizes are limited by what the file itself declares, and no part can
 * unpack to more than it declares. Anything but XML stays packed: pictures, fonts, macros; and so does what the reader
 * does not want.
 */
export function openPackage(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
): Package | PackageFault {
  const foreign = recognizeForeign(bytes);
  if (foreign !== undefined) return { foreign };
  const budget = new Budget(isWanted);
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name, originalSize }) => budget.allows(name, originalSize) });
  } catch {
    // The library tells broken archives by errors of many kinds, none of which helps the person who sent the file.
    return 'damaged';
  }
  if (budget.isSpent) return 'too-large';
  if (budget.hasMimeType && parts['[Content_Types].xml'] === undefined) return { foreign: 'open-document' };
  return new Map(Object.entries(parts).map(([name, part]) => [name.replace(/^\/+/, ''), part]));
}

/** Counts what is unpacked, by what the archive declares of each part before a byte of it is unpacked. */
class Budget {
  isSpent = false;
  /** Whether there is a part that only files of OpenDocument have. */
  hasMimeType = false;
  readonly #isWanted: (name: string) => boolean;
  #size = 0;
  #count = 0;

  constructor(isWanted: (name: string) => boolean) {
    this.#isWanted = isWanted;
  }

  allows(name: string, size: number): boolean {
    this.#count += 1;
    if (name === 'mimetype') this.hasMimeType = true;
    if (this.isSpent || !/\.(?:xml|rels)$/i.test(name) || !this.#isWanted(name)) return false;
    this.#size += size;
    this.isSpent = size > largestPart || this.#size > largestText || this.#count > mostParts;
    return !this.isSpent;
  }
}

/** Files of other programs by how they begin; `undefined` for what may be a package. */
export function recognizeForeign(bytes: Uint8Array): ForeignFile | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return undefined;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // A file with a password lies encrypted in a stream of this name ([MS-OFFCRYPTO] 2.1.3), in UTF-16.
    return Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le') ? 'protected' : 'office-97';
  }
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) return 'rich-text';
  if (start.startsWith('%pdf-')) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/.test(start) ? 'web-page' : 'other';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((each, index) => bytes[index] === each);
}
