import type { IsoDate } from '../../document/iso-date.js';

const dayLength = 86_400_000;

/** Which days are worked, where that does not follow from the days of the week. */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<IsoDate>;
  /** Saturdays and Sundays that are worked. */
  readonly workdays: ReadonlySet<IsoDate>;
}

/**
 * The day that is so many working days after another. Saturdays and Sundays are free, and the holidays of the calendar: one
 * that it does not have makes a term end early rather than late. A calendar in which nothing is ever worked ends with its
 * last holiday.
 */
export function addWorkingDays(day: IsoDate, count: number, calendar: WorkCalendar): IsoDate {
  let moment = toMoment(day);
  for (let left = count; left > 0;) {
    moment += dayLength;
    if (isWorked(moment, calendar)) left--;
  }
  return toDay(moment);
}

/** The calendar day before another. */
export function previousDay(day: IsoDate): IsoDate {
  return toDay(toMoment(day) - dayLength);
}

function toMoment(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(moment: number): IsoDate {
  return new Date(moment).toISOString().slice(0, 10);
}

function isWorked(moment: number, { holidays, workdays }: WorkCalendar): boolean {
  const day = toDay(moment);
  if (holidays.has(day)) return false;
  const weekday = new Date(moment).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || workdays.has(day);
}
