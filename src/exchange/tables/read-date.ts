import type { IsoDate } from '../../document/iso-date.js';
import { foldHeading } from './fold-heading.js';
import type { Cell } from './table.js';
import { readDateSerial } from './xlsx/date-serial.js';

/**
 * The day in a cell: a date of Excel, its bare number (1954 to 2119), `05.11.2026`, `5 ноября 2026 г.`, `2026-11-05`; a time
 * after it is left out. `months` are the names of the months as they stand in a date, January first. `undefined` for anything
 * else, also for `05.11.26` and `05/11/2026`, which can be read in two ways, and for a day that never was.
 */
export function readDate(cell: Cell, months: readonly string[]): IsoDate | undefined {
  if (cell.type === 'date') return cell.date;
  if (cell.type === 'number') return readSerial(cell.value);
  const text = cell.text.replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '');
  if (/^\d{5}$/u.test(text)) return readSerial(Number(text));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (iso !== null) return findDay(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*\p{L}{1,5}\.?)?$/u.exec(text);
  if (dotted !== null) return findDay(dotted[3], dotted[2], dotted[1]);
  const spelled = /^["«“]?(\d{1,2})["»”]?\s+(\p{L}{3,})\.?\s+(\d{4})(?:\s*\p{L}{1,5}\.?)?$/u.exec(text);
  if (spelled === null) return undefined;
  const name = foldHeading(spelled[2] ?? '');
  const month = months.findIndex((each) => foldHeading(each).startsWith(name));
  return month < 0 ? undefined : findDay(spelled[3], String(month + 1), spelled[1]);
}

/** 1 January 1954 to 31 December 2119: a number outside of it is hardly meant as a day. */
function readSerial(value: number): IsoDate | undefined {
  return value >= 19_725 && value < 80_355 ? readDateSerial(value, false) : undefined;
}

function findDay(year = '', month = '', day = ''): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  // 31 June is rolled over to 1 July.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}
