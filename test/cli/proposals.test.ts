import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterNewFolder, runCommand } from './run-command.js';
import { Transcript } from './transcript.js';

const author = "--as 'Орлова К. Д., менеджер по персоналу'";

const edit = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(file, 'utf8');
  if (text.replace(from, to) === text) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(file, text.replace(from, to));
};

/** A new organization in which two instructions that share a clause are in force. */
async function enactTwo(transcript: Transcript): Promise<void> {
  enterNewFolder();
  await transcript.run('init --quiet');
  edit('roles/head-of-sales.yaml', /\n*$/, '\n\nclauses: [trade-secret]\n');
  transcript.setDay('2026-11-20');
  await transcript.run(`submit sales-manager head-of-sales ${author} --quiet`);
  for (const [role, number] of [
    ['sales-manager', '1-ДИ'],
    ['head-of-sales', '2-ДИ'],
  ] as const) {
    await transcript.run(`endorse ${role} --as hr --quiet`);
    await transcript.run(`approve ${role} --as director --signature --quiet`);
    await transcript.run(`register ${role} --as hr --number ${number} --quiet`);
    await transcript.run(`enact ${role} --as hr --quiet`);
  }
}

describe('a changed clause', () => {
  it('opens a proposal for each instruction in force that has it, and alters none', async () => {
    const transcript = new Transcript('proposals');
    await enactTwo(transcript);
    await transcript.run('proposals');
    const text = async (): Promise<string> =>
      (await runCommand(['show', 'sales-manager@1', '--format', 'text'])).stdout;
    const before = await text();
    transcript.note('меняет общий пункт и обязанность менеджера');
    edit('roles/clauses/trade-secret.yaml', 'Не передаёт посторонним', 'Хранит в тайне');
    await transcript.run('proposals');
    edit('roles/sales-manager.yaml', 'ежемесячно, до 3-го рабочего дня', 'ежемесячно');
    await transcript.run('proposals trade-secret');
    await transcript.run('proposals sales-manager');
    await transcript.run('proposals fire-safety');
    await transcript.run('proposals --json');
    expect(await text()).toBe(before);
    await transcript.run(`submit --changed sales-manager head-of-sales ${author}`);
    await transcript.run('proposals');
    await transcript.run(`submit --changed sales-manager head-of-sales ${author}`);
    transcript.note('меняет отправленный текст, удаляет файл должности');
    edit('roles/sales-manager.yaml', 'ежемесячно', 'ежеквартально');
    rmSync('roles/head-of-sales.yaml');
    await transcript.run('proposals');
    transcript.expectGolden();
  });
});
