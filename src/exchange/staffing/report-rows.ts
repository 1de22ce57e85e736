import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { describeTableFault, sayRows } from '../tables/table-finding.js';
import type { StaffingRow } from './staffing-row.js';

/** Rows with a number and without a title. */
export function describeBadTitles(file: string, rows: readonly number[]): Diagnostic {
  const list = sayRows(rows);
  return describeTableFault(file, {
    code: 'import/no-title',
    message: {
      ru: `Не понять, какая это должность: строки ${list.ru}. Ничего не записано`,
      en: `Which position it is cannot be told: rows ${list.en}. Nothing was written`,
    },
    help: {
      ru: 'Впишите названия должностей в таблицу или проверьте, тот ли столбец назван в --columns.',
      en: 'Write the titles into the table, or see whether --columns names the right column.',
    },
  });
}

/** Rows whose number of posts is none. */
export function describeBadHeadcounts(file: string, rows: readonly number[]): Diagnostic {
  const list = sayRows(rows);
  return describeTableFault(file, {
    code: 'import/bad-headcount',
    message: {
      ru: `Количество единиц не прочитано: строки ${list.ru}. Ничего не записано`,
      en: `The number of posts cannot be read: rows ${list.en}. Nothing was written`,
    },
    help: {
      ru: 'Нужно число от 0: 2, 0,5, 1,25. Исправьте таблицу и повторите.',
      en: 'A number from 0 is needed: 2, 0.5, 1.25. Correct the table and try again.',
    },
  });
}

/** Rows with a title and without a number of posts. */
export function describeNoHeadcounts(file: string, rows: readonly number[]): Diagnostic {
  const list = sayRows(rows);
  return describeTableFault(file, {
    code: 'import/no-headcount',
    message: {
      ru: `Не указано количество единиц: строки ${list.ru}. Ничего не записано`,
      en: `The number of posts is missing: rows ${list.en}. Nothing was written`,
    },
    help: {
      ru: 'Впишите число в таблицу; если должность не замещается, поставьте 0. Лишние строки удалите в копии таблицы.',
      en: 'Write the number into the table, 0 where nobody holds the position. Delete what is no position in a copy of the table.',
    },
  });
}

/** A table with a header and nothing below it. */
export function describeNoPositions(file: string): Diagnostic {
  return describeTableFault(file, {
    code: 'import/no-positions',
    message: {
      ru: 'Под заголовками нет ни одной должности',
      en: 'There is no position below the headings',
    },
    help: {
      ru: 'Проверьте, тот ли это файл и лист (--sheet).',
      en: 'See whether this is the file and the sheet (--sheet) that you mean.',
    },
  });
}

/** Positions that the table has in several rows. */
export function describeMerged(file: string, positions: readonly StaffingRow[]): Diagnostic {
  const groups = positions.slice(0, 5).map(({ rows }) => rows.join(' + '));
  const rest = positions.length > groups.length ? `, … (${positions.length})` : '';
  return describeTableFault(file, {
    code: 'import/merged-rows',
    severity: 'info',
    message: {
      ru: `Одна должность одного подразделения в нескольких строках, единицы сложены: ${groups.join(', ')}${rest}`,
      en: `One position of one unit stands in several rows, the posts were added up: ${groups.join(', ')}${rest}`,
    },
    help: {
      ru: 'Если это разные должности, назовите их по-разному.',
      en: 'Where these are different positions, give them different titles.',
    },
  });
}

/** A total that is another than the sum of the rows. */
export interface WrongTotal {
  readonly row: number;
  readonly written: number;
  readonly sum: number;
}

/** A total that does not fit. */
export function describeWrongTotal(file: string, { row, written, sum }: WrongTotal): Diagnostic {
  const inRussian = (value: number): string => String(value).replace('.', ',');
  return describeTableFault(file, {
    code: 'import/wrong-total',
    severity: 'warning',
    message: {
      ru: `Итог в строке ${row} — ${inRussian(written)}, а сумма прочитанных строк — ${inRussian(sum)}`,
      en: `The total in row ${row} is ${written}, but the rows that were read add up to ${sum}`,
    },
    help: {
      ru: 'Проверьте таблицу: строка могла пропасть, или число в ней другое.',
      en: 'See whether a row is missing from the table, or has another number.',
    },
  });
}
