import type { ElectronicSetting, MailSetting, ReminderSetting, SmsSetting } from '../messaging.js';
import type { WorkCalendar } from '../procedure.js';
import type { MapReader } from './map-reader.js';

/** The field `mail`. */
export function decodeMail(reader: MapReader | undefined): MailSetting | undefined {
  if (reader === undefined) return undefined;
  const security = reader.optionalWord('security', ['tls', 'starttls', 'none']) ?? 'starttls';
  return {
    host: reader.text('host'),
    port: reader.has('port') ? reader.number('port') : usualPorts[security],
    security,
    user: reader.optionalText('user'),
    from: reader.text('from'),
    fromName: reader.optionalText('fromName'),
    administrator: reader.text('administrator'),
    place: reader.value('host').place,
  };
}

const usualPorts = { tls: 465, starttls: 587, none: 25 } as const;

/** The field `sms`. */
export function decodeSms(reader: MapReader | undefined): SmsSetting | undefined {
  if (reader === undefined) return undefined;
  return {
    url: reader.text('url'),
    administrator: reader.text('administrator'),
    place: reader.value('url').place,
  };
}

/** The field `electronic`. */
export function decodeElectronic(reader: MapReader | undefined): ElectronicSetting | undefined {
  if (reader === undefined) return undefined;
  const permission = reader.inner('permission');
  return {
    permission: {
      name: permission.text('name'),
      number: permission.text('number'),
      date: permission.text('date'),
    },
    kinds: [...new Set(reader.texts('kinds'))],
    linkDays: reader.has('linkDays') ? reader.number('linkDays') : 14,
    baseUrl: reader.text('baseUrl').replace(/\/+$/, ''),
    notify: reader.optionalText('notify'),
    objectionInLetter: reader.optionalFlag('objectionInLetter') ?? false,
    place: permission.value('name').place,
  };
}

/** The field `reminders`, with what holds where it says nothing. On holidays of the calendar nobody is written to. */
export function decodeReminders(reader: MapReader | undefined, calendar: WorkCalendar): ReminderSetting {
  return {
    before: reader?.numbers('before') ?? [3, 1],
    after: reader?.numbers('after') ?? [1, 3, 7],
    supervisor: reader?.numbers('supervisor') ?? [3],
    timeZone: reader?.optionalText('timeZone') ?? 'Europe/Moscow',
    quiet: {
      from: reader?.optionalText('quietFrom') ?? '20:00',
      until: reader?.optionalText('quietUntil') ?? '08:00',
      weekdays: reader?.numbers('quietDays') ?? [6, 7],
      dates: [...new Set([...(reader?.texts('quietDates') ?? []), ...calendar.holidays])],
      workdays: calendar.workdays,
    },
  };
}
