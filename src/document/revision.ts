import type { Inline } from './inline.js';

/** Which of two editions has something that the other has not: the newer one, or the older one. */
export type Change = 'inserted' | 'deleted';

/** Words that only one of two editions has. They stand in redlines alone, never inside of each other. */
export interface Revision {
  readonly type: 'revision';
  readonly change: Change;
  readonly content: readonly Inline[];
}

/** What became of a part of the text, in words for those who read the redline. */
export interface Remark {
  /** In a word or two: «изложено иначе». */
  readonly name: string;
  /** What it touches and what it is thought to be in law, a sentence each. */
  readonly text: string;
}

/** What a redline tells of a block beside the changes in its words. */
export interface BlockRevision {
  /** Where only one edition has the block as a whole: everything inside it has the same change. */
  readonly change?: Change | undefined;
  /** Its number in the older edition, as printed, where that is not its number now. A deleted block has no other. */
  readonly formerLabel?: string | undefined;
  readonly remark?: Remark | undefined;
  /** Where only one edition has the block at this place: what the other has of it elsewhere. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** The other place of a block that was moved. */
export interface Elsewhere {
  /** Its number there, as printed; empty where it has none. */
  readonly label: string;
  /** Its words with the changes that were made to them on the way. */
  readonly words: readonly Inline[];
}

/** An edition that a redline was made from. */
export interface RedlineEdition {
  /** As people call it: «ред. 3», «проект». */
  readonly name: string;
  /** The text hash (`hashText`) of its text. */
  readonly textHash: string;
}

/** What makes a document a redline: the newer edition with everything in it that the older one says otherwise. */
export interface Redline {
  /** Whose changes they are said to be. */
  readonly author: string;
  readonly before: RedlineEdition;
  readonly after: RedlineEdition;
  /** Words for those who read the changes aloud, or beside each other. */
  readonly labels: RedlineLabels;
  /** How changes are marked on paper, in words that are marked so. */
  readonly legend: readonly Inline[];
  /** What is to be said of the comparison as a whole, also what the changes do not show. A paragraph each. */
  readonly notes: readonly string[];
}

/** The words that a redline is printed with. */
export interface RedlineLabels {
  readonly heading: string;
  readonly number: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** Said before and after words that were put in or struck out. */
  readonly inserted: string;
  readonly deleted: string;
  readonly end: string;
  /** Said where an edition has nothing. */
  readonly none: string;
  /** Said of what differs only in its number. */
  readonly renumbered: string;
  /** Said of what stands elsewhere: `{number}` is its number there. */
  readonly movedFrom: string;
  readonly movedTo: string;
}
