import { rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRandom } from '../acknowledgment/office-with-people.js';
import { enterNewFolder, runCommand } from './run-command.js';

const hr = ['--as', 'Смирнов О. П., специалист по кадрам'];

/** Runs command lines on a day, each of which has to succeed; gives what the last one printed. */
function startOffice(): (lines: readonly (readonly string[])[]) => Promise<string> {
  enterNewFolder();
  const random = createRandom();
  return async (lines) => {
    let printed = '';
    for (const words of lines) {
      const settings = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-20T09:00Z') / 1000) };
      const { exitCode, stdout, stderr } = await runCommand(words, 'ru', undefined, settings, random);
      expect(exitCode, `${words.join(' ')}\n${stdout}${stderr}`).toBe(0);
      printed = stdout;
    }
    return printed;
  };
}

const toVersion = [
  ['submit', 'sales-manager', '--as', 'Орлова К. Д., менеджер по персоналу'],
  ['endorse', 'sales-manager', '--as', 'hr'],
  ['approve', 'sales-manager', '--as', 'director', '--signature'],
  ['register', 'sales-manager', '--as', 'hr', '--number', '12-ДИ', '--effective', '2026-11-27'],
];

function writeFiles(): void {
  const people = [
    '00117;Примерова Анна Викторовна;Менеджер по продажам;04.03.2024',
    '00118;Образцов Пётр Сергеевич;генеральный директор;02.02.2021',
    '00119;Пробная Мария Ильинична;начальник отдела продаж;05.11.2025',
    '00120;Тестов Иван Ильич;укротитель;05.11.2025',
  ];
  writeFileSync('list.csv', ['Таб. №;Сотрудник;Должность;Дата приёма', ...people, ''].join('\r\n'));
  const posts = ['Дирекция;Секретарь;1', 'Отдел продаж;Менеджер по продажм;2'];
  writeFileSync('т3.csv', ['Подразделение;Должность;Ставок', ...posts, ''].join('\r\n'));
}

const importPeople = ['people', 'import', 'list.csv', '--apply', '--allow-unknown', ...hr];

it('one import tells positions without an instruction, the reverse, slips, and people without a role', async () => {
  const run = startOffice();
  await run([['init', '--quiet']]);
  writeFiles();
  await run([importPeople]);
  rmSync('roles/head-of-sales.yaml');
  const printed = await run([['staffing', 'import', 'т3.csv']]);
  expect(printed).toMatchInlineSnapshot(`
    "Штатное расписание: roles/staffing.yaml
      + Секретарь (Дирекция): 1 шт. ед.
      + Менеджер по продажм (Отдел продаж): 2 шт. ед.

    Должности без инструкции: 2
      Секретарь (Дирекция): 1 шт. ед.
      Менеджер по продажм (Отдел продаж): 2 шт. ед. — есть инструкция с похожим названием «менеджер по
        продажам»
      Создать для них файлы с заготовками: добавьте --scaffold.

    Инструкции, для которых в расписании нет должности: 2
      general-director: генеральный директор
      sales-manager: менеджер по продажам — в расписании похоже на «Менеджер по продажм»

    Работники, должности которых нет в рабочей папке или в расписании: 4
      00118 Образцов Пётр Сергеевич — генеральный директор: в расписании такой должности нет
      00117 Примерова Анна Викторовна — менеджер по продажам: в расписании такой должности нет
      00119 Пробная Мария Ильинична — head-of-sales: такой должности в рабочей папке нет
      00120 Тестов Иван Ильич — должность не записана

    По подразделениям: 2
      Дирекция: 1 шт. ед.
      Отдел продаж: 2 шт. ед.

    Итого: 2 строки, 3 шт. ед.
    Пока ничего не записано. Записать: добавьте --apply.
    "
  `);
  const { people } = JSON.parse(await run([['staffing', 'import', 'т3.csv', '--json']])) as {
    readonly people: unknown;
  };
  expect(people).toMatchObject([
    { number: '00118', posts: [{ role: 'general-director', reason: 'not-in-table' }] },
    { number: '00117', posts: [{ role: 'sales-manager', reason: 'not-in-table' }] },
    { number: '00119', posts: [{ role: 'head-of-sales', reason: 'no-role' }] },
    { number: '00120', name: 'Тестов Иван Ильич', posts: [] },
  ]);
});

it('nobody is named where all positions have a role and a line, or where there is no list of staff', async () => {
  const run = startOffice();
  await run([['init', '--quiet']]);
  writeFiles();
  expect(await run([['staffing', 'import', 'т3.csv']])).not.toContain('Работники');
});

it('the status of acknowledgments tells those who have nothing to read, and a removed role still binds', async () => {
  const run = startOffice();
  await run([['init', '--quiet'], ...toVersion]);
  writeFiles();
  await run([importPeople]);
  rmSync('roles/head-of-sales.yaml');
  rmSync('roles/sales-manager.yaml');
  // The registered version of the removed role is in force until it is cancelled: its holder has to read it.
  expect(await run([['ack', 'status']])).toMatchInlineSnapshot(`
    "Без подразделения. Ознакомлены: 0 из 1 (0 %), ждут подписи: 1, просрочены: 0, отказались: 0, отсутствуют: 0.
      00117 Примерова Анна Викторовна — sales-manager@1: ждёт подписи, срок 26.11.2026
    Всего на 20.11.2026. Ознакомлены: 0 из 1 (0 %), ждут подписи: 1, просрочены: 0, отказались: 0, отсутствуют: 0.
    Работают, но знакомить их не с чем: 3 (кто это — rolebook people list).
      должность не записана: 1
      general-director — нет действующей зарегистрированной инструкции: 1
      head-of-sales — такой должности в рабочей папке нет: 1
    "
  `);
  expect(await run([['ack', 'status', '--role', 'general-director']])).toContain(
    'general-director — нет действующей зарегистрированной инструкции: 1',
  );
  // A share is one of all, also when only some states are listed.
  expect(await run([['ack', 'status', '--state', 'overdue']])).toContain('Ознакомлены: 0 из 1 (0 %)');
  expect(await run([['ack', 'status', '--state', 'pending']])).not.toContain('знакомить их не с чем');
  expect(await run([['ack', 'status', '--instruction', 'sales-manager@1']])).not.toContain(
    'знакомить их не с чем',
  );
  expect(await run([['ack', 'status', '--person', '00117']])).not.toContain('знакомить их не с чем');
  const cancel = ['cancel', 'sales-manager', '--as', 'hr', '--reason', 'Должность исключена'];
  expect(await run([cancel, ['ack', 'status']])).toContain(
    'sales-manager — такой должности в рабочей папке нет: 1',
  );
});
