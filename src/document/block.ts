import type { Place } from '../diagnostic/place.js';
import type { Inline } from './inline.js';
import type { NumberingScheme } from './numbering-scheme.js';
import type { BlockRevision } from './revision.js';

/** The name of the document: «ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ» and what it is about, «менеджера по продажам». */
export interface Title {
  readonly type: 'title';
  readonly kindName: readonly Inline[];
  /** Requisite 17 of GOST R 7.0.97: the heading of the text. May be empty. */
  readonly subject: readonly Inline[];
  readonly revision?: BlockRevision | undefined;
}

/** A part of the text with a heading. An empty heading is a section that is numbered but not announced. */
export interface Section {
  readonly type: 'section';
  readonly id: string;
  readonly numbered: boolean;
  readonly heading: readonly Inline[];
  readonly children: readonly Block[];
  readonly origin?: Place | undefined;
  readonly revision?: BlockRevision | undefined;
}

/** A numbered provision. Clauses nest; the depth decides the number. */
export interface Clause {
  readonly type: 'clause';
  readonly id: string;
  /** Whether a person chose the id or it was derived from section and text (and so changes with the text). */
  readonly idSource: 'author' | 'derived';
  readonly content: readonly Inline[];
  readonly children: readonly (Clause | List | Paragraph | Table)[];
  readonly origin?: Place | undefined;
  readonly revision?: BlockRevision | undefined;
}

/** What stands before the items of a list. `letter` is а), б), в) in Russian and a), b), c) elsewhere. */
export const listMarkers = ['dash', 'bullet', 'letter', 'number', 'none'] as const;

/** One of the marks of lists. */
export type ListMarker = (typeof listMarkers)[number];

export interface List {
  readonly type: 'list';
  readonly marker: ListMarker;
  readonly items: readonly ListItem[];
  readonly revision?: BlockRevision | undefined;
}

export interface ListItem {
  readonly type: 'item';
  readonly content: readonly Inline[];
  readonly children: readonly List[];
  readonly origin?: Place | undefined;
  readonly revision?: BlockRevision | undefined;
}

/**
 * What a paragraph is for; the look decides how it appears.
 * text: running text · lead-in: the sentence before a list of clauses · organization: name of the employer ·
 * requisite: number, place, date, lines of the approval block · approval-word: УТВЕРЖДАЮ, Приложение ·
 * heading: heading of a sheet, outside the numbered sections · note: small print · caption: words under a rule
 */
export const paragraphRoles = [
  'text',
  'lead-in',
  'organization',
  'requisite',
  'approval-word',
  'heading',
  'note',
  'caption',
] as const;

/** One of the roles of paragraphs. */
export type ParagraphRole = (typeof paragraphRoles)[number];

export interface Paragraph {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  readonly content: readonly Inline[];
  readonly origin?: Place | undefined;
  readonly revision?: BlockRevision | undefined;
}

export interface TableColumn {
  /** Empty in a table without a header row. */
  readonly heading: readonly Inline[];
  /** Share of the width; the shares of all columns are relative to their sum. */
  readonly width: number;
  /** BCP 47 tag of the words of the column, where it is not that of the document; its rows may then go over a page. */
  readonly language?: string | undefined;
}

/** `good`: done · `open`: to be done · `bad`: not done in time, refused · `away`: waits for somebody */
export const cellTones = ['good', 'open', 'bad', 'away'] as const;

/** What the colour of a cell says besides its words, where a format shows colours. The words say it alone as well. */
export type CellTone = (typeof cellTones)[number];

export interface TableCell {
  readonly type: 'cell';
  readonly tone?: CellTone | undefined;
  readonly content: readonly (Paragraph | List)[];
}

export interface TableRow {
  readonly type: 'row';
  readonly cells: readonly TableCell[];
  /** Room left for handwriting, in millimetres. */
  readonly minHeight?: number | undefined;
  readonly revision?: BlockRevision | undefined;
}

