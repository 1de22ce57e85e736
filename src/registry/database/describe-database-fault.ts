import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { NewerDatabase } from './migrate.js';

const unreachable: Text = { ru: 'сервер базы данных не отвечает', en: 'the database server does not answer' };
const denied: Text = { ru: 'нет прав доступа к базе данных', en: 'access to the database is denied' };
const readOnly: Text = { ru: 'она доступна только для чтения', en: 'it is read-only' };
const full: Text = { ru: 'на диске нет места', en: 'the disk is full' };
const damaged: Text = { ru: 'файл базы данных повреждён', en: 'the file of the database is damaged' };
const failed: Text = {
  ru: 'ошибка диска; возможно, на нём нет места',
  en: 'the disk failed; perhaps it is full',
};

/** What the codes of the databases mean to a person: the first word of those of SQLite, the class of PostgreSQL. */
const causes: Readonly<Record<string, Text>> = {
  SQLITE_BUSY: {
    ru: 'другая программа слишком долго пишет в неё',
    en: 'another program has been writing too long',
  },
  SQLITE_LOCKED: {
    ru: 'другая программа слишком долго пишет в неё',
    en: 'another program has been writing too long',
  },
  SQLITE_READONLY: readOnly,
  SQLITE_FULL: full,
  SQLITE_CANTOPEN: { ru: 'файл базы данных не открывается', en: 'the file of the database cannot be opened' },
  SQLITE_IOERR: failed,
  SQLITE_IOERR_SHMSIZE: full,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: { ru: 'файл — не база данных SQLite', en: 'the file is no SQLite database' },
  SQLITE_PERM: denied,
  SQLITE_AUTH: denied,
  ECONNREFUSED: unreachable,
  ENOTFOUND: { ru: 'сервер базы данных не найден', en: 'the database server is not found' },
  ETIMEDOUT: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  '25006': readOnly,
  '28000': denied,
  '28P01': { ru: 'неверное имя или пароль', en: 'name or password is wrong' },
  '3D000': { ru: 'такой базы данных на сервере нет', en: 'the server has no such database' },
  '42501': denied,
  '53100': full,
  '57P01': { ru: 'сервер базы данных остановлен', en: 'the database server was stopped' },
  '57P03': { ru: 'сервер базы данных запускается', en: 'the database server is starting' },
};

/** An error of a database as a finding; `undefined` for any other error: that is a bug of the program. */
export function describeDatabaseFault(error: unknown): Diagnostic | undefined {
  if (error instanceof NewerDatabase) return describeNewer();
  if (!(error instanceof Error)) return undefined;
  const cause = findCause(error);
  if (cause === undefined) return undefined;
  return diagnostic({
    code: 'registry/unavailable',
    severity: 'error',
    message: {
      ru: `База данных реестра недоступна: ${cause.ru}`,
      en: `The database of the registry is not available: ${cause.en}`,
    },
    why: { ru: 'Ничего не записано.', en: 'Nothing was recorded.' },
    help: cause === readOnly ? allowWriting : removeCause,
  });
}

const removeCause: Text = {
  ru: 'Устраните причину и повторите команду.',
  en: 'Remove the cause and run the command again.',
};

const allowWriting: Text = {
  ru: 'Нужно право записи; для базы в папке .rolebook — и в саму папку, даже чтобы только читать: рядом с базой появляются её служебные файлы.',
  en: 'The right to write is needed; for a database in the folder .rolebook in that folder as well, even to read only: files of the database appear beside it.',
};

/** The primary codes of SQLite by number: its driver has no name for some of the codes that extend them. */
const primaryCodes: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  23: 'SQLITE_AUTH',
  26: 'SQLITE_NOTADB',
};

function findCause(error: Error): Text | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined)
    return /timeout|terminated|not queryable/i.test(error.message) ? unreachable : undefined;
  // Whatever keeps a connection from being made: also a socket that is not there, or may not be opened.
  const isConnecting = 'syscall' in error && error.syscall === 'connect';
  // Extended codes of SQLite say more: SQLITE_IOERR_WRITE, SQLITE_READONLY_DBMOVED.
  const [, unnamed] = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code) ?? [];
  const known = unnamed === undefined ? code : (primaryCodes[Number(unnamed) & 0xff] ?? code);
  const [, primary = known] = /^(SQLITE_[A-Z]+)/.exec(known) ?? [];
  return causes[code] ?? causes[primary] ?? (isConnecting || code.startsWith('08') ? unreachable : undefined);
}

function describeNewer(): Diagnostic {
  return diagnostic({
    code: 'registry/newer-database',
    severity: 'error',
    message: {
      ru: 'База данных реестра создана более новой программой',
      en: 'The database of the registry was made by a newer program',
    },
    why: {
      ru: 'Эта программа не знает, что в ней изменилось, и могла бы её испортить.',
      en: 'This program does not know what has changed in it and might spoil it.',
    },
    help: { ru: 'Обновите Rolebook.', en: 'Update Rolebook.' },
  });
}
