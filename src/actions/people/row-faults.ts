import type { Diagnostic, Text } from '../../diagnostic/diagnostic.js';
import { nameColumn } from '../../exchange/tables/name-column.js';
import { describeTableFault, sayRows } from '../../exchange/tables/table-finding.js';
import type { StaffField } from './staff-columns.js';

/** What can be wrong with a cell of a list of staff. */
export type RowFault = keyof typeof faults;

/**
 * Gathers what is wrong with a list of staff, and tells each fault once with all its rows. A finding names rows and columns
 * and never what stands in them: it may be shown to anybody.
 */
export class RowFaults {
  readonly #file: string;
  readonly #columns: ReadonlyMap<StaffField, number>;
  readonly #rows = new Map<string, { fault: RowFault; field: StaffField | undefined; rows: number[] }>();

  constructor(file: string, columns: ReadonlyMap<StaffField, number>) {
    this.#file = file;
    this.#columns = columns;
  }

  /** Remembers a fault of a row, or of some that belong together. */
  add(fault: RowFault, rows: number | readonly number[], field?: StaffField): void {
    const key = `${fault} ${field ?? ''}`;
    const known = this.#rows.get(key) ?? { fault, field, rows: [] };
    known.rows.push(...(typeof rows === 'number' ? [rows] : rows));
    this.#rows.set(key, known);
  }

  /** The findings, in the order in which their faults were met. */
  list(): readonly Diagnostic[] {
    return [...this.#rows.values()].map(({ fault, field, rows }) => {
      const { code, severity, text, help } = faults[fault];
      const column = field === undefined ? undefined : this.#columns.get(field);
      const place = sayPlace([...new Set(rows)], column);
      const message = { ru: `${text.ru}: ${place.ru}`, en: `${text.en}: ${place.en}` };
      return describeTableFault(this.#file, { code, severity, message, help });
    });
  }
}

function sayPlace(rows: readonly number[], column: number | undefined): Text {
  const listed = sayRows(rows, 12);
  const word: Text = rows.length === 1 ? { ru: 'строка', en: 'row' } : { ru: 'строки', en: 'rows' };
  const letters: Text =
    column === undefined
      ? { ru: '', en: '' }
      : { ru: `, столбец ${nameColumn(column)}`, en: `, column ${nameColumn(column)}` };
  return { ru: `${word.ru} ${listed.ru}${letters.ru}`, en: `${word.en} ${listed.en}${letters.en}` };
}

