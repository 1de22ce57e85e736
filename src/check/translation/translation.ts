import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { TitleEntry } from '../title-entry.js';
import type { Wording } from '../wording.js';

/** The translated texts of one file of an organization, by the names of the texts. */
export interface Translation {
  readonly file: string;
  readonly texts: ReadonlyMap<string, TranslatedText>;
  /** What is wrong with the file itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One text in another language. Which of its readings counts depends on what it translates. */
export interface TranslatedText {
  readonly wording: Wording;
  readonly title: TitleEntry;
  /** The words as they were written. */
  readonly plain: string;
  /** The mark of the text that was translated. */
  readonly of?: { readonly mark: string; readonly place: Place } | undefined;
  readonly keyPlace: Place;
  readonly place: Place;
}
