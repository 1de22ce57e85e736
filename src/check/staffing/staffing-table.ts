import type { Place } from '../../diagnostic/place.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Category } from '../role.js';

/** The staffing table (штатное расписание) of an organization, as HR imported or wrote it. */
export interface StaffingTable {
  readonly file: string;
  /** The day from which it applies. */
  readonly date?: IsoDate | undefined;
  /** What it was read from: the name of a file, or the number and date of an order. */
  readonly source?: string | undefined;
  readonly positions: readonly StaffPosition[];
}

/** A line of a staffing table. */
export interface StaffPosition {
  readonly title: string;
  /** The unit as the table names it; missing where the table names none. */
  readonly unit?: string | undefined;
  /** How many posts there are; parts of a post are fractions. */
  readonly headcount: number;
  readonly category?: Category | undefined;
  /** The whole entry. */
  readonly place: Place;
  readonly titlePlace: Place;
}
