/** The parts of a calendar date; `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads YYYY-MM-DD. Throws a RangeError when it has another form or the day does not exist. */
export function readIsoDate(date: string): CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const moment = new Date(`${date}T00:00:00Z`);
  // Date rolls 31 June over to 1 July, or is invalid: both differ from what was written.
  if (match === null || Number.isNaN(moment.getTime()) || moment.getUTCDate() !== day) {
    throw new RangeError(`Not a date in the form YYYY-MM-DD: ${JSON.stringify(date)}`);
  }
  return { year, month, day };
}
