import type { Place } from '../diagnostic/place.js';
import type { ClauseEntry, ClauseSection } from './clause-entry.js';

/** A clause of the library, used by many roles. Its entry takes the id `<section>.<clause id>` in a document. */
export interface SharedClause {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly language: string;
  readonly section: ClauseSection;
  readonly entry: ClauseEntry;
}
