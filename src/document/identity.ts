import type { IsoDate } from './iso-date.js';

/**
 * What tells one document from all others: for file properties, codes on paper and the names of files. It belongs to
 * the face: numbers and dates change without a change of the text.
 */
export interface Identity {
  /** Registration number, `12-ДИ`. */
  readonly number?: string | undefined;
  /** Number of the edition (version), `3`. */
  readonly edition?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** What the document is about, in the nominative: the title of the position. */
  readonly subject: string;
  /** The text hash (`hashText`) of the text that the document is, or that it is a sheet of. */
  readonly textHash: string;
}

/** How many hexadecimal digits of a text hash stand on paper: 48 bits, enough to tell the texts of one employer apart. */
const shownDigits = 12;

/** The short form of a text hash as it is printed and typed: `4F2A-9C1E-77B0`. */
export function shortenHash(hash: string): string {
  return (
    hash
      .slice(0, shownDigits)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join('-');
}
