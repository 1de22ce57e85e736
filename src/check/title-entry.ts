import type { NameForm } from '../language/case-forms.js';
import type { Place } from '../diagnostic/place.js';

/** A name that documents decline: a position, a unit. Forms that a person wrote win over computed ones. */
export interface TitleEntry {
  readonly nominative: string;
  readonly forms: Partial<Readonly<Record<NameForm, string>>>;
  /** The same for the plural. */
  readonly plural?: Partial<Readonly<Record<NameForm, string>>> | undefined;
  readonly place: Place;
}
