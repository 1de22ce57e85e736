import { describe, expect, it } from 'vitest';
import { checkFiles, readBook, soundFiles } from './write-book.js';

const withSettings = (...lines: readonly string[]): Record<string, string> => ({
  'organization.yaml': [soundFiles['organization.yaml'] ?? '', ...lines, ''].join('\n'),
});
const read = (...lines: readonly string[]) => readBook(withSettings(...lines)).organization;
const find = (...lines: readonly string[]): readonly string[] => checkFiles(withSettings(...lines)).found;

const electronic = (rest: string): string =>
  `electronic: { permission: { name: Положение о КЭДО, number: 7-П, date: 2026-01-15 }, ${rest} }`;

describe('what an organization sends', () => {
  it('is nothing, and acknowledgments are on paper, where nothing is said', () => {
    const { mail, sms, electronic: own } = read();
    expect([mail, sms, own]).toEqual([undefined, undefined, undefined]);
  });

  it('goes through a mail server with the usual ports', () => {
    const mail = (rest: string) =>
      read(`mail: { host: smtp.example.ru, from: hr@example.ru, administrator: отдел ИТ${rest} }`).mail;
    expect(mail('')).toMatchObject({ security: 'starttls', port: 587, from: 'hr@example.ru' });
    expect(mail(', security: tls')).toMatchObject({ security: 'tls', port: 465 });
    expect(mail(', security: tls, port: 1025')).toMatchObject({ port: 1025 });
  });

  it('may be acknowledged by a link that the act of the employer permits', () => {
    expect(
      read(electronic('kinds: [instruction], baseUrl: https://hr.example.ru/a/')).electronic,
    ).toMatchObject({
      permission: { name: 'Положение о КЭДО', number: '7-П', date: '2026-01-15' },
      kinds: ['instruction'],
      linkDays: 14,
      baseUrl: 'https://hr.example.ru/a',
      objectionInLetter: false,
    });
  });

  it('is never a notice of changed conditions or an agreement', () => {
    for (const kind of ['change-notice', 'supplementary-agreement', 'offer-of-other-work']) {
      expect(find(electronic(`kinds: [${kind}], baseUrl: https://hr.example.ru`))).toEqual([
        expect.stringContaining('schema/unknown-value'),
      ]);
    }
  });

  it.each([
    ['mail: { host: "smtp://x", from: hr@example.ru, administrator: ИТ }', 'schema/address-form'],
    ['mail: { host: smtp.example.ru, from: Отдел кадров, administrator: ИТ }', 'schema/address-form'],
    [
      'mail: { host: smtp.example.ru, from: hr@example.ru, administrator: ИТ, password: x }',
      'schema/unknown-field',
    ],
    [
      electronic('kinds: [instruction], baseUrl: "https://hr.example.ru", notify: кадры'),
      'schema/address-form',
    ],
    ['mail: { host: smtp.example.ru, from: hr@localhost, administrator: ИТ }', 'schema/address-form'],
    ['mail: { host: smtp.example.ru, from: hr..a@example.ru, administrator: ИТ }', 'schema/address-form'],
    ['calendar: { holidays: [31 декабря] }', 'schema/'],
    ['sms: { url: "http://sms.example.ru/send", administrator: ИТ }', 'schema/address-form'],
    ['reminders: { quietFrom: "25:00" }', 'schema/time-form'],
    ['reminders: { timeZone: Москва }', 'schema/time-zone-form'],
    [electronic('kinds: [instruction], baseUrl: "https://a:b@hr.example.ru"'), 'schema/address-form'],
  ])('has a form: %s', (line, code) => {
    expect(find(line)).toEqual([expect.stringContaining(code)]);
  });

  it('is reminded of by the settings, and by usual ones where there are none', () => {
    expect(read().reminders).toEqual({
      before: [3, 1],
      after: [1, 3, 7],
      supervisor: [3],
      timeZone: 'Europe/Moscow',
      quiet: { from: '20:00', until: '08:00', weekdays: [6, 7], dates: [], workdays: [] },
    });
    expect(
      read('reminders: { before: [], after: [2], quietDays: [7], quietDates: [2027-01-01] }').reminders,
    ).toMatchObject({ before: [], after: [2], quiet: { weekdays: [7], dates: ['2027-01-01'] } });
    const both = read(
      'reminders: { quietDates: [2026-12-31] }',
      'calendar: { holidays: [2027-01-01, 2026-12-31], workdays: [2026-12-26] }',
    );
    expect(both.reminders.quiet).toMatchObject({
      ...{ dates: ['2026-12-31', '2027-01-01'], workdays: ['2026-12-26'] },
    });
  });
});
