import type { Place } from '../diagnostic/place.js';
import type { Stretch } from './word-list.js';

/** A text that an organization puts in the place of one of the program's: a template, or an entry of its words. */
export interface OwnText {
  /** What is printed; tags and inserts are `…`. */
  readonly plain: string;
  /** Where a stretch of it stands. */
  locate(stretch: Stretch): Place;
}
