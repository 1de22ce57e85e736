import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import type { StorageFailure } from '../../world/storages.js';

const unreachable: Text = { ru: 'оно не отвечает', en: 'it does not answer' };
const denied: Text = { ru: 'доступ запрещён: проверьте ключ', en: 'access is denied: see to the key' };
const missing: Text = { ru: 'такого бакета нет', en: 'there is no such bucket' };

/** What answers and codes of the network mean to a person. */
const causes: Readonly<Record<string, Text>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ETIMEDOUT: unreachable,
  UND_ERR_SOCKET: unreachable,
  UND_ERR_CONNECT_TIMEOUT: unreachable,
  ENOTFOUND: { ru: 'его сервер не найден', en: 'its server is not found' },
  '401': denied,
  '403': denied,
  '404': missing,
  '503': { ru: 'оно перегружено', en: 'it is too busy' },
  '507': { ru: 'в нём нет места', en: 'it is full' },
};

/** A store that did not do what it was asked as a finding; `undefined` for any other error. */
export function describeStoreFault(error: unknown): Diagnostic | undefined {
  if (!isStorageFailure(error)) return undefined;
  const { reason } = error;
  const cause = causes[String(reason)] ?? { ru: `ответ ${reason}`, en: `the answer was ${reason}` };
  return diagnostic({
    code: 'registry/store-unavailable',
    severity: 'error',
    message: {
      ru: `Хранилище файлов недоступно: ${cause.ru}`,
      en: `The store of files is not available: ${cause.en}`,
    },
    why: {
      ru: 'Шаг записывают только тогда, когда сохранены его файлы: он не записан.',
      en: 'A step is recorded only once its files are kept: it is not recorded.',
    },
    help: {
      ru: 'Устраните причину и повторите команду.',
      en: 'Remove the cause and run the command again.',
    },
  });
}

/** By its name: the class belongs to the machine, which is known here by its types alone. */
function isStorageFailure(error: unknown): error is StorageFailure {
  return error instanceof Error && error.name === 'StorageFailure' && 'reason' in error;
}
