import type { Block, SheetCode } from './block.js';
import type { Identity } from './identity.js';
import type { JobPosting } from './job-posting.js';
import type { NumberingScheme } from './numbering-scheme.js';
import type { Redline } from './revision.js';

/**
 * The one model that every writer reads. Order on paper: `face.head`, `body`, `face.tail`.
 *
 * The `body` is the text that people agree to and that the text hash covers. The `face` carries what is known only
 * later or changes without a change of text: number, dates, officers' names, visas, acknowledgment.
 */
export interface Document {
  /** Kind of document, the name of its template: `instruction`. */
  readonly kind: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  /** The language of the other column, when the text stands in two languages side by side. */
  readonly secondLanguage?: string | undefined;
  /** Plain title for file properties and the window: «Должностная инструкция менеджера по продажам». */
  readonly title: string;
  /** Who issues the document, for file properties. */
  readonly author: string;
  readonly identity: Identity;
  readonly numbering: NumberingScheme;
  /** Whether the pages lie on their side; the look, which says the size of a page, is turned for the writers. */
  readonly orientation?: 'landscape' | undefined;
  /** What search engines are told, when the document is an advertisement of a vacancy. */
  readonly posting?: JobPosting | undefined;
  /** Whether the pages are made for one side of the paper or for both: then margins are mirrored. */
  readonly sides: 'one' | 'two';
  /** What it tells of two editions; a redline is printed and never kept, and has no text hash of its own. */
  readonly redline?: Redline | undefined;
  readonly face: Face;
  readonly body: readonly Block[];
}

/** What is known only later, or changes without a change of the text. */
export interface Face {
  readonly head: readonly Block[];
  readonly tail: readonly Block[];
  /** A word across each page that says that the paper is not valid yet: «ПРОЕКТ». */
  readonly mark?: string | undefined;
  readonly code?: Code | undefined;
}

/** Requisite 31 of GOST R 7.0.97-2025: a QR code at the bottom right of the sheet, with the same in words beside it. */
export interface Code extends SheetCode {
  /** The first sheet, as the standard has it, or each one, where single sheets are handed in. */
  readonly pages: 'first' | 'all';
}

/** The languages of a document as file names have them: `ru`, or `ru+en` of one in two columns. */
export function nameLanguages({
  language,
  secondLanguage,
}: Pick<Document, 'language' | 'secondLanguage'>): string {
  return secondLanguage === undefined ? language : `${language}+${secondLanguage}`;
}
