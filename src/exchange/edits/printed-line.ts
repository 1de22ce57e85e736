import type { Place } from '../../diagnostic/place.js';
import type { Blank, Reference, TextRun } from '../../document/inline.js';
import type { FoldedText } from './fold-letters.js';

/** What the letters of a printed line come from. */
export type LineOwner = TextRun | Reference | Blank;

/** A paragraph as the Word writer prints it, without its number. */
export interface PrintedLine extends FoldedText<LineOwner> {
  /** Where it stands in the list of all lines of its document, from 0. */
  readonly index: number;
  /** Whether it belongs to the text that people agree to, or to what stands around that. */
  readonly part: 'head' | 'body' | 'tail';
  readonly kind:
    'title' | 'heading' | 'clause' | 'item' | 'paragraph' | 'column-heading' | 'cell' | 'signature';
  /** Id of the section or clause that it begins. */
  readonly id?: string | undefined;
  /** Whether references can name that id: a person chose it. */
  readonly isNamed: boolean;
  /** Its number, `2.1.`; empty where it has none. */
  readonly label: string;
  /** Heading of its section with the number; empty outside of sections. */
  readonly section: string;
  /** Where the clause or item stands as a whole, if the document says so. */
  readonly origin?: Place | undefined;
  /** Names the row of a table that it stands in; empty outside of tables. */
  readonly row: string;
}
