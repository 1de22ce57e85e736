import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterNewFolder } from './run-command.js';
import { Transcript } from './transcript.js';

const hr = `--as 'Смирнов О. П., специалист по кадрам'`;
const author = `--as 'Орлова К. Д., менеджер по персоналу'`;

/** The code of the sheet in the name of a file that was made: `joint-7K3M-9XQ2-4VBT.pdf`. */
function findCode(form: string): string {
  const name = readdirSync('out/acknowledgment').find((each) => each.startsWith(`${form}-`));
  const code = name?.slice(form.length + 1).replace(/\.\w+$/, '');
  if (code === undefined) throw new Error(`no sheet of the form ${form} was made`);
  return code;
}

describe('the days of acknowledgment', () => {
  it('from the list of staff to the proof for an inspection', async () => {
    enterNewFolder();
    const transcript = new Transcript('acknowledgment');
    await transcript.run('init --quiet');
    transcript.setDay('2026-11-20');
    for (const line of [
      `submit sales-manager ${author} --quiet`,
      'endorse sales-manager --as hr --quiet',
      'approve sales-manager --as director --signature --quiet',
      'register sales-manager --as hr --number 12-ДИ --effective 2026-11-27 --quiet',
    ]) {
      await transcript.run(line);
    }
    transcript.note('в list.csv: трое менеджеров по продажам');
    writeFileSync(
      'list.csv',
      [
        'Таб. №;Сотрудник;Должность;Дата приёма;Дата договора',
        '00117;Примерова Анна Викторовна;Менеджер по продажам;04.03.2024;04.03.2024',
        '00118;Образцов Пётр Сергеевич;Менеджер по продажам;02.02.2021;01.02.2021',
        '00119;Пробная Мария Ильинична;Менеджер по продажам;05.11.2025;05.11.2025',
        '',
      ].join('\r\n'),
    );
    await transcript.run('ack status');
    await transcript.run(`people import list.csv --apply --quiet ${hr}`);
    await transcript.run('ack status');
    await transcript.run(`ack issue --form joint`);
    await transcript.run(`ack issue --form joint ${hr}`);
    const code = findCode('joint');
    transcript.setDay('2026-11-26');
    await transcript.run(`ack record ${code} --except 2,9 ${hr}`);
    await transcript.run(`ack record ${code} --except 2,3 --dated 2026-11-19 ${hr}`);
    await transcript.run(`ack record ${code} --except 2,3 --dated 2026-11-25 ${hr}`);
    await transcript.run(`ack record ${code} --except 2,3 ${hr}`);
    await transcript.run(`ack record ${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'} ${hr}`);
    await transcript.run('ack sheets');
    await transcript.run(`ack reprint ${code}`);
    await transcript.run('ack status --state pending,overdue');
    await transcript.run('ack status --instruction sales-manager@1 --person 00118');
    await transcript.run('ack status --instruction sales-manager@2');
    await transcript.run('ack status --instruction sales-manager');
    transcript.setDay('2026-12-01');
    await transcript.run('ack status');
    await transcript.run('impact sales-manager --people');
    await transcript.run('impact general-director --people --quiet');
    await transcript.run(`ack record --person 119 --instruction sales-manager ${hr}`);
    await transcript.run(
      `ack record --person 00119 --instruction sales-manager --late 'Лист передан с опозданием.' --objection 'Не согласна с п. 2.4.' ${hr}`,
    );
    await transcript.run(
      `ack refuse 00117 sales-manager --dated 2026-11-30 --witnesses 'Ким А. А., бухгалтер; Ли Б. Б., экономист' ${hr}`,
    );
    const refuse = 'ack refuse 00117 sales-manager --act 3 --dated 2026-11-30';
    await transcript.run(`${refuse} --witnesses 'Ким А. А.' ${hr}`);
    await transcript.run(`${refuse} --witnesses 'Ким А. А., бухгалтер' ${hr}`);
    await transcript.run(`${refuse} --witnesses 'Ким А. А., бухгалтер; Ли Б. Б., экономист' ${hr}`);
    await transcript.run('ack status');
    const wrong = 'ack correct --person 00119 --instruction sales-manager --dated 2026-11-19';
    await transcript.run(`${wrong} --reason 'Дата прочитана неверно' ${hr}`);
    await transcript.run(`ack correct ${code} --except 2,3 ${hr} --reason 'Дата прочитана неверно'`);
    await transcript.run(
      `ack correct ${code} --except 2,3 --dated 2026-11-24 --reason 'На листе 24 ноября, введено 25' ${hr}`,
    );
    await transcript.run(`ack annul --person 00117 --instruction sales-manager ${hr}`);
    await transcript.run(
      `ack annul --person 00117 --instruction sales-manager --reason 'Акт составлен на другую работницу' ${hr}`,
    );
    await transcript.run(
      `ack annul --person 00117 --instruction sales-manager --reason 'Акт составлен на другую работницу' ${hr}`,
    );
    await transcript.run('ack status');
    await transcript.run(`ack issue ${hr}`);
    await transcript.run('ack export');
    const table = readdirSync('out/acknowledgment').find((name) => name.endsWith('.csv')) ?? '';
    transcript.note(
      `в ${table}:\n${readFileSync(`out/acknowledgment/${table}`, 'utf8').trim().replaceAll('\r', '')}`,
    );
    await transcript.run('ack dossier 00119 --format html');
    await transcript.run('ack dossier 00500');
    transcript.note('меняет срок отчёта; вторую версию регистрируют');
    const role = 'roles/sales-manager.yaml';
    const before = 'не позднее следующего рабочего дня';
    const text = readFileSync(role, 'utf8');
    expect(text).toContain(before);
    writeFileSync(role, text.replace(before, 'в течение двух рабочих дней'));
    for (const line of [
      'enact sales-manager --as hr --quiet',
      `submit sales-manager ${author} --quiet`,
      'endorse sales-manager@2 --as hr --quiet',
      'approve sales-manager@2 --as director --signature --quiet',
      'register sales-manager@2 --as hr --number 14-ДИ --effective 2026-12-10 --quiet',
    ]) {
      await transcript.run(line);
    }
    await transcript.run('ack status');
    await transcript.run('ack status --instruction sales-manager@2');
    await transcript.run('ack status --instruction sales-manager@1,sales-manager@2 --person 00119');
    await transcript.run('verify');
    transcript.expectGolden();
  });
});
