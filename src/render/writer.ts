import type { Outcome } from '../diagnostic/outcome.js';
import type { Attachment } from '../document/attachment.js';
import type { Document } from '../document/document.js';
import type { Issue } from '../document/issue.js';
import type { Look } from '../document/look.js';
import type { Numbering } from '../document/number.js';
import type { FontName } from '../world.js';

/** What a writer is given. Nothing else may influence its bytes. */
export interface WriterInput {
  readonly document: Document;
  readonly numbering: Numbering;
  readonly look: Look;
  /** The date that goes into file properties; from `World`, so that the same input gives the same bytes. */
  readonly date: Date;
  /** Files that belong to the document; formats that cannot carry files leave them out. */
  readonly attachments: readonly Attachment[];
  /** What an issued file tells programs of the version that it is. */
  readonly issue?: Issue | undefined;
  /**
   * Leaves room for the seal of the organization, which is put into the finished bytes, and prints what it says of
   * itself. Formats that cannot be sealed leave it out.
   */
  readonly seal?: SealField | undefined;
  /** Name and version of the program for file properties. */
  readonly producer: string;
  /** The bytes of a shipped font face. */
  font(name: FontName): Uint8Array;
  /** Is told how much of the work is done; no byte depends on it. Formats that are written quickly leave it out. */
  readonly tell?: TellWork | undefined;
}

/** Hears how much of a piece of work is done. */
export type TellWork = (done: number, total: number) => void;

/** What the field of a seal says of itself. */
export interface SealField {
  /** What it is called by those who read the file aloud: «Печать организации». */
  readonly label: string;
  /** What it is put there for. */
  readonly reason: string;
  /** What the paper says of it, in small letters on the first page; a paragraph each. */
  readonly notice: readonly string[];
  /** When the file is sealed. */
  readonly time: Date;
  /** How many bytes to leave for the signature. */
  readonly room: number;
}

/**
 * Turns a document into the bytes of one format. A writer shows every node; one that it cannot show is reported,
 * never dropped. Words come only from the document.
 */
export interface Writer {
  /** The name of the format on the command line, also the extension of its files. */
  readonly format: string;
  /** Extension without the dot. */
  readonly extension: string;
  write(input: WriterInput): Promise<Outcome<Uint8Array>>;
}
