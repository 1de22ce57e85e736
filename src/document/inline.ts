import type { Place } from '../diagnostic/place.js';
import type { Verbatim } from '../diagnostic/verbatim.js';
import type { Revision } from './revision.js';

/** A run of text. `origin` is where its words were written; it never enters a hash. */
export interface TextRun {
  readonly type: 'text';
  readonly value: string;
  readonly origin?: Place | undefined;
  /** The stretches of the words that the file has letter for letter, where it has not all of them so. */
  readonly verbatim?: readonly Verbatim[] | undefined;
}

/** Emphasised words. */
export interface Strong {
  readonly type: 'strong';
  readonly content: readonly Inline[];
}

/** A reference to a clause or section by id. Its text is computed by `numberDocument`, never typed. */
export interface Reference {
  readonly type: 'ref';
  readonly target: string;
  readonly origin?: Place | undefined;
}

/** A gap to fill in by hand. Printed as a rule, then the hint and the choices in brackets. */
export interface Blank {
  readonly type: 'blank';
  readonly hint: string;
  readonly choices: readonly string[];
  /** How many lines are left free: 0 is a short gap inside a line, 1 the rest of a line, more are whole lines. */
  readonly lines: number;
  readonly origin?: Place | undefined;
}

/** A line break inside a paragraph, for instance between the lines of a requisite. */
export interface Break {
  readonly type: 'break';
}

export type Inline = TextRun | Strong | Reference | Blank | Break | Revision;

/** The names of all types of runs that a document can be kept with. */
export const inlineTypes = ['text', 'strong', 'ref', 'blank', 'break'] as const satisfies readonly Exclude<
  Inline,
  Revision
>['type'][];
