import type { Place } from '../../diagnostic/place.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { PersonGender } from '../../language/person-name.js';
import type { ClauseEntry } from '../clause-entry.js';
import type { TitleEntry } from '../title-entry.js';
import type { Link, Wording } from '../wording.js';
import type { ChangeKind } from '../../document/change-kind.js';

/** One occasion that needs a document: what it is about, and what only this occasion knows. */
export interface CaseFile {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  /** Kind of the document, with its place. */
  readonly kind: Link;
  /** Number and date of the document itself, as far as they are known. */
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** What is written, by the name of the field. */
  readonly values: ReadonlyMap<string, CaseValue>;
  /** Where each field is written, the common ones too. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The value of a field of a case. */
export type CaseValue =
  | { readonly type: 'text'; readonly value: Wording }
  | { readonly type: 'texts'; readonly value: readonly Wording[] }
  | { readonly type: 'date'; readonly value: IsoDate }
  | { readonly type: 'person'; readonly value: CasePerson }
  | { readonly type: 'people'; readonly value: readonly CasePerson[] }
  | { readonly type: 'officer'; readonly value: Link }
  | { readonly type: 'role'; readonly value: Link }
  | { readonly type: 'choice'; readonly value: string }
  | { readonly type: 'change'; readonly value: ChangeKind }
  | { readonly type: 'clauses'; readonly value: readonly ClauseEntry[] }
  | { readonly type: 'acts'; readonly value: readonly ListedAct[] }
  | { readonly type: 'number'; readonly value: number };

/** A person whom a case is about, or who takes part in it. */
export interface CasePerson {
  /** Surname, given name, patronymic, as far as the person has them. */
  readonly name: TitleEntry;
  readonly gender: PersonGender;
  /** The position as the person holds it; that of the role of the case when left out. */
  readonly position?: TitleEntry | undefined;
  readonly unit?: TitleEntry | undefined;
  /** The employment contract. */
  readonly contract?: { readonly number: string; readonly date: IsoDate } | undefined;
}

/** A document that is named in a list. */
export interface ListedAct {
  readonly title: string;
  readonly number?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** What is remarked on it: years of the files, a term of storage and its ground. */
  readonly note?: string | undefined;
  /** How many of them there are. */
  readonly count?: number | undefined;
}
