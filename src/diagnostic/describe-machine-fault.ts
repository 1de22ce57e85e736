import type { Text } from './diagnostic.js';

/** What the codes of the operating system mean to a person. */
const causes: Readonly<Record<string, Text>> = {
  EACCES: { ru: 'нет прав доступа', en: 'access is denied' },
  EPERM: { ru: 'операция запрещена системой', en: 'the system does not permit it' },
  EROFS: { ru: 'диск доступен только для чтения', en: 'the disk is read-only' },
  ENOSPC: { ru: 'на диске нет места', en: 'the disk is full' },
  EDQUOT: { ru: 'исчерпана дисковая квота', en: 'the disk quota is used up' },
  EISDIR: { ru: 'это папка, а не файл', en: 'it is a folder, not a file' },
  ENOTDIR: { ru: 'часть пути — файл, а не папка', en: 'a part of the path is a file, not a folder' },
  EEXIST: { ru: 'на этом месте уже что-то есть', en: 'something else is already there' },
  ELOOP: { ru: 'ссылки в пути ведут по кругу', en: 'links in the path lead in a circle' },
  ENAMETOOLONG: { ru: 'слишком длинное имя или путь', en: 'the name or path is too long' },
  EMFILE: { ru: 'открыто слишком много файлов', en: 'too many files are open' },
  ENFILE: { ru: 'открыто слишком много файлов', en: 'too many files are open' },
  EBUSY: { ru: 'файл занят другой программой', en: 'another program is using the file' },
  EIO: { ru: 'ошибка диска', en: 'the disk failed' },
  ENOENT: { ru: 'файла или папки больше нет', en: 'the file or folder is gone' },
  EXDEV: { ru: 'файл нельзя перенести на другой диск', en: 'the file cannot be moved to another disk' },
};

/**
 * What the machine refused to do, for errors that the operating system reported: why, and with which path.
 * `undefined` for any other error: that is a bug of the program.
 */
export function describeMachineFault(error: unknown): Text | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (!('syscall' in error)) return undefined;
  const cause = causes[error.code] ?? { ru: `ошибка ${error.code}`, en: `error ${error.code}` };
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return { ru: `${path}${cause.ru}`, en: `${path}${cause.en}` };
}
