import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Command } from '../state/command.js';
import type { Dossier } from '../state/version.js';
import type { VersionName } from '../state/version-name.js';
import { printVersionName } from '../state/version-name.js';

/**
 * Whether a version may get a number: there is one, no other version of the organization has it, and it is the one that is
 * reserved for the version, if any is.
 */
export function checkNumber(
  number: string,
  version: VersionName,
  holder: VersionName | undefined,
  reserved: string = number,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (number === '') found.push(describeNoNumber());
  if (foldNumber(number) !== foldNumber(reserved)) found.push(describeOtherNumber(number, reserved));
  if (holder !== undefined && printVersionName(holder) !== printVersionName(version)) {
    found.push(describeTaken(number, `${holder.role}@${holder.number}`));
  }
  return found;
}

/**
 * The number that a command names: that of a registration, or the one that is to be reserved. A text that comes back after a
 * return is to have the number that was reserved before, unless it names another.
 */
export function findWantedNumber({ versions }: Dossier, command: Command): string | undefined {
  if (command.verb === 'register') return command.registrationNumber?.trim();
  if (command.verb !== 'submit') return undefined;
  const last = versions.at(-1);
  const former = last?.status === 'returned' ? last.submission.reservedNumber : undefined;
  return command.submission.reservedNumber?.trim() ?? former;
}

/** A number as it is compared: kinds of spaces and the case of letters make no other number. */
export function foldNumber(number: string): string {
  return number.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

function describeNoNumber(): Diagnostic {
  return diagnostic({
    code: 'registry/no-number',
    severity: 'error',
    message: {
      ru: 'Для регистрации нужен номер документа',
      en: 'A registration needs the number of the document',
    },
    help: { ru: 'Укажите его: --number 12-ДИ.', en: 'Name it: --number 12-JD.' },
  });
}

function describeOtherNumber(number: string, reserved: string): Diagnostic {
  return diagnostic({
    code: 'registry/other-number',
    severity: 'error',
    message: {
      ru: `За версией закреплён номер «${reserved}», а не «${number}»`,
      en: `The number “${reserved}” is reserved for the version, not “${number}”`,
    },
    why: {
      ru: 'Закреплённый номер напечатан на экземпляре, который подписали.',
      en: 'The reserved number is printed on the copy that was signed.',
    },
    help: {
      ru: 'Уберите --number. Другой номер получит новый текст: верните версию (return) или отмените её (cancel) и отправьте снова.',
      en: 'Leave --number out. For another number return the version (return) or cancel it (cancel), and submit it again.',
    },
  });
}

function describeTaken(number: string, holder: string): Diagnostic {
  return diagnostic({
    code: 'registry/number-taken',
    severity: 'error',
    message: {
      ru: `Номер «${number}» уже занят: ${holder}`,
      en: `The number “${number}” is taken: ${holder}`,
    },
    why: {
      ru: 'Номер называет один документ организации и второй раз не выдаётся.',
      en: 'A number names one document of an organization and is never given twice.',
    },
    help: { ru: 'Выберите следующий свободный номер.', en: 'Choose the next free number.' },
  });
}
