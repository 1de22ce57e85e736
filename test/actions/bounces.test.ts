import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Report, writeBounce } from '../mail/bounce-of.js';
import { ElectronicOffice, Reader } from './electronic-office.js';

/** Saves reports on the letters to an employee as HR does from its mail program. */
function saveBounces(office: ElectronicOffice, number: string, report?: Report): void {
  mkdirSync('bounces', { recursive: true });
  const letters = office.mail.taken.filter(({ to }) => to.includes(`p${number}@example.ru`));
  for (const [index, { text }] of letters.entries()) {
    writeFileSync(`bounces/${number}-${index}.eml`, writeBounce(text, report));
  }
}

const told = (marked: number, known = 0, foreign = 0, passing = 0): string =>
  `Отмечено недоставленных писем: ${marked}. Отмечены раньше или уже не нужны: ${known}. ` +
  `О чужих письмах: ${foreign}. О задержке или доставке: ${passing}.`;

it('links that come back are shown by status, still open, and go again to the address that was corrected', async () => {
  const office = await ElectronicOffice.open(2);
  for (const number of ['00001', '00002']) await office.consent(number);
  await office.run(['ack', 'send']);
  saveBounces(office, '00001', { diagnostic: 'smtp; 550 5.1.1 <p00001@example.ru>: user unknown' });
  const first = await office.run(['ack', 'bounces', 'bounces']);
  expect([first.exitCode, first.stdout.split('\n')[0]]).toEqual([0, told(1)]);
  expect((await office.run(['ack', 'bounces', 'bounces/00001-0.eml'])).stdout).toContain(told(0, 1));
  const status = (await office.run(['ack', 'status'])).stdout;
  expect(status).toMatch(/Маркин00001 .*письмо не доставлено \(550\)/);
  expect(status).not.toMatch(/Маркин00002 .*не доставлено/);
  expect(first.stdout + first.stderr + status).not.toContain('example.ru');
  const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
  expect((await reader.open()).status).toBe(200);

  expect((await office.run(['ack', 'send'])).stdout).toContain(
    'Отправлено ссылок: 1. Отправлены раньше и ещё открыты: 1.',
  );
  expect((await office.run(['ack', 'status'])).stdout).not.toContain('не доставлено');
  // The earlier link leads nowhere any more; its report comes late and says nothing new.
  expect((await office.run(['ack', 'bounces', 'bounces'])).stdout).toContain(told(0, 1));
});

it('a reminder that comes back is not tried again at that step', async () => {
  const office = await ElectronicOffice.open(1);
  await office.consent('00001');
  office.now = new Date('2026-12-09T09:00:00Z');
  expect((await office.run(['ack', 'remind'])).stdout).toContain('Отправлено писем: 1.');
  saveBounces(office, '00001', { whole: false });
  expect((await office.run(['ack', 'bounces', 'bounces'])).stdout).toContain(told(1));
  expect((await office.run(['ack', 'status'])).stdout).toContain('письмо не доставлено (5.1.1)');
  expect((await office.run(['ack', 'remind'])).stdout).toContain(
    'Отвергнуты почтой раньше и больше не отправляются: 1.',
  );
});

it('reports on letters of others, on delays, and files of any other kind change nothing', async () => {
  const office = await ElectronicOffice.open(1);
  await office.consent('00001');
  await office.run(['ack', 'send']);
  saveBounces(office, '00001', { action: 'delayed', status: '4.4.1' });
  writeFileSync('bounces/stranger.eml', writeBounce('Message-ID: <x1@elsewhere.example>\r\n\r\nHello'));
  writeFileSync('bounces/letter.eml', office.mail.taken[0]?.text ?? '');
  const read = await office.run(['ack', 'bounces', 'bounces']);
  expect([read.exitCode, read.stdout]).toEqual([0, expect.stringContaining(told(0, 0, 1, 1))]);
  expect(read.stdout + read.stderr).toContain('mail/not-a-bounce');
  expect(read.stdout + read.stderr).not.toMatch(/p00001|elsewhere/);
  expect((await office.run(['ack', 'status'])).stdout).not.toContain('не доставлено');
  const json = JSON.parse((await office.run(['ack', 'bounces', 'bounces', '--json'])).stdout) as object;
  expect(json).toMatchObject({ command: 'ack bounces', marked: 0, known: 0, foreign: 1, passing: 1 });
  const missing = await office.run(['ack', 'bounces', 'nowhere']);
  expect([missing.exitCode, missing.stdout + missing.stderr]).toEqual([
    1,
    expect.stringContaining('mail/no-letters'),
  ]);
});

it('a receipt that comes back is marked once', async () => {
  const office = await ElectronicOffice.open(1);
  await office.consent('00001');
  await office.run(['ack', 'send']);
  const reader = new Reader(`${await office.serve()}${office.linkOf('00001')}`);
  await reader.askCode();
  expect((await reader.sign(office.codeOf('00001'), 'read')).status).toBe(303);
  await office.waitForLetters('p00001@example.ru', 3);
  saveBounces(office, '00001');
  // Of a link that was signed it is known that it came; a code is good for minutes and nobody keeps its letter.
  await expect
    .poll(async () => (await office.run(['ack', 'bounces', 'bounces'])).stdout, { timeout: 20_000 })
    .toContain(told(1, 1, 1));
  expect((await office.run(['ack', 'bounces', 'bounces'])).stdout).toContain(told(0, 2, 1));
});
