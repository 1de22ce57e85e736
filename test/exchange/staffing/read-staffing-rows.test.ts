import { describe, expect, it } from 'vitest';
import { readStaffingRows } from '../../../src/exchange/staffing/read-staffing-rows.js';
import type { StaffingField } from '../../../src/exchange/staffing/staffing-row.js';
import { findHeader } from '../../../src/exchange/tables/find-header.js';
import { encodeText } from '../tables/encode-text.js';
import { makeTextSheet, makeWorkbook } from '../tables/make-workbook.js';
import { readSample } from '../tables/read-texts.js';

/** The positions of a table as `unit / title = headcount`, and what is told. */
function read(bytes: Uint8Array): { readonly rows: readonly string[]; readonly findings: readonly string[] } {
  const table = readSample(bytes);
  const header = findHeader<StaffingField>(table, {
    columns: [
      { key: 'unit', names: ['Подразделение', 'Подразделение / Должность'], isRequired: false },
      { key: 'title', names: ['Должность', 'Подразделение / Должность'], isRequired: true },
      { key: 'headcount', names: ['Ставок'], isRequired: true },
      { key: 'category', names: ['Категория'], isRequired: false },
    ],
    totals: ['Итого'],
  });
  const found = header.value ?? expect.fail(JSON.stringify(header.diagnostics));
  const { value = [], diagnostics } = readStaffingRows('table', found);
  return {
    rows: value.map(({ unit, title, headcount }) => `${unit ?? '–'} / ${title} = ${headcount}`),
    findings: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message.ru}`),
  };
}

const csv = (...lines: readonly string[]): Uint8Array => encodeText(lines.join('\n'), 'utf-8');

describe('the unit of a position', () => {
  it('stands in its row, or in one above', () => {
    const bytes = csv(
      'Подразделение;Должность;Ставок',
      'Склад;Кладовщик;1,5',
      ';Грузчик;2',
      'Дирекция;Директор;1',
    );
    expect(read(bytes)).toEqual({
      rows: ['Склад / Кладовщик = 1.5', 'Склад / Грузчик = 2', 'Дирекция / Директор = 1'],
      findings: [],
    });
  });

  it('is none in a row without one, where the other rows each say theirs', () => {
    const bytes = csv(
      'Подразделение;Должность;Ставок',
      'Склад;Кладовщик;1',
      'Склад;Грузчик;2',
      ';Директор;1',
    );
    expect(read(bytes).rows).toEqual(['Склад / Кладовщик = 1', 'Склад / Грузчик = 2', '– / Директор = 1']);
  });

  it('stands in a row of its own, with its sum or without', () => {
    const bytes = csv(
      'Подразделение;Должность;Ставок',
      'Склад;;3',
      ';Кладовщик;1',
      ';Грузчик;2',
      'Дирекция;;',
      ';Директор;1',
    );
    expect(read(bytes).rows).toEqual([
      'Склад / Кладовщик = 1',
      'Склад / Грузчик = 2',
      'Дирекция / Директор = 1',
    ]);
  });

  it('stands above its positions in the same column, folded away or without a number', () => {
    const sheet = `<sheetData>
      <row><c t="inlineStr"><is><t>Подразделение / Должность</t></is></c><c t="inlineStr"><is><t>Ставок</t></is></c></row>
      <row><c t="inlineStr"><is><t>Склад</t></is></c><c><v>3</v></c></row>
      <row outlineLevel="1"><c t="inlineStr"><is><t>Кладовщик</t></is></c><c><v>1</v></c></row>
      <row outlineLevel="1"><c t="inlineStr"><is><t>Грузчик</t></is></c><c><v>2</v></c></row>
      <row><c t="inlineStr"><is><t>Дирекция</t></is></c></row>
      <row><c t="inlineStr"><is><t>Директор</t></is></c><c><v>1</v></c></row></sheetData>`;
    expect(read(makeWorkbook(sheet)).rows).toEqual([
      'Склад / Кладовщик = 1',
      'Склад / Грузчик = 2',
      'Дирекция / Директор = 1',
    ]);
  });

  it('stands in merged cells', () => {
    const sheet = makeTextSheet(
      [
        ['Подразделение', 'Должность', 'Ставок'],
        ['Склад', 'Кладовщик', '1'],
        ['', 'Грузчик', '2'],
      ],
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    );
    expect(read(makeWorkbook(sheet)).rows).toEqual(['Склад / Кладовщик = 1', 'Склад / Грузчик = 2']);
  });

  it('need not be there', () => {
    expect(read(csv('Должность;Ставок', 'Директор;1')).rows).toEqual(['– / Директор = 1']);
  });
});

describe('rows of one position', () => {
  it('are added up without the noise of fractions, and told', () => {
    const bytes = csv(
      'Подразделение;Должность;Ставок',
      'Склад;Кладовщик;0,1',
      'Склад;КЛАДОВЩИК;0,2',
      'Дирекция;Кладовщик;1',
    );
    expect(read(bytes)).toEqual({
      rows: ['Склад / Кладовщик = 0.3', 'Дирекция / Кладовщик = 1'],
      findings: [expect.stringMatching(/^info import\/merged-rows: .*: 2 \+ 3$/u)],
    });
  });

  it('count merged cells of numbers once', () => {
    const sheet = makeTextSheet(
      [
        ['Должность', 'Ставок'],
        ['Кладовщик', '2'],
        ['Грузчик', ''],
      ],
      '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    );
    expect(read(makeWorkbook(sheet)).rows).toEqual(['– / Кладовщик = 2', '– / Грузчик = 0']);
  });
});

describe('a row that cannot be understood keeps the table out', () => {
  it.each([
    [
      'no number',
      ['Склад;Грузчик;'],
      'error import/no-headcount: Не указано количество единиц: строки 3. Ничего не записано',
    ],
    [
      'words for a number',
      ['Склад;Грузчик;две'],
      'error import/bad-headcount: Количество единиц не прочитано: строки 3. Ничего не записано',
    ],
    [
      'a negative number',
      ['Склад;Грузчик;-1'],
      'error import/bad-headcount: Количество единиц не прочитано: строки 3. Ничего не записано',
    ],
    [
      'a number for a title',
      ['Склад;123;1'],
      'error import/no-title: Не понять, какая это должность: строки 3. Ничего не записано',
    ],
    [
      'no title at all',
      [';;1'],
      'error import/no-title: Не понять, какая это должность: строки 3. Ничего не записано',
    ],
  ])('%s', (_, lines, finding) => {
    expect(read(csv('Подразделение;Должность;Ставок', 'Склад;Кладовщик;1', ...lines))).toEqual({
      rows: [],
      findings: [finding],
    });
  });

  it('many of them are told in few words', () => {
    const lines = Array.from({ length: 9 }, () => 'Склад;Грузчик;x');
    expect(read(csv('Подразделение;Должность;Ставок', ...lines)).findings).toEqual([
      expect.stringContaining('строки 2, 3, 4, 5, 6 и ещё 4.'),
    ]);
  });

  it('a table without positions as well', () => {
    expect(read(csv('Должность;Ставок')).findings).toEqual([expect.stringContaining('import/no-positions')]);
  });
});

describe('totals', () => {
  const head = 'Подразделение;Должность;Ставок';

  it('end the table: signatures below are left out and told', () => {
    const bytes = csv(
      head,
      'Склад;Кладовщик;1',
      'Итого;;1',
      'Руководитель;начальник отдела кадров;',
      ';(должность);(подпись)',
    );
    expect(read(bytes)).toEqual({
      rows: ['Склад / Кладовщик = 1'],
      findings: ['info import/footer: Строки под последним итогом не прочитаны: 4, 5'],
    });
  });

  it.each([
    ['of the table', ['Склад;Кладовщик;1', 'Дирекция;Директор;1', 'Итого;;2']],
    ['of each page', ['Склад;Кладовщик;1', 'Итого;;1', 'Дирекция;Директор;2', 'Итого;;2']],
    ['of the last unit', ['Склад;Кладовщик;1', 'Дирекция;Директор;2', 'Итого;;2']],
  ])('that are right are not told: %s', (_, lines) => {
    expect(read(csv(head, ...lines)).findings).toEqual([]);
  });

  it('that are wrong are told: a row may be missing', () => {
    expect(read(csv(head, 'Склад;Кладовщик;1,5', 'Итого;;3')).findings).toEqual([
      'warning import/wrong-total: Итог в строке 3 — 3, а сумма прочитанных строк — 1,5',
    ]);
  });
});
