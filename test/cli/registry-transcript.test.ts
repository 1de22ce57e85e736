import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { enterNewFolder } from './run-command.js';
import { Transcript } from './transcript.js';

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
};

const author = "--as 'Орлова К. Д., менеджер по персоналу'";

describe('the life of an instruction', () => {
  it('from the first submission to the next version', async () => {
    enterNewFolder();
    const transcript = new Transcript('versions');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    await transcript.run('review');
    await transcript.run('submit sales-manager');
    await transcript.run(`submit sales-manager ${author}`);
    await transcript.run('review');
    await transcript.run(`approve sales-manager --signature --as director`);
    await transcript.run(`endorse sales-manager --as 'Смирнов О. П., кладовщик'`);
    await transcript.run(
      `return sales-manager --as hr --remark 'Назовите срок отчёта в разделе 2.' --remark 'Уточните право на скидки.'`,
    );
    await transcript.run('review');
    await transcript.run(`submit sales-manager ${author}`);
    transcript.note('называет срок отчёта');
    edit('roles/sales-manager.yaml', 'не позднее следующего рабочего дня', 'в течение двух рабочих дней');
    await transcript.run(`submit sales-manager ${author} --note 'Срок назван.'`);
    transcript.setDay('2026-11-22');
    await transcript.run(`endorse sales-manager --as hr --dated 2026-11-21`);
    await transcript.run(`approve sales-manager --as director`);
    await transcript.run(`approve sales-manager --as director --signature --dated 2026-11-20`);
    await transcript.run(`approve sales-manager --as director --signature`);
    await transcript.run('register sales-manager --as hr');
    await transcript.run('register sales-manager --as hr --number 12-ДИ --effective 2026-12-01');
    await transcript.run('enact sales-manager --as hr');
    transcript.setDay('2026-12-01');
    await transcript.run('enact sales-manager --as hr');
    await transcript.run(`submit sales-manager ${author}`);
    transcript.note('добавляет обязанность');
    edit('roles/sales-manager.yaml', 'duties:', 'duties:\n  - Вести картотеку поставщиков.');
    await transcript.run(`submit sales-manager ${author}`);
    await transcript.run('endorse sales-manager@2 --as hr');
    await transcript.run('approve sales-manager@2 --as director --signature');
    await transcript.run('register sales-manager@2 --as hr --number 12-ди');
    await transcript.run('register sales-manager@2 --as hr --number 14-ДИ');
    await transcript.run('enact sales-manager@2 --as hr');
    await transcript.run("enact sales-manager@2 --as hr --agreement 'ДС-5 01.12.2026'");
    await transcript.run('history sales-manager');
    await transcript.run('history sales-manger');
    await transcript.run('cancel sales-manager@1 --as director --reason Ошибка');
    await transcript.run('cancel sales-manager@2 --as director');
    await transcript.run('show sales-manager@1 --format pdf');
    await transcript.run('show sales-manager@3');
    await transcript.run('show sales-manager@1 --format pdf --to прежняя.pdf');
    await transcript.run('show sales-manager@2 --format pdf --to выдано.pdf');
    await transcript.run('verify прежняя.pdf');
    await transcript.run('verify выдано.pdf');
    transcript.note('меняет байт');
    const bytes = readFileSync('выдано.pdf');
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync('выдано.pdf', bytes);
    await transcript.run('verify выдано.pdf');
    await transcript.run('verify roles/organization.yaml');
    await transcript.run('verify выдано.pdf --checkpoint 5');
    transcript.expectGolden();
  });

  it('in English', async () => {
    enterNewFolder();
    const transcript = new Transcript('versions-en', 'en');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    await transcript.run(`submit sales-manager ${author}`);
    await transcript.run('approve sales-manager --signature --as director');
    await transcript.run('endorse sales-manager --as hr');
    await transcript.run('endorse sales-manager --as hr');
    await transcript.run('approve sales-manager --signature --as director');
    await transcript.run('register sales-manager --as hr --number 12-JD');
    await transcript.run('review');
    await transcript.run('enact sales-manager --as hr');
    await transcript.run('history sales-manager');
    transcript.expectGolden();
  });

  it('when there are faults in texts, and questions to the registry', async () => {
    enterNewFolder();
    const transcript = new Transcript('registry');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    await transcript.run('verify');
    await transcript.run('submit');
    transcript.note('оставляет пропуск');
    edit('roles/head-of-sales.yaml', 'duties:', 'duties:\n  - Отчитывается [[blank:срок]].');
    await transcript.run(`submit --all ${author}`);
    await transcript.run('review');
    await transcript.run(`submit sales-manger ${author}`);
    await transcript.run(`submit sales-manager --as Орлова`);
    await transcript.run(`submit sales-manager --as legal`);
    await transcript.run(`endorse sales-manager --as hr --text 0000-0000-0000`);
    await transcript.run(`endorse sales-manager --as hr --scan нет.pdf`);
    await transcript.run('endorse sales-manager --as hr --json');
    await transcript.run('verify --checkpoint 5');
    await transcript.run('review --database mysql://host/base');
    transcript.expectGolden();
  });

  it('copied, lost and restored', async () => {
    enterNewFolder();
    const transcript = new Transcript('backup');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    await transcript.run('backup копия');
    await transcript.run(`submit sales-manager ${author}`);
    await transcript.run('backup копия');
    await transcript.run('endorse sales-manager --as hr');
    await transcript.run('backup копия');
    await transcript.run('backup копия --json');
    transcript.note('теряет папку .rolebook');
    rmSync('.rolebook', { recursive: true });
    await transcript.run('verify');
    await transcript.run('restore копи');
    await transcript.run('restore копия --checkpoint 1:00');
    await transcript.run('restore копия');
    await transcript.run('history sales-manager');
    await transcript.run('verify');
    await transcript.run('restore копия --json');
    transcript.expectGolden();
  });

  it('of many instructions at once', async () => {
    enterNewFolder();
    const transcript = new Transcript('campaign');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    await transcript.run('endorse --as hr');
    await transcript.run("endorse --as hr --campaign 'Новая форма'");
    await transcript.run(`submit --changed --campaign 'Первые инструкции' ${author}`);
    await transcript.run("endorse --as hr --campaign 'Новая форма'");
    await transcript.run(`return sales-manager --as hr --remark 'Назовите срок отчёта.'`);
    await transcript.run("endorse --as hr --campaign 'Первые инструкции'");
    await transcript.run("endorse --as hr --campaign 'Первые инструкции'");
    transcript.note('называет срок отчёта');
    edit('roles/sales-manager.yaml', 'не позднее следующего рабочего дня', 'в течение двух рабочих дней');
    await transcript.run(`submit --changed --campaign 'Первые инструкции' ${author} --note 'Срок назван.'`);
    await transcript.run("endorse --as hr --campaign 'Первые инструкции' --text BC66");
    await transcript.run("endorse --as hr --campaign 'Первые инструкции' --json");
    await transcript.run("approve --as director --signature --campaign 'Первые инструкции'");
    await transcript.run("register --as hr --number ДИ-09 --campaign 'Первые инструкции'");
    await transcript.run('enact --as hr sales-manager head-of-sales head-of-sale');
    await transcript.run("enact --as hr --campaign 'Первые инструкции'");
    await transcript.run('review');
    transcript.note('назначен другой директор: тексты от этого не меняются');
    edit('roles/organization.yaml', 'surname: Иванов,', 'surname: Кузнецов,');
    await transcript.run(`submit --changed --campaign 'Новый директор' ${author}`);
    transcript.note('переименовывает работодателя');
    edit('roles/organization.yaml', 'term: Общество', 'term: Компания');
    await transcript.run(`submit --changed --campaign 'Новое наименование' ${author}`);
    await transcript.run(
      `cancel --as director --reason 'Переименование отложено.' --campaign 'Новое наименование'`,
    );
    transcript.expectGolden();
  });

  it('out of force, kept and disposed of', async () => {
    enterNewFolder();
    const transcript = new Transcript('archive');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    await transcript.run(`submit sales-manager head-of-sales ${author}`);
    await transcript.run('archive list');
    await transcript.run(`cancel sales-manager head-of-sales --as hr --reason 'Отдел упразднён.'`);
    await transcript.run('archive list');
    transcript.note('назначает срок хранения');
    edit(
      'roles/organization.yaml',
      'acknowledgment:',
      'retention: { index: 05-12, years: 1, source: перечень дел организации, checkedOn: 2026-11-01 }\nacknowledgment:',
    );
    await transcript.run('archive list');
    await transcript.run('archive dispose sales-manager@1 --act 3 --as hr');
    await transcript.run('archive hold head-of-sales@1 --as hr');
    await transcript.run(`archive hold head-of-sales@1 --as hr --reason 'Спор о премии.'`);
    transcript.setDay('2028-01-10');
    await transcript.run('archive list');
    await transcript.run('archive dispose sales-manager@1 head-of-sales@1 --act 3 --as hr');
    await transcript.run('show sales-manager@1 --format text');
    await transcript.run('history sales-manager');
    await transcript.run('verify');
    await transcript.run(`archive release head-of-sales@1 --as hr --reason 'Спор окончен.'`);
    await transcript.run('archive dispose head-of-sales@1 --act 4 --dated 2028-01-09 --as hr');
    await transcript.run('archive list --json');
    transcript.expectGolden();
  });
});
