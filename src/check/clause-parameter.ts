import type { Place } from '../diagnostic/place.js';
import type { ClauseEntry } from './clause-entry.js';
import type { Link, Wording } from './wording.js';

/** A place in a shared clause where each role that uses it puts words of its own. */
export interface ClauseParameter {
  readonly id: string;
  /** What is to be put there, in words: «предел скидки». */
  readonly name: string;
  /** The words where a role says nothing; without them every role has to say something. */
  readonly default?: Wording | undefined;
  readonly place: Place;
}

/** A shared clause that a role uses, with the words for its parameters. */
export interface ClauseUse extends Link {
  readonly values: readonly ParameterValue[];
  /** The clause with these words, once the book is known; missing when the clause has no parameters. */
  readonly filled?: ClauseEntry | undefined;
}

/** The words for one parameter. */
export interface ParameterValue {
  readonly parameter: Link;
  readonly words: Wording;
}
