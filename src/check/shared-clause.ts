import type { Place } from '../diagnostic/place.js';
import type { ClauseEntry, ClauseSection } from './clause-entry.js';
import type { ClauseParameter } from './clause-parameter.js';

/** A clause of the library, used by many roles. Its entry takes the id `<section>.<clause id>` in a document. */
export interface SharedClause {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly language: string;
  readonly section: ClauseSection;
  readonly parameters: readonly ClauseParameter[];
  /** Its words, with the parameters open: `fillClause` fills them. */
  readonly entry: ClauseEntry;
}
