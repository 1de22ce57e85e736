import { expect, it } from 'vitest';
import { describeDatabaseFault } from '../../src/registry/database/describe-database-fault.js';

const fail = (code: string): Error => Object.assign(new Error('the driver says so'), { code });

it.each([
  ['SQLITE_READONLY', 'только для чтения'],
  // A folder in which nothing can be written, as the driver calls it.
  ['UNKNOWN_SQLITE_ERROR_1544', 'только для чтения'],
  ['SQLITE_FULL', 'на диске нет места'],
  ['SQLITE_IOERR_SHMSIZE', 'на диске нет места'],
  ['SQLITE_IOERR_WRITE', 'ошибка диска'],
  ['UNKNOWN_SQLITE_ERROR_10', 'ошибка диска'],
  ['SQLITE_CANTOPEN', 'не открывается'],
  ['SQLITE_NOTADB', 'не база данных SQLite'],
  ['25006', 'только для чтения'],
  ['42501', 'нет прав'],
  ['53100', 'на диске нет места'],
  ['57P01', 'остановлен'],
  ['08006', 'не отвечает'],
  ['ECONNREFUSED', 'не отвечает'],
])('the code %s of a database is told as: %s', (code, words) => {
  const fault = describeDatabaseFault(fail(code));
  expect(fault).toMatchObject({ code: 'registry/unavailable', severity: 'error' });
  expect(fault?.message.ru).toContain(words);
});

it('any other error is a bug, and no fault of the database', () => {
  expect(describeDatabaseFault(fail('UNKNOWN_SQLITE_ERROR_1'))).toBeUndefined();
  expect(describeDatabaseFault(new TypeError('x is not a function'))).toBeUndefined();
});
