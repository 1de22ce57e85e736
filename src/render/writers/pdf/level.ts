/**
 * The level of PDF/A that a file claims. 3a, with the mark of PDF/UA-1, is what Rolebook writes; 1a is for the archive
 * of the electronic personnel file; 1b is what PDFBox preflight can check.
 */
export type PdfLevel = 'PDF/A-3a' | 'PDF/A-1a' | 'PDF/A-1b';

/** What a level asks for and allows. */
export interface LevelRules {
  readonly version: '1.4' | '1.7';
  readonly part: 1 | 3;
  readonly conformance: 'A' | 'B';
  /** Whether files may be attached (ISO 19005-3, 6.8). */
  readonly attaches: boolean;
  /** Whether the file says that it is PDF/UA-1, which is built on PDF 1.7. */
  readonly isUniversal: boolean;
  /** Whether each face needs the list of its characters (ISO 19005-1, 6.3.5); later parts do without. */
  readonly listsCharacters: boolean;
}

const first = {
  version: '1.4',
  part: 1,
  attaches: false,
  isUniversal: false,
  listsCharacters: true,
} as const;

export const levels: Readonly<Record<PdfLevel, LevelRules>> = {
  'PDF/A-3a': {
    version: '1.7',
    part: 3,
    conformance: 'A',
    attaches: true,
    isUniversal: true,
    listsCharacters: false,
  },
  'PDF/A-1a': { ...first, conformance: 'A' },
  'PDF/A-1b': { ...first, conformance: 'B' },
};
