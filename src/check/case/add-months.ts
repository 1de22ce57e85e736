import type { IsoDate } from '../../document/iso-date.js';
import { readIsoDate } from '../../language/iso-date.js';

/**
 * The day on which a term of calendar months ends: the same day of the last month, or its last day where it has no
 * such day (article 14 of the Labour Code of Russia): 31 December and two months make 28 or 29 February. Throws a
 * RangeError when the date does not exist.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = readIsoDate(date);
  const count = year * 12 + (month - 1) + months;
  const [lastYear, lastMonth] = [Math.floor(count / 12), (count % 12) + 1];
  // Day 0 of the month after is the last day of this one.
  const days = new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate();
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  return `${pad(lastYear, 4)}-${pad(lastMonth)}-${pad(Math.min(day, days))}`;
}
