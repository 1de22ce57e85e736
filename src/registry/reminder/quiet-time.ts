import type { IsoDate } from '../../document/iso-date.js';

/** When nobody is written to. */
export interface QuietTime {
  /** `20:00`; may go over midnight. The same time twice is no quiet at all. */
  readonly from: string;
  readonly until: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly dates: readonly IsoDate[];
  /** Days on which the day of the week makes no quiet. */
  readonly workdays: readonly IsoDate[];
}

/** Whether nobody is written to at a local time. */
export function isQuiet(
  { from, until, weekdays, dates, workdays }: QuietTime,
  { day, time, weekday }: { readonly day: IsoDate; readonly time: string; readonly weekday: number },
): boolean {
  if (dates.includes(day) || (weekdays.includes(weekday) && !workdays.includes(day))) return true;
  return from <= until ? from <= time && time < until : time >= from || time < until;
}
