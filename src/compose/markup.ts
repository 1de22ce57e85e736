import type { Place } from '../diagnostic/place.js';
import type { Phrase } from './phrase.js';

/** What an element holds: elements, words of a template or of a plain value, and words that know their origin. */
export type MarkupNode = MarkupElement | Phrase | string;

/** An element of the vocabulary, as a template or a function made it. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  /** Where the element stands in its template; an element that a function made has none of its own. */
  readonly place?: Place | undefined;
  /** Where its words were written. */
  readonly origin?: Place | undefined;
}

/** Elements that a function of templates made; they are put where it was called. */
export class Markup {
  constructor(readonly elements: readonly MarkupElement[]) {}
}
