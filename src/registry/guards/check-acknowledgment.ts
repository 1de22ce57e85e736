import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { DueDay } from '../acknowledgment/find-due-day.js';
import type { DutyGround } from '../acknowledgment/duty.js';
import type { ReadVersion } from '../acknowledgment/read-version.js';
import { describeFuture, describeNoDate, isDate, sayDate } from './check-dates.js';

/** A signature, or a refusal, that is to be recorded. */
export interface CheckedAct {
  /** The day that the paper carries. */
  readonly dated: IsoDate;
  readonly today: IsoDate;
  /** The day on which the line to sign was made, where there is one. */
  readonly issuedOn?: IsoDate | undefined;
}

/**
 * Whether the day of a paper fits: not before the text was approved, nor before the sheet was made, not in the future, and
 * not after the version has lost its force. What was recorded when is never asked for: that is the clock's to say.
 */
export function checkActDate(
  { dated, today, issuedOn }: CheckedAct,
  version: Pick<ReadVersion, 'approvedOn' | 'endedOn'>,
): readonly Diagnostic[] {
  if (!isDate(dated)) return [describeNoDate(dated)];
  if (dated > today) return [describeFuture(dated, today)];
  if (dated < version.approvedOn) return [describeBeforeApproval(dated, version.approvedOn)];
  if (issuedOn !== undefined && dated < issuedOn) return [describeBeforeIssue(dated, issuedOn)];
  if (version.endedOn !== undefined && dated >= version.endedOn) {
    return [describeOutOfForce(dated, version.endedOn)];
  }
  return [];
}

/** A version that has no number yet: its text may be agreed, but there is no document to sign for. */
export function describeUnregistered(version: string): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/not-registered',
    severity: 'error',
    message: {
      ru: `Версия ${version} не зарегистрирована: знакомить ещё не с чем`,
      en: `Version ${version} is not registered: there is no document to sign for yet`,
    },
    help: {
      ru: 'Утвердите и зарегистрируйте её: rolebook approve, rolebook register.',
      en: 'Approve and register it: rolebook approve, rolebook register.',
    },
  });
}

/** A person whose work the instruction does not describe. */
export function describeOtherRole(version: string): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/other-role',
    severity: 'error',
    message: {
      ru: `Инструкция ${version} этого работника не касается`,
      en: `The instruction ${version} does not concern this person`,
    },
    why: {
      ru: 'Он не занимает эту должность и не замещает её по письменному поручению (ст. 60.2 ТК РФ), пока версия действует.',
      en: 'The person neither holds the position nor fills in for it by a written assignment (art. 60.2 of the Labour Code) while the version is in force.',
    },
    help: {
      ru: 'Проверьте должность и версию; перевод или замещение сначала запишите в список работников (rolebook people).',
      en: 'Check role and version; record a transfer or a substitution first (rolebook people).',
    },
  });
}

const groundNames: Readonly<Record<DutyGround, Text>> = {
  hire: {
    ru: 'до подписания трудового договора (ст. 68 ТК РФ)',
    en: 'before the employment contract (art. 68 of the Labour Code)',
  },
  transfer: { ru: 'до перевода', en: 'before the transfer' },
  substitution: { ru: 'до начала замещения', en: 'before the substitution' },
  'new-version': { ru: 'по сроку новой версии', en: 'by the term of the new version' },
};

/** A signature after its term, for which nobody has said why. */
export function describeLate({ ground, due = '' }: DueDay): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/late',
    severity: 'error',
    message: {
      ru: `Подпись поставлена после срока: ознакомить следовало не позднее ${sayDate(due)}, ${groundNames[ground].ru}`,
      en: `The signature is late: it was due by ${due}, ${groundNames[ground].en}`,
    },
    why: {
      ru: 'Опоздание не скрывают: его записывают с причиной.',
      en: 'That it is late is not hidden: it is recorded with its reason.',
    },
    help: {
      ru: 'Назовите причину: --late "лист передан в отдел с опозданием". О здоровье не пишите. Если на бумаге другая дата, исправьте --dated.',
      en: 'Say why: --late "the sheet reached the department late". Write nothing of health. If the paper says another day, correct --dated.',
    },
  });
}

/** A reason for being late that nobody needs. */
export function describeInTime(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/in-time',
    severity: 'warning',
    message: {
      ru: 'Подпись поставлена в срок: причина опоздания не записана',
      en: 'The signature is in time: no reason was recorded',
    },
  });
}

/** Something that is recorded already. */
export function describeAlready(version: string, dated: IsoDate, isRefusal: boolean): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/already',
    severity: 'info',
    message: isRefusal
      ? {
          ru: `Отказ от ознакомления с версией ${version} уже записан: акт от ${sayDate(dated)}`,
          en: `The refusal of version ${version} is recorded already: an act of ${dated}`,
        }
      : {
          ru: `Ознакомление с версией ${version} уже записано: ${sayDate(dated)}`,
          en: `The acknowledgment of version ${version} is recorded already: ${dated}`,
        },
    why: { ru: 'Второй раз ничего не записано.', en: 'Nothing was recorded a second time.' },
  });
}

/** An objection without words, or words with a statement that has none. */
export function describeNoObjection(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/no-objection',
    severity: 'error',
    message: {
      ru: 'Возражения есть, а их текста нет',
      en: 'There are objections, and there is no text of them',
    },
    help: {
      ru: 'Впишите их, как на бумаге: --objection "не согласен с п. 2.4".',
      en: 'Write them as the paper has them: --objection "…".',
    },
  });
}

function describeBeforeApproval(dated: IsoDate, approvedOn: IsoDate): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/before-approval',
    severity: 'error',
    message: {
      ru: `Дата ${sayDate(dated)} раньше утверждения инструкции: ${sayDate(approvedOn)}`,
      en: `The day ${dated} is before the approval of the instruction, ${approvedOn}`,
    },
    why: {
      ru: 'Знакомят с утверждённым текстом; задним числом подписи не ставят.',
      en: 'People sign for an approved text; nothing is back-dated.',
    },
    help: {
      ru: 'Проверьте дату на бумаге. Если она действительно раньше, работник знакомится с версией заново.',
      en: 'Check the day on the paper. If it is right, the person has to sign for the version again.',
    },
  });
}

function describeBeforeIssue(dated: IsoDate, issuedOn: IsoDate): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/before-issue',
    severity: 'error',
    message: {
      ru: `Дата ${sayDate(dated)} раньше дня, когда составлен лист: ${sayDate(issuedOn)}`,
      en: `The day ${dated} is before the sheet was made, ${issuedOn}`,
    },
    help: {
      ru: 'Проверьте код листа и дату на бумаге.',
      en: 'Check the code of the sheet and the day on the paper.',
    },
  });
}

function describeOutOfForce(dated: IsoDate, endedOn: IsoDate): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/out-of-force',
    severity: 'error',
    message: {
      ru: `${sayDate(dated)} версия уже не действовала: она утратила силу ${sayDate(endedOn)}`,
      en: `On ${dated} the version was out of force: it has ended on ${endedOn}`,
    },
    help: {
      ru: 'Ознакомьте работника с действующей версией: rolebook ack issue.',
      en: 'Let the person read the version in force: rolebook ack issue.',
    },
  });
}
