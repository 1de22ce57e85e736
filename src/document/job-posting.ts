import type { IsoDate } from './iso-date.js';

/** What an instruction can be written for: an employment contract, no order and no voluntary work. */
export const employments = ['full-time', 'part-time', 'temporary', 'internship'] as const;

export type Employment = (typeof employments)[number];

/** The time that pay is for. */
export const payUnits = ['hour', 'day', 'week', 'month', 'year'] as const;

export type PayUnit = (typeof payUnits)[number];

/**
 * What search engines are told of a vacancy, besides its text: a `JobPosting` of schema.org in our own names. Only a page
 * of the web can carry it; in other formats the same stands in the text alone.
 */
export interface JobPosting {
  /** The title of the position and nothing else. */
  readonly title: string;
  /** What tells the posting from others of the employer. */
  readonly identifier: string;
  readonly posted: IsoDate;
  /** The last day. */
  readonly validThrough: IsoDate;
  readonly openings: number;
  readonly employment: readonly Employment[];
  readonly schedule: string;
  readonly startsOn?: IsoDate | undefined;
  readonly employer: {
    readonly name: string;
    readonly legalName: string;
    readonly site?: string | undefined;
  };
  readonly workplace: Workplace;
  readonly pay?: PayRange | undefined;
  /** The least experience, in months; 0 says that none is required. */
  readonly experienceMonths?: number | undefined;
  readonly contact: Contact;
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
export interface PayRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** ISO 4217, three letters. */
  readonly currency: string;
  readonly per: PayUnit;
}

/** Where to apply; at least a telephone number or an address is there. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}
