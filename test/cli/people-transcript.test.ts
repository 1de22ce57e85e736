import { writeFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { enterNewFolder } from './run-command.js';
import { Transcript } from './transcript.js';

const hr = `--as 'Смирнов О. П., специалист по кадрам'`;
const heading = 'Таб. №;Сотрудник;Должность;Дата приёма;E-mail';

/** Writes a list of staff as other programs export it. */
function writeList(name: string, rows: readonly string[]): void {
  writeFileSync(name, ['Список сотрудников;;;;', heading, ...rows, ''].join('\r\n'));
}

describe('the staff in the registry', () => {
  it('from the first list to a dismissal', async () => {
    enterNewFolder();
    const transcript = new Transcript('people');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    transcript.note('в list.csv: продавец, директор, человек без отчества, опечатка в должности');
    writeList('list.csv', [
      '00117;Примерова Анна Викторовна;Менеджер по продажам;04.03.2024;primerova@example.com',
      '00118;Образцов Пётр Сергеевич;генеральный директор;2 февраля 2021 г.;',
      '00119;Ли Саша;менеджер по продажам;05.11.26;',
      '00120;Тестова Мария Ильинична;менеджер по продаже;;не адрес',
    ]);
    await transcript.run('people list');
    await transcript.run('people import list.csv');
    transcript.note('исправляет список');
    writeList('list.csv', [
      '00117;Примерова Анна Викторовна;Менеджер по продажам;04.03.2024;primerova@example.com',
      '00118;Образцов Пётр Сергеевич;генеральный директор;2 февраля 2021 г.;',
      ';Тестова Мария Ильинична;менеджера по продажам;;',
    ]);
    await transcript.run('people import list.csv');
    await transcript.run('people import list.csv --apply');
    await transcript.run(`people import list.csv --apply ${hr}`);
    await transcript.run(`people import list.csv --apply ${hr}`);
    await transcript.run('people list --all');
    await transcript.run(`people absence 117 --from 2026-12-01 --until 2026-12-14 ${hr}`);
    await transcript.run(
      `people substitute 118 --role sales-manager --from 2026-12-01 --until 2026-12-14 --order 41-к --agreed 2026-12-02 ${hr}`,
    );
    await transcript.run(
      `people substitute 118 --role sales-manager --from 2026-12-01 --until 2026-12-14 --order 41-к --agreed 2026-11-20 ${hr}`,
    );
    await transcript.run(`people transfer 117 --role general-director --from 2027-01-11 ${hr}`);
    transcript.setDay('2026-12-02');
    await transcript.run('people list');
    transcript.note('записывает штатное расписание');
    writeFileSync(
      'roles/staffing.yaml',
      [
        'date: 2026-12-01',
        'positions:',
        '  - { title: Генеральный директор, unit: Дирекция, headcount: 1 }',
        '  - { title: Менеджер по продажам, unit: Отдел продаж, headcount: 3.5 }',
        '  - { title: Водитель, unit: Гараж, headcount: 2 }',
        '',
      ].join('\n'),
    );
    await transcript.run('org');
    await transcript.run('org --names --as-of 2027-01-11');
    await transcript.run('org --as-of завтра');
    await transcript.run('people list --as-of 2027-01-11 --role general-director');
    transcript.note('кандидат принят; директора в полном списке нет');
    writeList('december.csv', [
      '00117;Примерова Анна Викторовна;Менеджер по продажам;04.03.2024;',
      '00121;Тестова Мария Ильинична;менеджер по продажам;01.12.2026;',
    ]);
    await transcript.run('people import december.csv');
    await transcript.run(`people import december.csv --complete --apply ${hr}`);
    await transcript.run(`people forget 117 ${hr}`);
    await transcript.run(`people dismiss 117 --on 2026-12-01 ${hr}`);
    await transcript.run(`people forget 117 ${hr}`);
    await transcript.run(`people forget 500 ${hr}`);
    await transcript.run('verify');
    transcript.expectGolden();
  });
});
