import type { Inline } from '../document/inline.js';
import { Phrase } from './phrase.js';

/** A number as it is printed, which functions can count with. */
export class Quantity extends Phrase {
  constructor(
    readonly amount: number,
    inlines: readonly Inline[],
  ) {
    super(inlines);
  }
}