/** The words of each fault. An error keeps the whole list from being imported. */
const faults = {
  'no-name': {
    code: 'import/no-name',
    severity: 'error',
    text: { ru: 'Нет фамилии и имени', en: 'There is no surname and given name' },
    help: {
      ru: 'Впишите фамилию, имя и отчество полностью или удалите строку.',
      en: 'Write the full name, or delete the row.',
    },
  },
  'stray-cell': {
    code: 'import/stray-cell',
    severity: 'error',
    text: {
      ru: 'В строке одна ячейка: это не работник и не подразделение из organization.yaml',
      en: 'The row has one cell, which is neither an employee nor a unit of organization.yaml',
    },
    help: {
      ru: 'Если это подразделение, внесите его в organization.yaml (units) или исправьте название; лишнюю строку удалите.',
      en: 'If this is a unit, add it to organization.yaml (units) or correct the name; delete the row if it is none.',
    },
  },
  'bad-name': {
    code: 'import/bad-name',
    severity: 'error',
    text: {
      ru: 'В имени есть знаки, которых в именах не бывает, или оно длиннее 200 букв',
      en: 'The name has signs that no name has, or more than 200 letters',
    },
    help: { ru: 'Исправьте имя в таблице.', en: 'Correct the name in the table.' },
  },
  'mixed-letters': {
    code: 'import/mixed-letters',
    severity: 'error',
    text: {
      ru: 'В одном слове имени стоят русские и похожие на них латинские буквы',
      en: 'A word of the name has Latin letters beside Cyrillic ones that look alike',
    },
    help: {
      ru: 'Наберите это слово заново в русской раскладке: иначе человек не найдётся по имени.',
      en: 'Type the word again in one alphabet: else the person is not found by name.',
    },
  },
  'bad-gender': {
    code: 'import/bad-gender',
    severity: 'error',
    text: { ru: 'Непонятный пол', en: 'The gender is not understood' },
    help: { ru: 'Пишут «м» или «ж», «мужской» или «женский».', en: 'Write “m” or “f”, “male” or “female”.' },
  },
  'unknown-gender': {
    code: 'import/unknown-gender',
    severity: 'error',
    text: {
      ru: 'Пол не указан, и по отчеству он не виден',
      en: 'The gender is not given, and no patronymic shows it',
    },
    help: {
      ru: 'Добавьте столбец «Пол» («м» или «ж»): от него зависят слова «ознакомлен» и «ознакомлена».',
      en: 'Add a column “Gender” (m or f): the words of documents agree with it.',
    },
  },
  'bad-date': {
    code: 'import/bad-date',
    severity: 'error',
    text: { ru: 'Не дата', en: 'No date' },
    help: {
      ru: 'Пишут так: 05.11.2026, 5 ноября 2026 г. или 2026-11-05; год — четырьмя цифрами.',
      en: 'Write 05.11.2026 or 2026-11-05, the year with four digits.',
    },
  },
  'bad-email': {
    code: 'import/bad-email',
    severity: 'error',
    text: { ru: 'Не адрес электронной почты', en: 'No e-mail address' },
    help: { ru: 'Исправьте адрес или оставьте ячейку пустой.', en: 'Correct it or leave the cell empty.' },
  },
  'bad-phone': {
    code: 'import/bad-phone',
    severity: 'error',
    text: { ru: 'Не номер телефона', en: 'No phone number' },
    help: {
      ru: 'Пишут один номер с кодом: +7 916 123-45-67; или оставьте ячейку пустой.',
      en: 'Write one number with its code: +7 916 123-45-67; or leave the cell empty.',
    },
  },
  'bad-number': {
    code: 'import/bad-number',
    severity: 'error',
    text: { ru: 'Не табельный номер', en: 'No personnel number' },
    help: {
      ru: 'В номере до 40 букв и цифр без пробелов; у кандидата ячейка пустая.',
      en: 'A number has up to 40 letters and digits; that of a candidate is empty.',
    },
  },
  'no-position': {
    code: 'import/no-position',
    severity: 'error',
    text: { ru: 'Нет должности', en: 'There is no position' },
    help: { ru: 'Впишите должность.', en: 'Write the position.' },
  },
  'different-people': {
    code: 'import/different-people',
    severity: 'error',
    text: {
      ru: 'Один табельный номер у людей с разными именами или датами приёма',
      en: 'One personnel number of people with different names or days of hiring',
    },
    help: {
      ru: 'Исправьте номер; несколько должностей одного человека пишут отдельными строками с теми же именем и датами.',
      en: 'Correct the number; several positions of one person are rows with the same name and days.',
    },
  },
  'same-name': {
    code: 'import/same-name',
    severity: 'error',
    text: {
      ru: 'Одинаковые имена без табельного номера и даты приёма: неясно, один это человек или тёзки',
      en: 'Equal names without personnel number and day of hiring: it is not clear whether this is one person',
    },
    help: {
      ru: 'Укажите табельные номера или даты приёма.',
      en: 'Give personnel numbers or days of hiring.',
    },
  },
  'ambiguous-namesake': {
    code: 'import/ambiguous-namesake',
    severity: 'error',
    text: {
      ru: 'В реестре есть тёзки, и неясно, о ком строка',
      en: 'The registry has namesakes, and it is not clear whom the row is about',
    },
    help: { ru: 'Укажите табельный номер.', en: 'Give the personnel number.' },
  },
  'dismissed-before-hired': {
    code: 'import/dismissed-before-hired',
    severity: 'error',
    text: { ru: 'Уволен раньше, чем принят', en: 'Dismissed before the day of hiring' },
    help: { ru: 'Исправьте одну из дат.', en: 'Correct one of the dates.' },
  },
  'post-after-dismissal': {
    code: 'import/post-after-dismissal',
    severity: 'error',
    text: { ru: 'Должность занята после увольнения', en: 'A position begins after the dismissal' },
    help: { ru: 'Исправьте одну из дат.', en: 'Correct one of the dates.' },
  },
  'contract-after-hire': {
    code: 'import/contract-after-hire',
    severity: 'warning',
    text: {
      ru: 'Трудовой договор заключён позже приёма на работу',
      en: 'The employment contract is later than the day of hiring',
    },
    help: {
      ru: 'Проверьте даты: знакомить с инструкцией нужно до подписания договора.',
      en: 'Check the dates: the instruction is read before the contract is signed.',
    },
  },
  namesake: {
    code: 'import/namesake',
    severity: 'warning',
    text: {
      ru: 'Тёзка того, кто уже есть в реестре; записан отдельно',
      en: 'A namesake of somebody in the registry; taken for another person',
    },
    help: {
      ru: 'Если это один человек, укажите его табельный номер из реестра.',
      en: 'If this is one person, give the personnel number of the registry.',
    },
  },
  'known-as-dismissed': {
    code: 'import/known-as-dismissed',
    severity: 'warning',
    text: {
      ru: 'По реестру уволен, а в таблице об увольнении не сказано; остался уволенным',
      en: 'Dismissed by the registry, while the table says nothing of it; stays dismissed',
    },
    help: {
      ru: 'Если человек принят снова, укажите новую дату приёма; если увольнение отменено, добавьте пустой столбец «Дата увольнения».',
      en: 'If hired again, give the new day of hiring; if the dismissal was taken back, add an empty column for it.',
    },
  },
  'guessed-gender': {
    code: 'import/guessed-gender',
    severity: 'info',
    text: { ru: 'Пол определён по отчеству', en: 'The gender was found by the patronymic' },
    help: {
      ru: 'Если он неверен, добавьте столбец «Пол».',
      en: 'If it is wrong, add a column “Gender”.',
    },
  },
  'guessed-start': {
    code: 'import/guessed-start',
    severity: 'info',
    text: {
      ru: 'Не сказано, с какого дня занята должность; считается с дня таблицы',
      en: 'It is not told when the position was taken; the day of the table counts',
    },
    help: {
      ru: 'Добавьте столбец «Дата назначения» или «Дата приёма» либо назовите день таблицы: --date.',
      en: 'Add a column for the day, or tell the day of the table: --date.',
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly code: `import/${string}`;
      readonly severity: 'error' | 'warning' | 'info';
      readonly text: Text;
      readonly help: Text;
    }
  >
>;
