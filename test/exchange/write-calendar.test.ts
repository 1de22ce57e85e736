import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../src/exchange/calendar/write-calendar.js';

const now = new Date('2026-11-22T09:00:00Z');
const entry = {
  id: 'a1',
  day: '2026-12-31',
  summary: 'Срок: менеджер; версия 3',
  description: 'Не ознакомлены: 5',
};
const write = (changes: Partial<typeof entry> = {}): string =>
  new TextDecoder().decode(writeCalendar('Сроки', [{ ...entry, ...changes }], now));

/** The properties of a calendar, unfolded as RFC 5545 says. */
const read = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('holds whole days that end on the day after', () => {
    expect(read(write())).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rolebook//Rolebook//EN', 'CALSCALE:GREGORIAN'],
      ...[
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Сроки',
        'BEGIN:VEVENT',
        'UID:a1@rolebook',
        'DTSTAMP:20261122T090000Z',
        'SEQUENCE:29922300',
      ],
      ...['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Срок: менеджер\\; версия 3'],
      ...['DESCRIPTION:Не ознакомлены: 5', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('folds long lines at 75 octets and cuts no character; no text adds a property', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const written = write({ summary: `ж${text}\r\nATTENDEE:x` });
        expect(written.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(written).not.toContain('\uFFFD'.repeat(text.includes('\uFFFD') ? 1000 : 1));
        expect(read(written).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
        expect(read(written)).toHaveLength(read(write()).length);
      }),
    );
  });
});

/** What another program understands of a calendar: that of Thunderbird, which takes nothing that RFC 5545 forbids. */
function understand(bytes: Uint8Array) {
  const calendar = new ICAL.Component(
    ICAL.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as [],
  );
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    const { uid, summary, description, sequence, startDate, endDate } = event;
    const stamp = each.getFirstPropertyValue('dtstamp');
    const days = [startDate, endDate].map((time) => ({ day: time.toString(), isWholeDay: time.isDate }));
    return { uid, summary, description, sequence, days, stamp: String(stamp) };
  });
}

describe('another program', () => {
  it('reads every entry as it was meant', () => {
    const text = 'Срок: менеджер, кладовщик; «версия\\3»\nвторая строка: 100 %';
    const [read] = understand(writeCalendar('Сроки', [{ ...entry, summary: text, description: text }], now));
    expect(read).toEqual({
      ...{ uid: 'a1@rolebook', summary: text, description: text, sequence: 29_922_300 },
      days: [
        { day: '2026-12-31', isWholeDay: true },
        { day: '2027-01-01', isWholeDay: true },
      ],
      stamp: '2026-11-22T09:00:00Z',
    });
  });

  it('reads any text as it was meant', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(fc.array(fc.record({ summary: word, description: word }), { maxLength: 5 }), (texts) => {
        const entries = texts.map((each, index) => ({ ...entry, ...each, id: `a${index}` }));
        const plain = (text: string): string =>
          text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ');
        const read = understand(writeCalendar('Сроки, кадры; всё', entries, now));
        expect(read.map(({ summary, description }) => ({ summary, description }))).toEqual(
          texts.map(({ summary, description }) => ({
            summary: plain(summary),
            description: plain(description),
          })),
        );
      }),
    );
  });

  it('knows an entry again, and the later one of two', () => {
    const later = new Date(now.getTime() + 60_000);
    const [first] = understand(writeCalendar('Сроки', [entry], now));
    const [second] = understand(
      writeCalendar('Сроки', [{ ...entry, description: 'Не ознакомлены: 3' }], later),
    );
    expect(second?.uid).toBe(first?.uid);
    expect((second?.sequence ?? 0) - (first?.sequence ?? 0)).toBe(1);
    expect([first, second].map((each) => each?.description)).toEqual([
      'Не ознакомлены: 5',
      'Не ознакомлены: 3',
    ]);
  });
});
