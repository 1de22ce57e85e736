import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { describe, it } from 'vitest';
import { enterNewFolder } from './run-command.js';
import { Transcript } from './transcript.js';

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};

describe('what a user sees', () => {
  it.each(['ru', 'en'] as const)('when asking for help: %s', async (locale) => {
    enterNewFolder();
    const transcript = new Transcript(`help-${locale}`, locale);
    for (const line of ['--help', 'build --help', 'check --help', 'new --help', '--version', 'schema']) {
      await transcript.run(line);
    }
    transcript.expectGolden();
  });

  it.each(['ru', 'en'] as const)('when the command line is wrong: %s', async (locale) => {
    enterNewFolder();
    const transcript = new Transcript(`usage-${locale}`, locale);
    for (const line of [
      'chek',
      '--locale ru check',
      'невесть-что',
      'check --fianl',
      'check --jsno',
      'check --format xml',
      'check --locale de',
      'build --format docx,pfd',
      'build --out',
      "build --out ''",
      'build --out a --out b',
      'build --watch --json',
      'init one two',
      'new',
      'new engineer',
      'schema rol',
      'check',
      'build',
      'new engineer --title инженер',
    ]) {
      await transcript.run(line);
    }
    transcript.expectGolden();
  });

  it('when asking what a rule means', async () => {
    enterNewFolder();
    const transcript = new Transcript('explain');
    for (const line of [
      'explain duplicate-duty',
      'explain age-requirment',
      'explain JI999',
      'explain JI019',
      'explain link/unknown-role',
    ]) {
      await transcript.run(line);
    }
    transcript.expectGolden();
  });

  it.each(['ru', 'en'] as const)('when asking who reports to whom: %s', async (locale) => {
    enterNewFolder();
    const transcript = new Transcript(`org-${locale}`, locale);
    await transcript.run('init --quiet');
    edit(
      'roles/sales-manager.yaml',
      'reportsTo: head-of-sales',
      'reportsTo: head-of-sales, functional: [general-director]',
    );
    for (const line of [
      'org',
      'org --root head-of-sales',
      'org --depth 1',
      'org --unit sales',
      'org --unit sale',
      'org --json',
    ]) {
      await transcript.run(line);
    }
    transcript.note('оставляет место руководителя пустым, а другого называет с опечаткой');
    edit('roles/sales-manager.yaml', 'reportsTo: head-of-sales', 'reportsTo: { blank: руководитель }');
    edit('roles/head-of-sales.yaml', 'reportsTo: general-director', 'reportsTo: general-directer');
    await transcript.run('org');
    transcript.expectGolden();
  });

  it('when comparing what was printed with what stands in the file', async () => {
    enterNewFolder();
    const transcript = new Transcript('diff');
    await transcript.run('init');
    await transcript.run('build sales-manager --kind instruction --format pdf');
    transcript.note('откладывает PDF: печатный.pdf');
    copyFileSync('out/sales-manager/instruction.ru.pdf', 'печатный.pdf');
    await transcript.run('diff печатный.pdf');
    transcript.note('меняет одну обязанность, переставляет и добавляет другие');
    const file = 'roles/sales-manager.yaml';
    edit(file, 'не позднее следующего рабочего дня', 'в день обращения');
    edit(file, 'duties:\n', 'duties:\n  - Раз в квартал сверяет остатки товара с учётом.\n');
    await transcript.run('diff печатный.pdf');
    await transcript.run('diff sales-manager печатный.pdf');
    transcript.note('ведёт версии в реестре');
    const who = "--as 'Смирнов Олег Павлович, специалист по кадрам'";
    await transcript.run(`submit sales-manager ${who} --quiet`);
    edit(file, 'в день обращения', 'в течение часа');
    await transcript.run('diff sales-manager');
    await transcript.run('diff печатный.pdf sales-manager@1');
    await transcript.run('diff sales-manager example/sales-manager@1');
    transcript.note('отдаёт сравнение на согласование');
    const files = '--format docx,html,pdf --out сравнение';
    await transcript.run(`diff sales-manager@1 sales-manager ${files}`);
    await transcript.run(`diff печатный.pdf sales-manager@1 --format html --author Соколова --out сравнение`);
    const redline = 'сравнение/Менеджер по продажам, ред. 1 → проект.docx';
    transcript.note('правит исправления в Word и сравнивает ещё раз');
    appendFileSync(redline, 'правка');
    await transcript.run(`diff sales-manager@1 sales-manager --format docx --out сравнение`);
    transcript.note('ошибается');
    await transcript.run('diff sales-manager@1 sales-manager --format docx,txt');
    await transcript.run('diff sales-manager@1 sales-manager --author Соколова');
    await transcript.run('diff sales-manager@7 --format docx');
    writeFileSync('чужой.pdf', 'не PDF');
    writeFileSync('чужой.json', '{"kind":"instruction"}');
    for (const line of [
      'нет.pdf',
      'чужой.pdf',
      'чужой.json',
      'sales-manager',
      'sales-manager sales-manger',
    ]) {
      await transcript.run(`diff ${line}`);
    }
    transcript.expectGolden();
  });

  it('from the first day on', async () => {
    enterNewFolder();
    const transcript = new Transcript('first-day');
    await transcript.run('init');
    await transcript.run('check');
    await transcript.run('check --final');
    await transcript.run('build');
    await transcript.run('build');
    await transcript.run('init');
    transcript.note('меняет название организации');
    edit('roles/organization.yaml', 'ООО «Пример»', 'ООО «Образец»');
    await transcript.run('init');
    transcript.note('меняет обязанность в roles/sales-manager.yaml');
    edit('roles/sales-manager.yaml', 'не позднее следующего рабочего дня', 'в день обращения');
    await transcript.run('build');
    transcript.note('правит готовый документ');
    appendFileSync('out/sales-manager/instruction.ru.txt', 'правка\n');
    await transcript.run('build --quiet');
    await transcript.run('build --force --format text');
    transcript.note('удаляет должность');
    edit('roles/organization.yaml', '    head: head-of-sales\n', '');
    edit('roles/organization.yaml', '    role: head-of-sales', '    title: начальник отдела продаж');
    edit('roles/organization.yaml', 'drafter: { unitHead: true }', 'drafter: { officer: hr }');
    for (const line of [
      '  onProposalOf: head-of-sales\n',
      /interaction:[^]*/.exec(readFileSync('roles/sales-manager.yaml', 'utf8'))?.[0] ?? '',
    ]) {
      edit('roles/sales-manager.yaml', line, '');
    }
    edit('roles/sales-manager.yaml', 'reportsTo: head-of-sales', 'reportsTo: general-director');
    rmSync('roles/head-of-sales.yaml');
    await transcript.run('build');
    await transcript.run('build');
    transcript.expectGolden();
  });

  it('when roles have faults', async () => {
    enterNewFolder();
    const transcript = new Transcript('faults');
    await transcript.run('init --quiet');
    transcript.note(
      'портит roles/sales-manager.yaml: опечатка в поле, текст с двоеточием, неизвестный руководитель',
    );
    edit('roles/sales-manager.yaml', 'duties:', 'dutis:');
    edit('roles/sales-manager.yaml', 'reportsTo: head-of-sales', 'reportsTo: head-of-sale');
    edit(
      'roles/head-of-sales.yaml',
      '- Давать работникам отдела поручения',
      '- Давать: работникам отдела поручения',
    );
    await transcript.run('check');
    await transcript.run('check --summary');
    await transcript.run('check roles/general-director.yaml');
    await transcript.run('check general-director');
    await transcript.run('check roles/nobody.yaml');
    await transcript.run('check --format github');
    await transcript.run('build --format text');
    await transcript.run('build sales-manger');
    await transcript.run('build --kind instrution');
    await transcript.run('build --language de');
    transcript.expectGolden();
  });

  it('when asking which roles are ready for approval', async () => {
    enterNewFolder();
    const transcript = new Transcript('summary');
    await transcript.run('init --quiet');
    await transcript.run('check --summary');
    transcript.note(
      'ставит требование с основанием, принимает замечание, требует возраст, оставляет пропуск',
    );
    edit(
      'roles/sales-manager.yaml',
      'education: среднее профессиональное образование',
      'education: { text: не моложе 18 лет, legalBasis: ст. 244 ТК РФ }',
    );
    edit(
      'roles/sales-manager.yaml',
      'duties:',
      'waivers: [{ code: rule/catch-all-duty, reason: Круг поручений назван в приказе. }]\nduties:\n  - Выполняет иные поручения.',
    );
    edit('roles/head-of-sales.yaml', 'duties:', 'duties:\n  - Отчитывается [[blank:срок]].');
    edit('roles/general-director.yaml', 'education: ', 'education: мужчина, ');
    await transcript.run('check --summary');
    await transcript.run('check --summary --quiet');
    await transcript.run('check roles/sales-manager.yaml --summary --json');
    transcript.note('портит общий файл');
    edit('roles/organization.yaml', 'language: ru', 'language: ru\nlogo: sun');
    await transcript.run('check --summary');
    transcript.expectGolden();
  });

  it('when a correction can be made without asking', async () => {
    enterNewFolder();
    const transcript = new Transcript('fix');
    await transcript.run('init --quiet');
    transcript.note('вписывает текст, который YAML понимает по-своему');
    edit(
      'roles/sales-manager.yaml',
      '  - Получать от подразделений',
      '  - "Звонить покупателям."\n  - 24\n  - Отвечать в течении трёх дней.\n  - Получать от подразделений',
    );
    await transcript.run('check');
    await transcript.run('check --fix --dry-run');
    await transcript.run('check --fix');
    await transcript.run('check --fix');
    transcript.expectGolden();
  });

  it('when making a role', async () => {
    enterNewFolder();
    const transcript = new Transcript('new-role');
    await transcript.run('init --quiet');
    await transcript.run("new estimator --title 'инженер-сметчик' --unit sales --reports-to head-of-sales");
    await transcript.run('check roles/estimator.yaml');
    await transcript.run('check roles/estimator.yaml --final --summary');
    await transcript.run('build estimator --format text');
    await transcript.run("new estimator --title 'инженер-сметчик'");
    await transcript.run("new clerk --title 'делопроизводитель' --unit sale");
    await transcript.run("new Кладовщик --title 'кладовщик'");
    await transcript.run("new con --title 'кладовщик'");
    await transcript.run("new storekeeper --title 'true'");
    await transcript.run("new driver --title '#водитель: [категория C]'");
    await transcript.run("new bank/teller --title 'кассир'");
    transcript.expectGolden();
  });

  it('when making packages for electronic signatures', async () => {
    enterNewFolder();
    const transcript = new Transcript('package');
    await transcript.run('init --quiet');
    await transcript.run('build sales-manager --package kedo');
    transcript.note('вписывает номер и дату документа, ИНН и ОГРН работодателя, способ ознакомления');
    edit(
      'roles/sales-manager.yaml',
      'unit: sales',
      'document: { number: 03-ДИ, date: 2026-11-05 }\nunit: sales',
    );
    edit(
      'roles/organization.yaml',
      'language: ru',
      "registration: { inn: '1690000013', ogrn: '1251690000121' }\nlanguage: ru",
    );
    edit('roles/organization.yaml', 'method: sheet', 'method: other, text: записью в кадровой системе');
    await transcript.run('build sales-manager --package kedo --quiet');
    await transcript.run('build sales-manager --package kedo');
    transcript.note('кладёт подпись и меняет обязанность');
    writeFileSync('out/sales-manager/instruction.ru.kedo/podpis.sgn', 'подпись');
    edit('roles/sales-manager.yaml', 'не позднее следующего рабочего дня', 'в день обращения');
    await transcript.run('build sales-manager --package kedo --quiet');
    await transcript.run('build sales-manager --package kedo --quiet --force');
    await transcript.run('build --package kedoo');
    await transcript.run('build --package kedo --format pdf');
    await transcript.run('build --package kedo --signing-copy');
    transcript.expectGolden();
  });

  it('when a staffing table comes from another program', async () => {
    enterNewFolder();
    const transcript = new Transcript('staffing');
    await transcript.run('init --quiet');
    copyFileSync(new URL('tables/t3-windows-1251.csv', import.meta.url), 'т3.csv');
    for (const line of [
      'staffing import',
      'staffing import нет.xlsx',
      'staffing import т3.csv',
      'staffing import т3.csv --locale en --quiet',
      'staffing import т3.csv --separator x',
      'staffing import т3.csv --apply --scaffold --date 2026-12-01',
      'check roles/sales-manager.yaml',
      'staffing import т3.csv --json',
    ]) {
      await transcript.run(line);
    }
    transcript.note('исправляет опечатку и записывает расписание снова');
    edit('roles/staffing.yaml', 'Менеджер по продажм', 'Менеджер по продажам');
    await transcript.run('check roles/sales-manager.yaml --summary');
    transcript.expectGolden();
  });

  it('when two organizations share a workspace', async () => {
    enterNewFolder();
    const transcript = new Transcript('two-organizations');
    await transcript.run('init --quiet');
    await transcript.run('init bank --quiet');
    transcript.note('переносит второй пример в roles/bank');
    for (const name of [
      'organization',
      'general-director',
      'head-of-sales',
      'sales-manager',
      'clauses/trade-secret',
    ]) {
      const target = `roles/bank/${name}.yaml`;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, readFileSync(`bank/roles/${name}.yaml`));
    }
    await transcript.run('build bank/sales-manager --format text');
    await transcript.run('build sales-manager --format text');
    await transcript.run("new bank/teller --title 'кассир' --unit sales --reports-to head-of-sales");
    await transcript.run('check roles/bank --summary');
    await transcript.run('build --kind instruction --format text --export выдача --quiet');
    const copies = readdirSync('выдача', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.txt'),
    );
    transcript.note(`папка выдача: ${copies.sort().join('; ')}`);
    transcript.note('исправляет копию вручную');
    edit('выдача/Генеральный директор.txt', 'УТВЕРЖДАЮ', 'Утверждаю');
    await transcript.run('build --kind instruction --format text --export выдача');
    await transcript.run('build --export out');
    transcript.expectGolden();
  });
});
