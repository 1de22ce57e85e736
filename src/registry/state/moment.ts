import type { IsoDate } from '../../document/iso-date.js';

/** When something was recorded. */
export interface Moment {
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The calendar day of it where it was recorded: papers carry days, not moments. */
  readonly day: IsoDate;
}
