import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import type { Verb } from '../state/command.js';
import type { Version, VersionStatus } from '../state/version.js';
import { sayDate } from './check-dates.js';

/** The states as people are told of them: of a version, which is feminine in Russian. */
export const statusNames: Readonly<Record<VersionStatus, Text>> = {
  review: { ru: 'на согласовании', en: 'in review' },
  returned: { ru: 'возвращена на доработку', en: 'returned' },
  agreed: { ru: 'согласована', en: 'agreed' },
  approved: { ru: 'утверждена', en: 'approved' },
  registered: { ru: 'зарегистрирована', en: 'registered' },
  'in-force': { ru: 'действует', en: 'in force' },
  superseded: { ru: 'заменена новой версией', en: 'superseded' },
  cancelled: { ru: 'отменена', en: 'cancelled' },
  disposed: { ru: 'уничтожена по акту', en: 'disposed of' },
};

/** What can be done next with a version in a state. */
export const nextSteps: Readonly<Record<VersionStatus, Text>> = {
  review: {
    ru: 'Её согласуют (endorse) или возвращают с замечаниями (return).',
    en: 'It is endorsed (endorse) or returned with remarks (return).',
  },
  returned: {
    ru: 'Исправьте текст по замечаниям и отправьте его снова (submit).',
    en: 'Correct the text by the remarks and submit it again (submit).',
  },
  agreed: {
    ru: 'Её утверждают (approve), возвращают (return) или отменяют (cancel).',
    en: 'It is approved (approve), returned (return) or cancelled (cancel).',
  },
  approved: {
    ru: 'Её регистрируют (register) или отменяют (cancel).',
    en: 'It is registered (register) or cancelled (cancel).',
  },
  registered: {
    ru: 'Её вводят в действие (enact) или отменяют (cancel).',
    en: 'It is put into force (enact) or cancelled (cancel).',
  },
  'in-force': {
    ru: 'Её заменяет следующая версия (submit) или её отменяют (cancel).',
    en: 'The next version supersedes it (submit), or it is cancelled (cancel).',
  },
  superseded: {
    ru: 'С ней больше ничего сделать нельзя; новый текст — новая версия (submit).',
    en: 'Nothing more can be done with it; a new text is a new version (submit).',
  },
  cancelled: {
    ru: 'С ней больше ничего сделать нельзя; новый текст — новая версия (submit).',
    en: 'Nothing more can be done with it; a new text is a new version (submit).',
  },
  disposed: {
    ru: 'С ней больше ничего сделать нельзя; новый текст — новая версия (submit).',
    en: 'Nothing more can be done with it; a new text is a new version (submit).',
  },
};

const verbNames: Readonly<Record<Exclude<Verb, 'submit'>, Text>> = {
  return: { ru: 'вернуть на доработку', en: 'returned' },
  endorse: { ru: 'согласовать', en: 'endorsed' },
  approve: { ru: 'утвердить', en: 'approved' },
  register: { ru: 'зарегистрировать', en: 'registered' },
  sign: { ru: 'подписать', en: 'signed' },
  enact: { ru: 'ввести в действие', en: 'put into force' },
  cancel: { ru: 'отменить', en: 'cancelled' },
  hold: { ru: 'оставить на хранении', en: 'held' },
  release: { ru: 'снять с хранения', en: 'released' },
  dispose: { ru: 'уничтожить', en: 'disposed of' },
};

/** A version whose text and files were disposed of. */
export function describeDisposed(version: Version): Diagnostic {
  const name = sayVersion(version);
  const { act = '', day = '' } = version.disposal ?? {};
  return diagnostic({
    code: 'registry/disposed',
    severity: 'error',
    message: {
      ru: `${name.ru}: срок хранения истёк, текст и файлы уничтожены по акту № ${act} от ${sayDate(day)}`,
      en: `${name.en}: its term has ended; text and files were disposed of by the act ${act} of ${day}`,
    },
    help: {
      ru: 'Что с ней было, показывает rolebook history.',
      en: 'rolebook history shows what has happened to it.',
    },
  });
}

/** A version as messages name it: «Версия 3 инструкции «менеджер по продажам»». */
export function sayVersion({ number, submission }: Pick<Version, 'number' | 'submission'>): Text {
  return {
    ru: `Версия ${number} инструкции «${submission.title}»`,
    en: `Version ${number} of the instruction “${submission.title}”`,
  };
}

/** A step that the state of a version does not allow. */
export function describeWrongState(version: Version, verb: Exclude<Verb, 'submit'>): Diagnostic {
  const name = sayVersion(version);
  const state = statusNames[version.status];
  return diagnostic({
    code: 'registry/wrong-state',
    severity: 'error',
    message: {
      ru: `${name.ru}: ${verbNames[verb].ru} её нельзя, она ${state.ru}`,
      en: `${name.en} cannot be ${verbNames[verb].en}: it is ${state.en}`,
    },
    why: {
      ru: 'Порядок: на согласовании → согласована → утверждена → зарегистрирована → действует.',
      en: 'The order is: in review → agreed → approved → registered → in force.',
    },
    help: nextSteps[version.status],
  });
}

/** A version that was asked for and does not exist. */
export function describeNoVersion(role: string, number: number | undefined): Diagnostic {
  return diagnostic({
    code: 'registry/no-version',
    severity: 'error',
    message:
      number === undefined
        ? {
            ru: `У должности «${role}» ещё нет ни одной версии инструкции`,
            en: `The role “${role}” has no version of its instruction yet`,
          }
        : {
            ru: `У должности «${role}» нет версии ${number}`,
            en: `The role “${role}” has no version ${number}`,
          },
    help:
      number === undefined
        ? {
            ru: `Отправьте текст на согласование: rolebook submit ${role}`,
            en: `Submit its text for review: rolebook submit ${role}`,
          }
        : {
            ru: `Все версии показывает rolebook history ${role}`,
            en: `All of them are shown by rolebook history ${role}`,
          },
  });
}
