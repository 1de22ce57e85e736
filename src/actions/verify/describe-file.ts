import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { sayVersion, statusNames } from '../../registry/guards/describe-state.js';
import { sayDate } from '../../registry/guards/check-dates.js';
import type { Version } from '../../registry/state/version.js';
import type { SealState } from '../../seal/check-seal.js';

/** A seal that does not bear out a file. Nothing for one that does. */
export function describeSeal(file: string, { state }: SealState): readonly Diagnostic[] {
  if (state === 'intact') return [];
  const { code, severity, message, help } = sealFaults[state];
  return [diagnostic({ code, severity, message, help, place: placeOfFile(file) })];
}

const askForOriginal: Text = {
  ru: 'Не опирайтесь на этот файл. Выданный экземпляр: rolebook show <должность>@<номер> --format pdf --to <файл>.',
  en: 'Do not rely on this file. The issued one: rolebook show <role>@<number> --format pdf --to <file>.',
};

const sealFaults = {
  none: {
    code: 'seal/missing',
    severity: 'error',
    message: { ru: 'В файле нет печати организации', en: 'The file has no seal of the organization' },
    help: {
      ru: 'Без реестра нельзя узнать, изменён ли такой файл.',
      en: 'Without the registry nobody can tell whether such a file was changed.',
    },
  },
  extended: {
    code: 'seal/extended',
    severity: 'error',
    message: {
      ru: 'После скрепления печатью к файлу что-то добавлено: показано может быть не то, что скреплено',
      en: 'Something was added to the file after it was sealed: what is shown may not be what was sealed',
    },
    help: askForOriginal,
  },
  changed: {
    code: 'seal/broken',
    severity: 'error',
    message: {
      ru: 'Файл изменён после того, как был скреплён печатью',
      en: 'The file was changed after it was sealed',
    },
    help: askForOriginal,
  },
  damaged: {
    code: 'seal/damaged',
    severity: 'error',
    message: {
      ru: 'Печать файла повреждена или поставлена другой программой',
      en: 'The seal of the file is damaged, or was made by another program',
    },
    help: askForOriginal,
  },
} as const satisfies Record<
  Exclude<SealState['state'], 'intact'>,
  Pick<Diagnostic, 'code' | 'severity' | 'message' | 'help'>
>;

/** A file that says to be a version and is none of the files that were issued of it. */
export function describeOtherBytes(file: string, version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/other-file',
    severity: 'error',
    message: {
      ru: `${said.ru} выдана с другими байтами: этот файл не из выданных`,
      en: `${said.en} was issued with other bytes: this is none of its files`,
    },
    help: askForOriginal,
    place: placeOfFile(file),
  });
}

/** A Word file that was saved by a program and says what it said. */
export function describeSavedAgain(file: string, version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/saved-again',
    severity: 'warning',
    message: {
      ru: `${said.ru}: файл сохраняли после выдачи, слова в нём те же`,
      en: `${said.en}: the file was saved after it was issued; its words are the same`,
    },
    why: {
      ru: 'Сравнены слова; номера пунктов, оформление и рисунки сравнивать не с чем.',
      en: 'Its words were compared; numbers of clauses, looks and pictures were not.',
    },
    help: askForOriginal,
    place: placeOfFile(file),
  });
}

/** A file of a version that the registry has not registered, as far as it can tell today. */
export function describeNotIssued(file: string, name: string): Diagnostic {
  return diagnostic({
    code: 'registry/not-issued',
    severity: 'error',
    message: {
      ru: `В реестре нет зарегистрированной версии ${name}, которой называет себя файл`,
      en: `The registry has no registered version ${name}, which the file says to be`,
    },
    why: {
      ru: 'Файл выдан другой организацией, подделан, или запись о нём удалена из реестра.',
      en: 'Another organization has issued the file, it is forged, or its entry was removed from the registry.',
    },
    help: {
      ru: 'Укажите нужный реестр (--roles, --database). Если он верный, сохраните файл: он может быть единственным следом.',
      en: 'Name the right registry (--roles, --database). If it is the right one, keep the file: it may be the only trace.',
    },
    place: placeOfFile(file),
  });
}

/** A file that nobody issued: a draft, a copy to sign, or none of ours. */
export function describeNoIssue(file: string, version: Version | undefined): Diagnostic {
  const said = version && sayVersion(version);
  return diagnostic({
    code: 'registry/no-issue',
    severity: 'error',
    message:
      said === undefined
        ? {
            ru: 'Это не выданный документ: в нём нет сведений о регистрации',
            en: 'This is no issued document: it holds no entry of a registration',
          }
        : {
            ru: `Это не выданный документ, а черновик или экземпляр на подпись. Такой текст имеет ${lowerFirst(said.ru)}`,
            en: `This is no issued document but a draft or a copy to sign. Its text is that of ${lowerFirst(said.en)}`,
          },
    help: askForOriginal,
    place: placeOfFile(file),
  });
}

/** A version that is not what applies today; nothing for the one in force. */
export function describeForce(file: string, version: Version, role: string): readonly Diagnostic[] {
  const { status, end, registration } = version;
  if (status === 'in-force') return [];
  const said = sayVersion(version);
  const name = statusNames[status];
  const since: Text =
    end !== undefined
      ? { ru: ` с ${sayDate(end.day)}`, en: ` since ${end.day}` }
      : registration !== undefined
        ? {
            ru: `, вступает в силу ${sayDate(registration.effectiveFrom)}`,
            en: `, comes into force on ${registration.effectiveFrom}`,
          }
        : { ru: '', en: '' };
  return [
    diagnostic({
      code: 'registry/not-in-force',
      severity: 'warning',
      message: {
        ru: `${said.ru} не действует: она ${name.ru}${since.ru}`,
        en: `${said.en} is not in force: it is ${name.en}${since.en}`,
      },
      ...(end?.by !== undefined && {
        help: {
          ru: `Следующая: rolebook show ${role}@${end.by}.`,
          en: `The next one: rolebook show ${role}@${end.by}.`,
        },
      }),
      place: placeOfFile(file),
    }),
  ];
}

/** A text that is another than the one that was agreed. */
export function describeOtherText(file: string, version: Version | undefined): Diagnostic {
  const said = version && sayVersion(version);
  return diagnostic({
    code: 'registry/text-changed',
    severity: 'error',
    message: {
      ru:
        said === undefined
          ? 'Текст файла — не тот, что зарегистрирован'
          : `Текст файла изменён: ${lowerFirst(said.ru)} говорит другое`,
      en:
        said === undefined
          ? 'The text of the file is not the one that was registered'
          : `The text of the file was changed: ${lowerFirst(said.en)} says something else`,
    },
    help: askForOriginal,
    place: placeOfFile(file),
  });
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** What is neither a PDF nor a Word file, or cannot be read. */
export function describeUnreadable(file: string, why: Text): Diagnostic {
  return diagnostic({
    code: 'workspace/unreadable-file',
    severity: 'error',
    message: { ru: `Файл не удалось проверить: ${why.ru}`, en: `The file could not be verified: ${why.en}` },
    help: {
      ru: 'Укажите PDF или документ Word, выданный при регистрации.',
      en: 'Name a PDF or a Word document that was issued by a registration.',
    },
    place: placeOfFile(file),
  });
}
