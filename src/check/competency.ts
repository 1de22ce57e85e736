import type { Place } from '../diagnostic/place.js';
import type { Wording } from './wording.js';

/** One entry of the competency library. */
export interface Competency {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly language: string;
  readonly name: string;
  readonly namePlace: Place;
  readonly type: 'corporate' | 'managerial' | 'professional' | 'personal';
  readonly definition: Wording;
  /** From the lowest to the highest; the level number is the one that roles require. */
  readonly levels: readonly {
    readonly level: number;
    readonly name: string;
    readonly indicators: readonly Wording[];
  }[];
  /** How a level is assessed. */
  readonly assessment: readonly Wording[];
  /** What helps to reach a level; a plan of development offers them. */
  readonly development: readonly Wording[];
}
