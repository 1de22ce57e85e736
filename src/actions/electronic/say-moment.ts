import type { SigningWords } from './signing-words.js';

/** A moment as the clocks of a place show it. Throws `RangeError` for a time zone that nobody knows. */
export interface LocalMoment {
  /** `2026-11-22` */
  readonly day: string;
  /** `12:04` */
  readonly time: string;
  /** `GMT+3` */
  readonly zone: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
}

/** What clocks and calendars of a time zone show at a moment. */
export function findLocalMoment(moment: Date, timeZone: string): LocalMoment {
  const parts = new Map(
    findFormat(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    zone: part('timeZoneName'),
    weekday: weekdays.indexOf(part('weekday')) + 1,
  };
}

/** Formats by their time zones: to make one takes longer than all else. */
const formats = new Map<string, Intl.DateTimeFormat>();

function findFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ weekday: 'short', timeZoneName: 'shortOffset' },
  });
  formats.set(timeZone, format);
  return format;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** «22 ноября 2026 г., 12:04 (GMT+3)» */
export function sayMoment(words: SigningWords, moment: Date, timeZone: string): string {
  const { day, time, zone } = findLocalMoment(moment, timeZone);
  return words.say('time', { day: words.sayDay(day), time, zone });
}
