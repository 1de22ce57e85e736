import type { Place } from '../../diagnostic/place.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Employment, PayUnit } from '../../document/job-posting.js';
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

/** Where the work is done. */
export interface Workplace {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly region?: string | undefined;
  readonly city: string;
  readonly street?: string | undefined;
  readonly postalCode?: string | undefined;
  /** Whether all of the work is done from anywhere in the country. */
  readonly remote: boolean;
}

/** A range of pay; one of the bounds may be open. */
export interface Pay {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** ISO 4217, three letters. */
  readonly currency: string;
  readonly per: PayUnit;
  readonly tax?: 'before' | 'after' | undefined;
}

/** Where to apply; at least a telephone number or an address is there. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}
