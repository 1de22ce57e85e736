import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { shortenHash } from '../../document/identity.js';
import type { Person } from '../state/person.js';
import type { Version } from '../state/version.js';
import { sayVersion } from './describe-state.js';

/** Whether the actor is named as papers name people. */
export function checkActor({ name, position }: Person): readonly Diagnostic[] {
  if (name.trim() !== '' && position.trim() !== '') return [];
  return [
    diagnostic({
      code: 'registry/no-actor',
      severity: 'error',
      message: { ru: 'Неизвестно, кто это делает', en: 'It is not known who does this' },
      why: {
        ru: 'В историю записываются фамилия и должность; программа их не угадывает.',
        en: 'Name and position are recorded; the program does not guess them.',
      },
      help: {
        ru: 'Назовите себя: --as "Соколова А. В., юрисконсульт" или идентификатор из officers: --as legal.',
        en: 'Say who you are: --as "Sokolova A. V., legal counsel", or an id of the officers: --as legal.',
      },
    }),
  ];
}

/** A return without words, or another step without its reason. */
export function describeNoReason(verb: ReasonedVerb): Diagnostic {
  return diagnostic({
    code: 'registry/no-reason',
    severity: 'error',
    message: missingReasons[verb],
    help:
      verb === 'return'
        ? { ru: 'Напишите, что исправить: --remark "…".', en: 'Say what to correct: --remark "…".' }
        : { ru: 'Напишите её: --reason "…".', en: 'Write it: --reason "…".' },
  });
}

/** The steps that need words. */
type ReasonedVerb = 'return' | 'enact' | 'cancel' | 'hold' | 'release';

const missingReasons: Readonly<Record<ReasonedVerb, Text>> = {
  enact: {
    ru: 'Не сказано, почему изменение иное, чем предположила программа',
    en: 'It is not said why the change is another than was proposed',
  },
  return: { ru: 'Возвращают с замечаниями, а их нет', en: 'A return needs remarks, and there are none' },
  cancel: { ru: 'Не указана причина отмены', en: 'There is no reason for the cancelling' },
  hold: { ru: 'Не указано, почему версию нельзя уничтожать', en: 'It is not said why the version is held' },
  release: { ru: 'Не указано, почему запрет снят', en: 'It is not said why the hold has ended' },
};

/** An order without a number. */
export function describeNoOrder(): Diagnostic {
  return diagnostic({
    code: 'registry/no-order',
    severity: 'error',
    message: { ru: 'Не указан номер приказа', en: 'The number of the order is missing' },
    help: {
      ru: 'Назовите номер и дату приказа: --order 15-к --dated 2026-11-22.',
      en: 'Name number and date of the order: --order 15 --dated 2026-11-22.',
    },
  });
}

/** An approval in another way than the document says of itself. */
export function describeOtherApproval(method: 'signature' | 'order'): Diagnostic {
  return diagnostic({
    code: 'registry/other-approval',
    severity: 'error',
    message:
      method === 'order'
        ? {
            ru: 'Эта инструкция утверждается приказом: так сказано в её грифе',
            en: 'This instruction is approved by order: so it says of itself',
          }
        : {
            ru: 'Эта инструкция утверждается подписью: так сказано в её грифе',
            en: 'This instruction is approved by a signature: so it says of itself',
          },
    help:
      method === 'order'
        ? {
            ru: 'Назовите приказ: --order <номер>. Способ задаёт поле approval файла organization.yaml.',
            en: 'Name the order: --order <number>. The field approval of organization.yaml sets the way.',
          }
        : {
            ru: 'Укажите --signature. Способ задаёт поле approval файла organization.yaml.',
            en: 'Use --signature. The field approval of organization.yaml sets the way.',
          },
  });
}

/** A file of a signature that the version has already. */
export function describeSameSignature(version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/same-signature',
    severity: 'error',
    message: {
      ru: `${said.ru}: эта подпись уже приложена`,
      en: `${said.en} has this signature already`,
    },
    help: {
      ru: 'Приложенные подписи показывает rolebook history.',
      en: 'rolebook history shows the signatures that are attached.',
    },
  });
}

/** Whether the actor means the text that the version has. */
export function checkTextCode(version: Version, code: string | undefined): readonly Diagnostic[] {
  if (code === undefined) return [];
  const { textHash } = version.submission;
  const wanted = code.replace(/[^0-9a-f]/giu, '').toLowerCase();
  if (wanted.length >= 4 && textHash.startsWith(wanted)) return [];
  const said = sayVersion(version);
  return [
    diagnostic({
      code: 'registry/other-text',
      severity: 'error',
      message: {
        ru: `${said.ru}: код текста — ${shortenHash(textHash)}, а вы указали ${code}`,
        en: `${said.en}: the code of its text is ${shortenHash(textHash)}, not ${code}`,
      },
      why: {
        ru: 'Перед вами другой текст: его могли вернуть и отправить снова.',
        en: 'You have another text before you: it may have been returned and submitted again.',
      },
      help: { ru: 'Прочтите новый текст: rolebook review.', en: 'Read the new text: rolebook review.' },
    }),
  ];
}
