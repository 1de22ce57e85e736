import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { changeKinds } from '../../document/change-kind.js';
import type { IsoDate } from '../../document/iso-date.js';
import { isDate } from '../../registry/guards/check-dates.js';
import type { ChangeDecision, ChangeGround } from '../../registry/state/event.js';

/** What a new text binds employees by, as it was typed. */
export interface TypedGrounds {
  /** Number and date of each agreement: «ДС-5 20.11.2026; ДС-6 20.11.2026». */
  readonly agreement?: string | undefined;
  /** The day on which the last employee was notified. */
  readonly notice?: string | undefined;
  readonly isVacant: boolean;
  /** One of the kinds of change, with the reason for it. */
  readonly change?: string | undefined;
  readonly reason?: string | undefined;
}

/** Grounds and decision as the registry records them. */
export interface ReadGrounds {
  readonly grounds: readonly ChangeGround[];
  readonly decision?: ChangeDecision | undefined;
}

/** Reads what was typed. Whether it is enough is for the registry to say. */
export function readGrounds({
  agreement,
  notice,
  isVacant,
  change,
  reason,
}: TypedGrounds): Outcome<ReadGrounds> {
  const found: Diagnostic[] = [];
  const grounds: ChangeGround[] = [];
  for (const each of agreement?.split(';').filter((part) => part.trim() !== '') ?? []) {
    // The date is the last word: numbers may have spaces in them.
    const [, number, date = ''] = /^\s*(\S.*?)\s+(\S+)\s*$/su.exec(each) ?? [];
    const day = readDay(date);
    if (number === undefined || day === undefined) found.push(describeNoAgreement(each.trim()));
    else grounds.push({ by: 'agreement', number, day });
  }
  if (notice !== undefined) grounds.push({ by: 'notice', day: readDay(notice.trim()) ?? notice });
  if (isVacant) grounds.push({ by: 'vacancy' });
  const kind = changeKinds.find((each) => each === change);
  if (change !== undefined && kind === undefined) found.push(describeNoKind(change));
  if (found.length > 0) return fail(found);
  return succeed({
    grounds,
    ...(kind !== undefined && { decision: { kind, reason: reason?.trim() ?? '' } }),
  });
}

/** A day as `2026-11-20` or `20.11.2026`. */
function readDay(text: string): IsoDate | undefined {
  const day = text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
  return isDate(day) ? day : undefined;
}

function describeNoAgreement(text: string): Diagnostic {
  return diagnostic({
    code: 'registry/bad-agreement',
    severity: 'error',
    message: {
      ru: `Из «${text}» не понять, какое это соглашение: нужны номер и дата`,
      en: `“${text}” does not say which agreement this is: its number and its date are needed`,
    },
    help: {
      ru: 'Напишите так: --agreement "ДС-5 20.11.2026"; несколько разделяют точкой с запятой.',
      en: 'Write it like this: --agreement "SA-5 2026-11-20"; semicolons separate several.',
    },
  });
}

function describeNoKind(text: string): Diagnostic {
  return diagnostic({
    code: 'registry/bad-change',
    severity: 'error',
    message: { ru: `Вида изменения «${text}» нет`, en: `There is no kind of change “${text}”` },
    help: {
      ru: `Виды: editorial — редакционная правка, detail — уточнение обязанностей, labour-function — другая трудовая функция, other-conditions — другие условия труда.`,
      en: `The kinds are ${changeKinds.join(', ')}.`,
    },
  });
}
