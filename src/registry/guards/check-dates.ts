import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Moment } from '../state/moment.js';
import type { Step } from '../state/version.js';

/** A step that is to be recorded: on which day, and which day its paper carries. */
export interface DatedStep {
  readonly now: Moment;
  readonly dated?: IsoDate | undefined;
}

const stepNames: Readonly<Record<Step['what'], Text>> = {
  submitted: { ru: 'отправка на согласование', en: 'submission' },
  endorsed: { ru: 'последняя виза', en: 'last visa' },
  returned: { ru: 'возврат', en: 'return' },
  approved: { ru: 'утверждение', en: 'approval' },
  registered: { ru: 'регистрация', en: 'registration' },
  'in-force': { ru: 'введение в действие', en: 'effect' },
  closed: { ru: 'прекращение', en: 'end' },
  disposed: { ru: 'уничтожение', en: 'disposal' },
};

/**
 * Whether the day of a step fits: it exists, it is not in the future, and it does not precede the step that it
 * follows. What was recorded when is never asked for: that is the clock's to say.
 */
export function checkDates({ now, dated }: DatedStep, before: Step | undefined): readonly Diagnostic[] {
  const day = dated ?? now.day;
  if (!isDate(day)) return [describeNoDate(day)];
  if (day > now.day) return [describeFuture(day, now.day)];
  return before !== undefined && day < before.day ? [describeBackDating(day, before)] : [];
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** A text in the place of a date. It is repeated only where it looks like one: a name or a number may have got there. */
export function describeNoDate(text: string): Diagnostic {
  const looksLikeDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text);
  return diagnostic({
    code: 'registry/no-date',
    severity: 'error',
    message: looksLikeDate
      ? { ru: `«${text}» — не дата`, en: `“${text}” is no date` }
      : { ru: 'Вместо даты указано другое', en: 'Something else stands where a date has to' },
    help: { ru: 'Запишите дату так: 2026-11-22.', en: 'Write a date like this: 2026-11-22.' },
  });
}

/** A day that has not come. */
export function describeFuture(day: IsoDate, today: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/future-date',
    severity: 'error',
    message: {
      ru: `Дата ${sayDate(day)} ещё не наступила: сегодня ${sayDate(today)}`,
      en: `The date ${day} has not come yet: today is ${today}`,
    },
    help: {
      ru: 'Запишите событие, когда оно произойдёт, или исправьте дату.',
      en: 'Record the event when it has happened, or correct the date.',
    },
  });
}

function describeBackDating(day: IsoDate, before: Step): Diagnostic {
  const name = stepNames[before.what];
  return diagnostic({
    code: 'registry/back-dating',
    severity: 'error',
    message: {
      ru: `Дата ${sayDate(day)} раньше предыдущего шага: ${name.ru} — ${sayDate(before.day)}`,
      en: `The date ${day} is before the step that it follows: ${name.en}, ${before.day}`,
    },
    why: {
      ru: 'Порядок дат: отправка ≤ каждая виза ≤ утверждение ≤ регистрация ≤ введение в действие; задним числом документы не оформляют.',
      en: 'The order of dates: submission ≤ each visa ≤ approval ≤ registration ≤ effect; nothing is back-dated.',
    },
    help: {
      ru: 'Если на бумаге стоит другая дата, проверьте её; без --dated записывается сегодняшний день.',
      en: 'If the paper says another date, check it; without --dated the day of today is recorded.',
    },
  });
}

/** A day as Russian papers write it: 22.11.2026. */
export function sayDate(day: IsoDate): string {
  return day.split('-').reverse().join('.');
}
