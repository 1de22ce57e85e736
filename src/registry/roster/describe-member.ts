import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { sayDate } from '../guards/check-dates.js';
import type { IsoDate } from '../../document/iso-date.js';

/** Nobody of the staff has the number or id that was typed. */
export function describeUnknownMember(): Diagnostic {
  return diagnostic({
    code: 'people/unknown-person',
    severity: 'error',
    message: {
      ru: 'Человека с таким табельным номером или кодом в реестре нет',
      en: 'The registry knows nobody of this personnel number or code',
    },
    help: {
      ru: 'Номера и коды показывает rolebook people list.',
      en: 'rolebook people list shows numbers and codes.',
    },
  });
}

/** Several organizations have somebody of the number that was typed. */
export function describeSeveralMembers(organizations: readonly string[]): Diagnostic {
  const listed = organizations.join(', ');
  return diagnostic({
    code: 'people/several-people',
    severity: 'error',
    message: {
      ru: `Такой табельный номер есть в нескольких организациях: ${listed}`,
      en: `Several organizations have this personnel number: ${listed}`,
    },
    help: {
      ru: 'Назовите организацию: --organization <код>.',
      en: 'Name the organization: --organization <id>.',
    },
  });
}

/** A last day before the first one. */
export function describeWrongTerm(): Diagnostic {
  return diagnostic({
    code: 'people/wrong-term',
    severity: 'error',
    message: { ru: 'Последний день раньше первого', en: 'The last day is before the first one' },
    help: { ru: 'Исправьте --from или --until.', en: 'Correct --from or --until.' },
  });
}

/** Days that have a record already. */
export function describeOverlap(): Diagnostic {
  return diagnostic({
    code: 'people/overlap',
    severity: 'error',
    message: {
      ru: 'На часть этих дней такая запись уже есть',
      en: 'Some of these days have such a record already',
    },
    help: {
      ru: 'Запись исправляет та же команда с тем же первым днём; ненужное отсутствие снимает --withdraw.',
      en: 'The same command with the same first day corrects a record; --withdraw takes an absence back.',
    },
  });
}

/** There is no absence that begins on a day. */
export function describeNoAbsence(from: IsoDate): Diagnostic {
  return diagnostic({
    code: 'people/no-absence',
    severity: 'error',
    message: {
      ru: `Отсутствия с первым днём ${sayDate(from)} в реестре нет`,
      en: `The registry has no absence that begins on ${from}`,
    },
    help: {
      ru: 'Дни отсутствия показывает rolebook people list --json.',
      en: 'rolebook people list --json shows the days of absence.',
    },
  });
}

/** Something that is recorded for days after the dismissal. */
export function describeDismissed(): Diagnostic {
  return diagnostic({
    code: 'people/dismissed',
    severity: 'error',
    message: {
      ru: 'К этому дню человек по реестру уже уволен',
      en: 'By the registry the person was dismissed before that day',
    },
    help: {
      ru: 'Если его приняли снова, загрузите список с новой датой приёма: rolebook people import.',
      en: 'If the person was hired again, import a list with the new day of hiring: rolebook people import.',
    },
  });
}

/** Something that is recorded for days before the hiring. */
export function describeNotEmployed(): Diagnostic {
  return diagnostic({
    code: 'people/not-yet-hired',
    severity: 'error',
    message: {
      ru: 'Этот день раньше дня приёма на работу',
      en: 'This day is before the day of hiring',
    },
    help: {
      ru: 'Исправьте дату; дату приёма меняет загрузка списка: rolebook people import.',
      en: 'Correct the date; an import of a list changes the day of hiring: rolebook people import.',
    },
  });
}

/** A consent that came after the work had begun. */
export function describeLateConsent(agreedOn: IsoDate, from: IsoDate): Diagnostic {
  return diagnostic({
    code: 'people/late-consent',
    severity: 'error',
    message: {
      ru: `Согласие от ${sayDate(agreedOn)} дано позже первого дня замещения, ${sayDate(from)}`,
      en: `The consent of ${agreedOn} is later than the first day of the substitution, ${from}`,
    },
    why: {
      ru: 'ТК РФ, статья 60.2: дополнительную работу поручают с письменного согласия работника, то есть не раньше него.',
      en: 'Article 60.2 of the Labour Code: additional work is assigned with the written consent, so not before it.',
    },
    help: {
      ru: 'Укажите день письменного согласия (--agreed) и первый день не раньше него (--from).',
      en: 'Give the day of the written consent (--agreed) and a first day that is not before it (--from).',
    },
  });
}

/** A substitution of one's own position. */
export function describeOwnPost(role: string): Diagnostic {
  return diagnostic({
    code: 'people/own-position',
    severity: 'error',
    message: {
      ru: `Человек сам занимает должность «${role}»: замещать её ему не поручают`,
      en: `The person holds the position “${role}”: nobody substitutes in his or her own`,
    },
    help: {
      ru: 'Назовите должность отсутствующего: --role.',
      en: 'Name the position of the absent person: --role.',
    },
  });
}

/** A transfer to the position that somebody holds. */
export function describeSamePost(role: string): Diagnostic {
  return diagnostic({
    code: 'people/same-position',
    severity: 'error',
    message: {
      ru: `На этот день человек уже занимает должность «${role}»`,
      en: `On that day the person holds the position “${role}” already`,
    },
    help: {
      ru: 'Назовите другую должность, подразделение или другой день.',
      en: 'Name another position, unit or day.',
    },
  });
}

/** A transfer of somebody who holds several positions, or not the one that was named. */
export function describeWhichPost(roles: readonly string[]): Diagnostic {
  const listed = roles.join(', ');
  return diagnostic({
    code: 'people/which-position',
    severity: 'error',
    message: {
      ru: `Неясно, какую должность человек оставляет; он занимает: ${listed}`,
      en: `It is not clear which position the person gives up; held are: ${listed}`,
    },
    help: {
      ru: 'Назовите её: --instead-of <должность>, или --additional, если прежние остаются.',
      en: 'Name it: --instead-of <role>, or --additional when the others stay.',
    },
  });
}

/** Contacts of somebody who works. */
export function describeNotDismissed(): Diagnostic {
  return diagnostic({
    code: 'people/still-employed',
    severity: 'error',
    message: {
      ru: 'Контакты удаляют только у уволенных, а этот человек по реестру работает',
      en: 'Contacts are forgotten of those who were dismissed; by the registry this person works',
    },
    help: {
      ru: 'Сначала запишите увольнение: rolebook people dismiss <номер> --on <дата>.',
      en: 'Record the dismissal first: rolebook people dismiss <number> --on <date>.',
    },
  });
}

/** Nothing to forget. */
export function describeNoContacts(): Diagnostic {
  return diagnostic({
    code: 'people/no-contacts',
    severity: 'error',
    message: {
      ru: 'Контактов этого человека в реестре нет',
      en: 'The registry has no contacts of this person',
    },
    help: { ru: 'Удалять нечего.', en: 'There is nothing to forget.' },
  });
}
