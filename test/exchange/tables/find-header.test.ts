import { describe, expect, it } from 'vitest';
import { findHeader, type HeaderSearch } from '../../../src/exchange/tables/find-header.js';
import { encodeText } from './encode-text.js';
import { makeTextSheet, makeWorkbook } from './make-workbook.js';
import { listTexts, readSample } from './read-texts.js';

type Key = 'unit' | 'title' | 'headcount' | 'category';

const search: HeaderSearch<Key> = {
  columns: [
    {
      key: 'unit',
      names: ['Подразделение', 'Структурное подразделение', 'Структурное подразделение, наименование'],
      isRequired: false,
    },
    { key: 'title', names: ['Должность', 'Должность (специальность, профессия)…'], isRequired: true },
    { key: 'headcount', names: ['Количество штатных единиц', 'Кол-во ставок', 'Ставок'], isRequired: true },
    { key: 'category', names: ['Категория'], isRequired: false },
  ],
  totals: ['Итого', 'Всего'],
};

const csv = (text: string) => readSample(encodeText(text, 'utf-8'));

/** The columns, the rows of data and what was left out; or what is wrong. */
const find = (table: Parameters<typeof findHeader>[0], more: Partial<HeaderSearch<Key>> = {}) => {
  const { value, diagnostics } = findHeader(table, { ...search, ...more });
  return {
    columns: Object.fromEntries(value?.columns ?? []),
    body: listTexts({ rows: value?.body ?? [] }),
    skipped: value?.skipped.map(({ row, reason }) => `${row} ${reason}`) ?? [],
    findings: diagnostics.map(({ code, message }) => `${code}: ${message.ru}`),
  };
};

describe('a header', () => {
  it('is found below titles, whatever order, case, marks and letters ё its headings have', () => {
    const table = csv(
      'ООО «Ромашка»;;\nШтатное расписание на 01.10.2026;;\n;;\nКОЛ-ВО СТАВОК;Прочее;должность:\n2;x;Инженер\n',
    );
    expect(find(table)).toEqual({
      columns: { title: 3, headcount: 1 },
      body: [['2', 'x', 'Инженер']],
      skipped: [],
      findings: [],
    });
  });

  it('stands over two lines, with a heading above several columns', () => {
    const table = csv(
      'Структурное подразделение;;Должность (специальность, профессия), разряд;Количество\nнаименование;код;;штатных единиц\n1;2;3;4\nОтдел продаж;01;Менеджер;2\n',
    );
    expect(find(table)).toEqual({
      columns: { unit: 1, title: 3, headcount: 4 },
      body: [['Отдел продаж', '01', 'Менеджер', '2']],
      skipped: ['3 column-numbers'],
      findings: [],
    });
  });

  it('stands over merged cells', () => {
    const sheet = makeTextSheet(
      [
        ['Структурное подразделение', '', 'Должность', 'Коли-\nчество штатных единиц'],
        ['наименование', 'код', '', ''],
        ['Склад', '7', 'Кладовщик', '1'],
      ],
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:D2"/></mergeCells>',
    );
    expect(find(readSample(makeWorkbook(sheet)))).toEqual({
      columns: { unit: 1, title: 3, headcount: 4 },
      body: [['Склад', '7', 'Кладовщик', '1']],
      skipped: [],
      findings: [],
    });
  });

  it('is repeated on every page, with totals between', () => {
    const table = csv(
      'Должность;Ставок\nИнженер;1\nИтого по листу;1\nДолжность;Ставок\n1;2\nТехник;2\nИтоговый контролёр;1\nВсего:;4\n',
    );
    expect(find(table).body).toEqual([
      ['Инженер', '1'],
      ['1', '2'],
      ['Техник', '2'],
      ['Итоговый контролёр', '1'],
    ]);
    expect(find(table).skipped).toEqual(['3 total', '4 header', '8 total']);
  });

  it('that lacks a column is told with the headings that were found', () => {
    expect(find(csv('Должность;Оклад\nИнженер;100\n')).findings).toEqual([
      'import/no-column: В таблице нет столбцов: «Количество штатных единиц». Найдены заголовки: A «Должность», B «Оклад»',
    ]);
  });

  it('that is not there is told without a word of the data', () => {
    const findings = find(csv('Иванова Мария Петровна;89991234567\n')).findings;
    expect(findings).toEqual([
      'import/no-column: В таблице не найдена строка заголовков. Нужны столбцы: «Должность», «Количество штатных единиц»',
    ]);
  });

  it('with two columns that fit is told', () => {
    expect(find(csv('Должность;Ставок;Кол-во ставок\nИнженер;1;2\n')).findings).toEqual([
      'import/ambiguous-column: Подходит несколько столбцов, взят первый: «Количество штатных единиц»: B, C',
    ]);
  });
});

describe('columns that the user names', () => {
  it.each([
    ['by heading', 'штат. ед.'],
    ['by letters', 'B'],
    ['by number', '2'],
  ])('are taken %s', (_, headcount) => {
    expect(find(csv('Должность;Штат. ед.;Ставок\nИнженер;2;3\n'), { chosen: { headcount } }).columns).toEqual(
      { title: 1, headcount: 2 },
    );
  });

  it('need no header when the row is named with which the data begins', () => {
    const found = find(csv('Список;\nИнженер;2\n'), { chosen: { title: 'A', headcount: 'B' }, firstRow: 2 });
    expect(found.body).toEqual([['Инженер', '2']]);
  });

  it('that are not there are told', () => {
    expect(find(csv('Должность;Ставок\nИнженер;2\n'), { chosen: { category: 'Группа' } }).findings).toEqual([
      'import/no-column: В таблице нет столбцов: «Группа». Найдены заголовки: A «Должность», B «Ставок»',
    ]);
  });
});
