import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requireTool, validateSarif } from '../tools.js';
import { enterNewFolder, runCommand } from './run-command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A workspace with findings of every kind: with a fix, accepted, with related places, of a whole file. */
async function makeFaultyRoles(): Promise<void> {
  enterNewFolder();
  await runCommand(['init']);
  const file = 'roles/sales-manager.yaml';
  const duties = ['Готовит отчёт.', 'Готовит отчёт.', 'Оперативно готовит письма.', 'Пишет в «24» <b>.'];
  const list = duties.map((each) => `  - ${JSON.stringify(each)}\n`).join('');
  const text = readFileSync(file, 'utf8').replace('duties:\n', `duties:\n${list}`);
  const waivers = 'waivers:\n  - { code: rule/duplicate-duty, reason: так решил директор }\n';
  writeFileSync(file, text + waivers);
  writeFileSync('roles/не роль, файл.yaml', 'id: x\nduties: [24]\n');
  writeFileSync('roles/empty.yaml', '');
}

async function printSarif(...words: string[]): Promise<string> {
  return (await runCommand(['check', '--format', 'sarif', ...words])).stdout;
}

/** What the validator of the authors of the format says of a log. */
function judge(log: string): readonly string[] {
  writeFileSync('log.sarif', log);
  // The program has no page of its own that its log could name.
  return validateSarif('log.sarif').filter((each) => !each.includes("does not provide 'informationUri'"));
}

describe('--format sarif', () => {
  it.for(['ru', 'en'])('passes the validator of its authors, in %s', async (locale, context) => {
    requireTool(context, 'sarif-multitool');
    await makeFaultyRoles();
    const log = await printSarif('--locale', locale);
    for (const part of ['fixes', 'relatedLocations', 'region', 'suppressions']) {
      expect(log).toContain(`"${part}"`);
    }
    expect(judge(log)).toEqual([]);
  });

  it.for(['', 'autoservice'])('passes it for the example roles %s', async (folder, context) => {
    requireTool(context, 'sarif-multitool');
    enterNewFolder();
    expect(judge(await printSarif('--final', '--roles', `${root}roles/${folder}`))).toEqual([]);
  });

  it('describes the rules, and suppresses what was accepted with its reason', async () => {
    await makeFaultyRoles();
    const log: unknown = JSON.parse(await printSarif());
    expect(log).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              rules: expect.arrayContaining([
                expect.objectContaining({
                  id: 'rule/duplicate-duty',
                  shortDescription: { text: 'Повтор обязанности.' },
                  defaultConfiguration: { level: 'warning' },
                }),
              ]) as unknown,
            },
          },
          results: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'rule/duplicate-duty',
              suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'так решил директор' }],
            }),
          ]) as unknown,
        },
      ],
    });
  });
});
