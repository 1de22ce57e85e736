import * as fc from 'fast-check';
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
