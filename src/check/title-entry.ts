import type { CaseForms } from '../language/case-forms.js';
import type { Place } from '../diagnostic/place.js';

/** A name that documents decline: a position, a unit. Forms that a person wrote win over computed ones. */
export interface TitleEntry {
  readonly nominative: string;
  readonly forms: Partial<CaseForms>;
  /** The same for the plural. */
  readonly plural?: Partial<CaseForms> | undefined;
  readonly place: Place;
}
