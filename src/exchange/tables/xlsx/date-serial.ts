import type { IsoDate } from '../../../document/iso-date.js';

/** The day that a number of a sheet stands for; `undefined` when it stands for none. Times of day are cut off. */
export function readDateSerial(serial: number, is1904: boolean): IsoDate | undefined {
  // Programs that reckon in seconds write midnight a little too early.
  const day = Math.floor(serial + 1e-6);
  if (day < 1 || day > lastDay) return undefined;
  if (is1904) return formatDay(Date.UTC(1904, 0, 1) + day * dayLength);
  // Excel takes 1900 for a leap year: its day 60 never was, and all before it are one off.
  if (day === 60) return undefined;
  return formatDay(Date.UTC(1899, 11, day > 60 ? 30 : 31) + day * dayLength);
}

const dayLength = 86_400_000;

/** 31 December 9999 reckoned from 1904, where it comes first. */
const lastDay = 2_957_003;

function formatDay(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
