import { expect, it } from 'vitest';
import { importPeople } from '../../src/actions/people/import-people.js';
import { soundFiles } from '../check/write-book.js';
import { createMemoryWorld } from '../memory-world.js';

const heading = 'Таб. №;Сотрудник;Пол;Должность;Дата приёма;Дата увольнения;Дата назначения;E-mail';

/** The codes and places of what is wrong with some rows, the first of which is row 2. */
async function tellFaults(rows: readonly string[], apply = false): Promise<readonly string[]> {
  const world = createMemoryWorld({
    ...Object.fromEntries(Object.entries(soundFiles).map(([name, text]) => [`roles/${name}`, text])),
    'list.csv': [heading, ...rows, ''].join('\n'),
  });
  const { diagnostics, plan } = await importPeople(world, {
    folder: 'roles',
    table: { path: 'list.csv' },
    apply,
    isComplete: false,
    allowUnknown: false,
    actor: 'Смирнов О. П., специалист по кадрам',
  });
  expect(plan).toBeUndefined();
  return diagnostics.map(({ code, message }) => `${code}${message.en.slice(message.en.lastIndexOf(':'))}`);
}

it.each([false, true])(
  'faults of cells, rows and people are all told in one run (apply: %s)',
  async (apply) => {
    const rows = [
      '1;Примерова Анна Викторовна;;менеджер по продажам;не дата;;;',
      '2;Образцов Пётр Сергеевич;;укротитель;04.03.2024;;;',
      '3;Ли Саша;;менеджер по продажам;04.03.2024;;;',
      '4;Тестова Мария Ильинична;;менеджер по продажам;04.03.2024;01.01.2020;;',
    ];
    expect(await tellFaults(rows, apply)).toEqual([
      'import/bad-date: row 2, column E',
      'import/unknown-position: row 3',
      'import/unknown-gender: row 4',
      'import/dismissed-before-hired: row 5',
    ]);
  },
);

it('several faults of one row are all told in one run', async () => {
  expect(await tellFaults(['1;Ли Саша;;укротитель;04.03.2024;01.01.2020;не дата;не адрес'])).toEqual([
    'import/bad-date: row 2, column G',
    'import/bad-email: row 2, column H',
    'import/unknown-position: row 2',
    'import/unknown-gender: row 2',
    'import/dismissed-before-hired: row 2',
  ]);
});

it('nothing is told that only follows from a cell that cannot be read', async () => {
  const bad = 'менеджер по продажам;не дата;01.01.2020;02.01.2020;';
  expect(
    await tellFaults([
      `1;Примерова Анна Викторовна;;${bad}`,
      `;Образцов Пётр Сергеевич;;${bad}`,
      `;Образцов Пётр Сергеевич;;${bad}`,
      '2;Ли Саша;средний;менеджер по продажам;04.03.2024;;;',
      '3;Тестова Мария Ильинична;;;04.03.2024;не дата;;',
    ]),
  ).toEqual([
    'import/bad-date: rows 2, 3, 4, column E',
    'import/bad-gender: row 5, column C',
    'import/bad-date: row 6, column F',
  ]);
});

it('a row with the name of a unit alone begins its people, also where each row names the unit again', async () => {
  const world = createMemoryWorld({
    ...Object.fromEntries(Object.entries(soundFiles).map(([name, text]) => [`roles/${name}`, text])),
    'list.csv': [
      'Таб. №;Сотрудник;Должность;Подразделение;Дата приёма',
      'Отдел продаж;;;;',
      '1;Примерова Анна Викторовна;менеджер по продажам;Отдел продаж;04.03.2024',
      '2;Образцов Пётр Сергеевич;менеджер по продажам;;04.03.2024',
    ].join('\n'),
  });
  const { diagnostics, plan } = await importPeople(world, {
    ...{ folder: 'roles', table: { path: 'list.csv' }, apply: false, isComplete: false, allowUnknown: false },
    actor: 'Смирнов О. П., специалист по кадрам',
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/guessed-gender']);
  expect(plan?.counts.added).toBe(2);
});

it('a cell alone that is neither somebody nor a unit is one fault', async () => {
  expect(await tellFaults(['Отдел чудес;;;;;;;', ';;;Кадровик;;;;'])).toEqual([
    'import/stray-cell: rows 2, 3',
  ]);
});
