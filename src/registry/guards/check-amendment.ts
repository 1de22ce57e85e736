import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';

/** An entry that is to be annulled or corrected, and is not there. */
export function describeNothingRecorded(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/nothing-recorded',
    severity: 'error',
    message: {
      ru: 'Исправлять нечего: по этой бумаге ничего не записано или запись уже аннулирована',
      en: 'There is nothing to correct: nothing is recorded by this paper, or it was annulled before',
    },
    help: {
      ru: 'Что записано о работнике, показывает rolebook ack dossier.',
      en: 'rolebook ack dossier shows what is recorded of a person.',
    },
  });
}

/** An amendment that nobody explains. */
export function describeNoAmendmentReason(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/no-amendment-reason',
    severity: 'error',
    message: {
      ru: 'Не сказано, почему запись исправляют',
      en: 'It is not said why the entry is amended',
    },
    why: {
      ru: 'Прежняя запись остаётся в истории; без причины исправление похоже на подлог.',
      en: 'The earlier entry stays in the history; without a reason a correction looks like forgery.',
    },
    help: {
      ru: 'Назовите причину: --reason "дата на листе прочитана неверно". О здоровье не пишите.',
      en: 'Say why: --reason "the day on the sheet was misread". Write nothing of health.',
    },
  });
}

/** The day of an electronic signature, which no person has written. */
export function describeElectronicDay(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/electronic-day',
    severity: 'error',
    message: {
      ru: 'Электронное ознакомление не исправляют: его день и текст подтверждены программой, а не бумагой',
      en: 'An electronic acknowledgment is not corrected: the program has borne out its day and text, no paper has',
    },
    help: {
      ru: 'Если подписал не тот человек, аннулируйте запись: rolebook ack annul. Работник ознакомится заново.',
      en: 'If somebody else has signed, annul the entry: rolebook ack annul. The person then reads and signs again.',
    },
  });
}

/** Words of a signature for an act, which has none. */
export function describeNotInAct(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/not-in-act',
    severity: 'error',
    message: {
      ru: 'Записан акт об отказе: в нём исправляют только дату и скан',
      en: 'What is recorded is an act on a refusal: its day and its scan alone can be corrected',
    },
    help: {
      ru: 'Если в акте неверны номер или свидетели, аннулируйте запись (rolebook ack annul) и внесите акт заново.',
      en: 'If number or witnesses are wrong, annul the entry (rolebook ack annul) and record the act anew.',
    },
  });
}

/** A correction after which all would be as it was. */
export function describeUnchanged(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/unchanged',
    severity: 'error',
    message: {
      ru: 'Записано уже так: исправление ничего не меняет',
      en: 'It is recorded so already: the correction changes nothing',
    },
    help: {
      ru: 'Назовите то, что записано неверно: --dated, --objection, --late или --scan.',
      en: 'Name what was recorded wrongly: --dated, --objection, --late or --scan.',
    },
  });
}