/** A table. The header row exists when any column has a heading, and is repeated on each page. */
export interface Table {
  readonly type: 'table';
  /** `data`: ruled grid with a header row; `card`: label and value, the first column is a row header. */
  readonly role: 'data' | 'card';
  /** Whether the table stays on one page where it fits on one: a table of signatures. */
  readonly keepTogether?: boolean | undefined;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly revision?: BlockRevision | undefined;
}

/** Blocks side by side, read column by column. Used for the head of the first sheet and for two parties. */
export interface Columns {
  readonly type: 'columns';
  readonly columns: readonly { readonly width: number; readonly content: readonly Block[] }[];
  readonly revision?: BlockRevision | undefined;
}

/** The corner block of approval (requisite 16) or the mark of an appendix; at most 8 cm wide, kept together. */
export interface Approval {
  readonly type: 'approval';
  readonly content: readonly (Paragraph | Signature)[];
  readonly revision?: BlockRevision | undefined;
}

/**
 * One line to sign: position, room for the hand, decoded name, date; captions stand below their parts.
 * Parts that are empty take no room (an approval block has no position here: it stands above as paragraphs).
 */
export interface Signature {
  readonly type: 'signature';
  /** Who signs in which capacity, above the line: «Инструкцию разработал». */
  readonly label: readonly Inline[];
  readonly position: readonly Inline[];
  readonly name: readonly Inline[];
  readonly date: readonly Inline[];
  readonly revision?: BlockRevision | undefined;
}

/** Visas, or approvals of others, kept together under a heading. */
export interface Agreement {
  readonly type: 'agreement';
  readonly heading: readonly Inline[];
  readonly signatures: readonly Signature[];
  readonly revision?: BlockRevision | undefined;
}

/** A QR code with the same in words beside it. */
export interface SheetCode {
  /** What a scanner reads. */
  readonly value: string;
  /** The same for people. A format that shows no picture prints this alone. */
  readonly caption: readonly Inline[];
}

/**
 * A sheet that goes with the text: of acknowledgment, of visas, an appendix.
 * `page`: `same` goes on below the text · `new` begins a page · `front` begins the front side of a leaf, so that the
 * sheet can be taken out of a set that is printed on both sides
 */
export interface Sheet {
  readonly type: 'sheet';
  readonly page: 'same' | 'new' | 'front';
  /** Its pages are numbered by themselves: papers of many people that lie in one file. Only of one that begins a page. */
  readonly numbers?: 'own' | undefined;
  /** A code of its own, at the foot of what it holds: by it the sheet that comes back signed is known. */
  readonly code?: SheetCode | undefined;
  readonly content: readonly Block[];
  readonly revision?: BlockRevision | undefined;
}

/**
 * A document inside of another one, with its face: it begins a page, and its numbers begin anew by a scheme of its own.
 * Stands only in the body of a document. Ids are unique in the whole document, so those of a part begin with its own.
 */
export interface Part {
  readonly type: 'part';
  readonly id: string;
  /** What the table of contents calls it. */
  readonly name: readonly Inline[];
  readonly numbering: NumberingScheme;
  readonly head: readonly Block[];
  readonly body: readonly Block[];
  readonly tail: readonly Block[];
  readonly revision?: BlockRevision | undefined;
}

/** The table of contents: every part of the document by its name, with its page where the format has pages. */
export interface Contents {
  readonly type: 'contents';
  readonly heading: readonly Inline[];
  readonly revision?: BlockRevision | undefined;
}

export type Block =
  | Title
  | Section
  | Clause
  | List
  | Paragraph
  | Table
  | Columns
  | Approval
  | Signature
  | Agreement
  | Sheet
  | Part
  | Contents;

/** The names of all types of blocks. */
export const blockTypes = [
  'title',
  'section',
  'clause',
  'list',
  'paragraph',
  'table',
  'columns',
  'approval',
  'signature',
  'agreement',
  'sheet',
  'part',
  'contents',
] as const satisfies readonly Block['type'][];
