import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Dossier } from '../state/version.js';
import { findInForce } from '../state/version.js';
import { describeNoDate, isDate, sayDate } from './check-dates.js';

/** A registration that is wanted: its day, and from when the text is to have force. */
export interface WantedRegistration {
  readonly day: IsoDate;
  readonly effectiveFrom: IsoDate;
  /** The day of effect that the text itself names. */
  readonly named: IsoDate | undefined;
  readonly issued: number;
}

/** Whether a version may be registered on a day, to have force from a day on. */
export function checkRegistration(dossier: Dossier, wanted: WantedRegistration): readonly Diagnostic[] {
  const { day, effectiveFrom, named, issued } = wanted;
  const found: Diagnostic[] = [];
  if (!isDate(effectiveFrom)) return [...found, describeNoDate(effectiveFrom)];
  if (effectiveFrom < day) found.push(describeRetroactive(effectiveFrom, day));
  if (named !== undefined && named !== effectiveFrom) found.push(describeOtherDay(effectiveFrom, named));
  const inForce = findInForce(dossier)?.registration;
  if (inForce !== undefined && effectiveFrom < inForce.effectiveFrom) {
    found.push(describeBeforePrevious(effectiveFrom, inForce.effectiveFrom));
  }
  if (issued === 0) throw new Error('a registration without an issued file');
  return found;
}

/** A version whose day has not come. */
export function describeNotYet(effectiveFrom: IsoDate, today: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/not-yet',
    severity: 'error',
    message: {
      ru: `Инструкция вводится в действие с ${sayDate(effectiveFrom)}, а сегодня ${sayDate(today)}`,
      en: `The instruction takes effect on ${effectiveFrom}, and today is ${today}`,
    },
    help: { ru: 'Повторите команду в этот день или позже.', en: 'Run the command on that day or later.' },
  });
}

/** A version that is older than the one that is in force. */
export function describeNewerInForce(number: number): Diagnostic {
  return diagnostic({
    code: 'registry/newer-in-force',
    severity: 'error',
    message: {
      ru: `Уже действует более новая версия ${number}`,
      en: `The newer version ${number} is already in force`,
    },
    help: {
      ru: 'Отмените ненужную версию: rolebook cancel.',
      en: 'Cancel the version that is not needed: rolebook cancel.',
    },
  });
}

function describeRetroactive(effectiveFrom: IsoDate, day: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/retroactive',
    severity: 'error',
    message: {
      ru: `Инструкция не может действовать с ${sayDate(effectiveFrom)}: она регистрируется ${sayDate(day)}`,
      en: `The instruction cannot take effect on ${effectiveFrom}: it is registered on ${day}`,
    },
    why: {
      ru: 'Обязанности нельзя установить задним числом.',
      en: 'Duties cannot be set for the past.',
    },
    help: {
      ru: 'Назовите день не раньше регистрации: --effective.',
      en: 'Name a day that is not before the registration: --effective.',
    },
  });
}

function describeOtherDay(effectiveFrom: IsoDate, named: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/effect-differs',
    severity: 'error',
    message: {
      ru: `В тексте инструкции сказано, что она действует с ${sayDate(named)}, а не с ${sayDate(effectiveFrom)}`,
      en: `The text of the instruction says that it takes effect on ${named}, not on ${effectiveFrom}`,
    },
    help: {
      ru: 'Уберите --effective; другой день — это другой текст и новая версия.',
      en: 'Leave --effective out; another day is another text and a new version.',
    },
  });
}

function describeBeforePrevious(effectiveFrom: IsoDate, previous: IsoDate): Diagnostic {
  return diagnostic({
    code: 'registry/before-previous',
    severity: 'error',
    message: {
      ru: `Новая версия не может действовать с ${sayDate(effectiveFrom)}: прежняя действует с ${sayDate(previous)}`,
      en: `The new version cannot take effect on ${effectiveFrom}: the one in force did on ${previous}`,
    },
    help: {
      ru: 'Назовите более поздний день: --effective.',
      en: 'Name a later day: --effective.',
    },
  });
}
