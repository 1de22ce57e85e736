import { countNoun } from '../../diagnostic/count-findings.js';
import { type Diagnostic, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import { lowerFirst } from '../../language/first-letter.js';
import type { IsoDate } from '../../document/iso-date.js';
import { addMonths } from './add-months.js';
import type { CaseField } from './case-field.js';
import type { CaseFile } from './case-file.js';

/** The dates of a case stand in the order that its template names, and terms of months between them are kept. */
export function checkDates(file: CaseFile, fields: readonly CaseField[]): readonly Diagnostic[] {
  return fields.flatMap(({ name, label, after }) => {
    const date = dateOf(file, name);
    const first = after === undefined ? undefined : dateOf(file, after.field);
    if (after === undefined || date === undefined || first === undefined) return [];
    const other = fields.find((each) => each.name === after.field)?.label ?? documentDate;
    const bound = { months: after.months, end: addMonths(first.date, after.months) };
    if (date.date < bound.end)
      return [describeTooEarly({ ...date, label }, { ...first, label: other }, bound)];
    if (date.date > bound.end || after.months === 0) return [];
    return [describeLastDay({ ...date, label }, { ...first, label: other }, bound)];
  });
}

interface WrittenDate {
  readonly date: IsoDate;
  readonly place: Place;
}

interface NamedDate extends WrittenDate {
  readonly label: Text;
}

interface Term {
  readonly months: number;
  /** The day on which it ends. */
  readonly end: IsoDate;
}

const documentDate: Text = { ru: 'Дата документа', en: 'Date of the document' };

function dateOf(file: CaseFile, name: string): WrittenDate | undefined {
  const place = file.places.get(name) ?? file.place;
  if (name === 'date') return file.date === undefined ? undefined : { date: file.date, place };
  const entry = file.values.get(name);
  return entry?.type === 'date' ? { date: entry.value, place } : undefined;
}

const monthForms = { ru: ['месяц', 'месяца', 'месяцев'], en: ['month', 'months'] } as const;

function describeTooEarly(date: NamedDate, first: NamedDate, { months, end }: Term): Diagnostic {
  const count = countNoun(months, monthForms);
  return diagnostic({
    code: 'case/date-too-early',
    severity: 'error',
    message:
      months === 0
        ? {
            ru: `${date.label.ru}: ${date.date} раньше, чем ${lowerFirst(first.label.ru)}: ${first.date}`,
            en: `${date.label.en}: ${date.date} is before ${lowerFirst(first.label.en)}: ${first.date}`,
          }
        : {
            ru: `${date.label.ru}: ${date.date}. Полный срок (${count.ru}) от ${first.date} истекает только ${end}`,
            en: `${date.label.en}: ${date.date}. The full term (${count.en}) from ${first.date} ends on ${end} only`,
          },
    ...(months > 0 && { why: countedByMonths }),
    help:
      months === 0
        ? { ru: `Впишите ${end} или более позднюю дату.`, en: `Write ${end} or a later date.` }
        : { ru: `Впишите дату позже ${end}.`, en: `Write a date after ${end}.` },
    place: date.place,
    related: [{ message: { ru: 'срок считается отсюда', en: 'counted from here' }, place: first.place }],
  });
}

/** Whether the last day of the term is enough is disputed; the day after it never is. */
function describeLastDay(date: NamedDate, first: NamedDate, { end }: Term): Diagnostic {
  return diagnostic({
    code: 'case/last-day-of-term',
    severity: 'warning',
    message: {
      ru: `${date.label.ru}: ${date.date} — последний день срока`,
      en: `${date.label.en}: ${date.date} is the last day of the term`,
    },
    why: countedByMonths,
    help: {
      ru: `Безопаснее дата позже ${end}; если последний день нерабочий, срок истекает в следующий рабочий день. Срок считают со дня, когда работник получил документ.`,
      en: `A date after ${end} is safer; a term that ends on a day off ends on the next working day. It is counted from the day on which the employee received the document.`,
    },
    place: date.place,
    related: [{ message: { ru: 'срок считается отсюда', en: 'counted from here' }, place: first.place }],
  });
}

const countedByMonths: Text = {
  ru: 'Срок в месяцах истекает в то же число последнего месяца, а если такого числа нет — в его последний день (статья 14 ТК РФ).',
  en: 'A term of months ends on the same day of the last month, or on its last day where there is no such day (article 14 of the Labour Code).',
};
