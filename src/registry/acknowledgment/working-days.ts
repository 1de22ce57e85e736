import type { IsoDate } from '../../document/iso-date.js';

const dayLength = 86_400_000;

/**
 * The day that is so many working days after another. Saturdays and Sundays are counted as free; public holidays are not
 * known, so a term that holds one ends early rather than late.
 */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
  let moment = toMoment(day);
  for (let left = count; left > 0;) {
    moment += dayLength;
    if (!isWeekend(moment)) left--;
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

function isWeekend(moment: number): boolean {
  const weekday = new Date(moment).getUTCDay();
  return weekday === 0 || weekday === 6;
}
