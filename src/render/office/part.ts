import type { Xml } from './xml.js';

/** One file inside of a Word file or workbook (Open Packaging Conventions, ECMA-376 part 2). */
export interface Part {
  /** From the root of the package: `word/document.xml`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: Xml | Uint8Array;
  /** The parts that it refers to, by the ids that its markup uses. */
  readonly relations?: readonly Relation[];
  /** Whether documents of one look often share its content to the letter: then its compressed bytes are kept. */
  readonly isShared: boolean;
}

/** A part and the reference to it. */
export interface ReferredPart {
  readonly part: Part;
  readonly relation: Relation;
}

/** A reference from one part, or from the package, to another part. */
export interface Relation {
  readonly id: string;
  /** The kind of reference, a URI. */
  readonly type: string;
  /** From the folder of the part that refers. */
  readonly target: string;
}

const officeTypes = 'application/vnd.openxmlformats-officedocument';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The media type of a part of a text: `document.main`, `styles`. */
export function nameWordType(part: string): string {
  return `${officeTypes}.wordprocessingml.${part}+xml`;
}

/** The media type of a part of a workbook: `sheet.main`, `worksheet`. */
export function nameSheetType(part: string): string {
  return `${officeTypes}.spreadsheetml.${part}+xml`;
}

/** The kind of a reference that Office defines: `styles`, `header`. */
export function nameOfficeRelation(kind: string): string {
  return `${officeRelations}/${kind}`;
}
