import type { Place } from '../../diagnostic/place.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Contact, Employment, PayRange, Workplace } from '../../document/job-posting.js';
import type { Link, Wording } from '../wording.js';

/** An advertisement of a vacancy: what only the advertisement says. All else is taken from the role. */
export interface Vacancy {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly role: Link;
  readonly posted: IsoDate;
  /** The last day on which applications are accepted. */
  readonly validThrough: IsoDate;
  readonly openings: number;
  readonly workplace: Workplace;
  /** At least one. */
  readonly employment: readonly Employment[];
  readonly schedule: Wording;
  readonly startsOn?: IsoDate | undefined;
  readonly pay?: Pay | undefined;
  readonly about?: Wording | undefined;
  /** Ids of the duties of the role to print; all that its file has when left out. */
  readonly duties?: readonly Link[] | undefined;
  readonly requirements: readonly Wording[];
  readonly offers: readonly Wording[];
  readonly contact: Contact;
  readonly site?: string | undefined;
  /** Every text of the file as it is written: what must not stand in an advertisement must stand in no field of it. */
  readonly texts: readonly Wording[];
  /** Where each field is written, by its path: `pay/currency`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The pay, and whether the tax is to be taken from it. */
export interface Pay extends PayRange {
  readonly tax?: 'before' | 'after' | undefined;
}
