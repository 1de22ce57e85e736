import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEml } from '../mail/read-eml.js';
import { ElectronicOffice } from './electronic-office.js';

/** An office whose people should have read by 8 December; the clock stands on a working day at noon in Moscow. */
async function openLate(day = '2026-12-09T09:00:00Z'): Promise<ElectronicOffice> {
  const office = await ElectronicOffice.open(2);
  await office.consent('00001');
  office.now = new Date(day);
  return office;
}

describe('ack remind', () => {
  it('writes to those who are late, once, and counts those who have no address', async () => {
    const office = await openLate();
    const run = await office.run(['ack', 'remind']);
    expect([run.exitCode, run.stdout]).toEqual([
      0,
      'Отправлено писем: 1. Не принято почтой: 0. Адрес неизвестен: 1.\n',
    ]);
    const [letter] = office.lettersTo('00001');
    expect(letter?.headers.get('subject')).toBe('Напоминание об ознакомлении с документами');
    expect(letter?.text).toMatch(
      /Срок ознакомления прошёл.*\r\n\r\n- должностная инструкция \(менеджер по продажам\), версия 1, № 12-ДИ/s,
    );
    expect((await office.run(['ack', 'remind'])).stdout).toContain('Отправлено писем: 0.');
    expect(office.mail.taken).toHaveLength(1);
  });

  it('is said once by two machines that begin at the same moment', async () => {
    const office = await openLate();
    await Promise.all(Array.from({ length: 4 }, () => office.run(['ack', 'remind'])));
    expect(office.mail.taken).toHaveLength(1);
  });

  it('waits for the end of quiet time', async () => {
    const office = await openLate('2026-12-09T18:30:00Z');
    expect((await office.run(['ack', 'remind'])).stdout).toContain('сейчас тихое время');
    expect(office.mail.taken).toEqual([]);
    office.now = new Date('2026-12-10T06:00:00Z');
    expect((await office.run(['ack', 'remind'])).stdout).toContain('Отправлено писем: 1.');
  });

  it('keeps what the mail server has refused, tells it, and tries nobody for ever', async () => {
    const answers = new Map([['p00001@example.ru', 450]]);
    const office = await ElectronicOffice.open(1, undefined, { refuse: (address) => answers.get(address) });
    await office.consent('00001');
    office.now = new Date('2026-12-09T09:00:00Z');
    const passing = await office.run(['ack', 'remind']);
    expect([passing.exitCode, passing.stdout]).toEqual([1, expect.stringContaining('(ответ 450)')]);
    expect((await office.run(['ack', 'status'])).stdout).toMatch(/00001 .*; письмо не доставлено \(450\)$/m);
    answers.set('p00001@example.ru', 550);
    const final = await office.run(['ack', 'remind']);
    expect(final.stdout).toContain('(ответ 550)');
    expect((await office.run(['ack', 'remind'])).stdout).toContain(
      'Отправлено писем: 0. Не принято почтой: 0. Адрес неизвестен: 0.\nОтвергнуты почтой раньше',
    );
    const status = await office.run(['ack', 'status']);
    expect(status.stdout).toContain('письмо не доставлено (550)');
    expect(status.stdout).toContain('Письма не доставлены: 1.');
    expect((await office.run(['ack', 'status', '--as-of', '2026-12-08'])).stdout).not.toContain('письмо');
    // The server says the address in its answer; nothing that is printed repeats it.
    const told = [passing, final, status].flatMap(({ stdout, stderr }) => [stdout, stderr]).join();
    expect(told).not.toContain('example.ru');
    answers.clear();
    office.now = new Date('2026-12-11T09:00:00Z');
    expect((await office.run(['ack', 'remind'])).stdout).toContain('Отправлено писем: 1.');
    expect((await office.run(['ack', 'status'])).stdout).not.toContain('не доставлено');
  });

  it('waits for the end of holidays, which the term does not count either', async () => {
    const office = await openLate('2026-12-08T09:00:00Z');
    appendFileSync('roles/organization.yaml', 'calendar: { holidays: [2026-12-08, 2026-12-09] }\n');
    expect((await office.run(['ack', 'remind'])).stdout).toContain('сейчас тихое время');
    expect((await office.run(['ack', 'status'])).stdout).toContain('срок 10.12.2026');
  });

  it('leaves files of others alone with --dry-run, and removes its own of another day', async () => {
    const office = await openLate();
    const remind = (...more: readonly string[]) => office.run(['ack', 'remind', '--dry-run', ...more]);
    await remind();
    const [name = ''] = readdirSync('out/letters').filter((each) => each.endsWith('.eml'));
    writeFileSync('out/letters/notes.eml', 'mine');
    writeFileSync(join('out/letters', name), 'changed by hand');
    const refused = await remind();
    expect([refused.exitCode, readFileSync(join('out/letters', name), 'utf8')]).toEqual([
      1,
      'changed by hand',
    ]);
    expect((await remind('--force')).exitCode).toBe(0);
    office.now = new Date('2026-12-11T09:00:00Z');
    expect((await remind()).exitCode).toBe(0);
    const left = readdirSync('out/letters').filter((each) => each.endsWith('.eml'));
    expect([left.length, left.includes('notes.eml'), left.includes(name)]).toEqual([2, true, false]);
  });

  it('writes files instead with --dry-run, the same each time, and claims nothing', async () => {
    const office = await openLate();
    const written = () =>
      readdirSync('out/letters', { withFileTypes: true })
        .filter(({ name }) => name.endsWith('.eml'))
        .map(({ name }) => readFileSync(join('out/letters', name), 'utf8'));
    expect((await office.run(['ack', 'remind', '--dry-run'])).stdout).toContain('Записано писем: 1.');
    const [first] = written();
    await office.run(['ack', 'remind', '--dry-run']);
    expect(written()).toEqual([first]);
    expect(readEml(first ?? '').headers.get('to')).toBe('p00001@example.ru');
    expect(readdirSync('out/letters').join()).toMatch(/^\.rolebook-copies\.json,[0-9a-f]{32}\.eml$/);
    expect([office.mail.taken.length, (await office.run(['ack', 'remind'])).stdout]).toEqual([
      0,
      expect.stringContaining('Отправлено писем: 1.'),
    ]);
  });
});

describe('ack calendar', () => {
  it('tells terms and numbers, and nobody by name', async () => {
    const office = await openLate();
    const run = await office.run(['ack', 'calendar']);
    expect([run.exitCode, run.stdout]).toEqual([0, 'Записано дат: 1. Файл: out/acknowledgment.ics\n']);
    const text = readFileSync('out/acknowledgment.ics', 'utf8').replaceAll('\r\n ', '');
    expect(text).toContain(
      'SUMMARY:Срок ознакомления: должностная инструкция (менеджер по продажам)\\, версия 1',
    );
    expect(text).toContain('Не ознакомлены: 2');
    expect(text).not.toContain('Маркин');
  });

  it('replaces its own file, and no other without being told to', async () => {
    const office = await openLate();
    await office.run(['ack', 'calendar']);
    expect((await office.run(['ack', 'calendar'])).exitCode).toBe(0);
    writeFileSync('terms.ics', 'BEGIN:VCALENDAR');
    const refused = await office.run(['ack', 'calendar', '--to', 'terms.ics']);
    expect([refused.exitCode, readFileSync('terms.ics', 'utf8')]).toEqual([1, 'BEGIN:VCALENDAR']);
    expect((await office.run(['ack', 'calendar', '--to', 'terms.ics', '--force'])).exitCode).toBe(0);
    expect(readFileSync('terms.ics', 'utf8')).toContain('SUMMARY:');
  });
});
