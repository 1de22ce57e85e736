import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSarif } from '../diagnostic/check-sarif.js';
import { enterNewFolder, runCommand } from './run-command.js';

async function runJson(...words: string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exitCode } = await runCommand([...words, '--json']);
  expect(stderr).toBe('');
  const report: unknown = JSON.parse(stdout);
  if (typeof report !== 'object' || report === null) throw new Error('no object');
  expect(report).toMatchObject({ version: 1, command: words[0], exitCode });
  expect(Object.keys(report)).toEqual(['version', 'command', 'exitCode', 'summary', 'findings', 'files']);
  return { ...report };
}

describe('--json', () => {
  it('gives one object of one shape for every command', async () => {
    enterNewFolder();
    const init = await runJson('init');
    expect(init['files']).toContainEqual({ path: 'roles/organization.yaml', state: 'written' });
    const check = await runJson('check');
    expect(check).toMatchObject({ summary: { errors: 0, warnings: 0, infos: 0 }, findings: [] });
    expect(check['files']).toContainEqual({ path: 'roles/sales-manager.yaml', state: 'checked' });
    const build = await runJson('build', '--format', 'text');
    expect(build['files']).toEqual(
      ['general-director', 'head-of-sales', 'sales-manager'].map((role) => ({
        path: `out/${role}/instruction.ru.txt`,
        state: 'written',
      })),
    );
    const made = await runJson('new', 'clerk', '--title', 'делопроизводитель', '--unit', 'sales');
    expect(made).toMatchObject({ exitCode: 0, files: [{ path: 'roles/clerk.yaml', state: 'written' }] });
    const refused = await runJson('build', 'nobody');
    expect(refused).toMatchObject({ exitCode: 2, files: [], summary: { errors: 1 } });
    expect(refused['findings']).toMatchObject([{ code: 'workspace/unknown-role', severity: 'error' }]);
  });

  it('gives findings with exact places, and the fix where there is one', async () => {
    enterNewFolder();
    await runCommand(['init']);
    const file = 'roles/sales-manager.yaml';
    const text = readFileSync(file, 'utf8').replace('rights:\n', 'rights:\r\n  - 24\n');
    // A byte order mark is no part of the text that offsets count.
    writeFileSync(file, `\ufeff${text}`);
    const { findings } = await runJson('check');
    const start = text.indexOf('24\n');
    const line = text.slice(0, start).split('\n').length;
    expect(findings).toMatchObject([
      {
        code: 'yaml/not-text',
        place: { file, pointer: '/rights/0', line, column: 5, endLine: line, endColumn: 7 },
        fix: { file, start, end: start + 2, text: `'24'` },
      },
    ]);
    const fixed = await runJson('check', '--fix');
    expect(fixed).toMatchObject({ exitCode: 0, findings: [] });
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${text.replace('- 24\n', `- '24'\n`)}`);
  });

  it('and SARIF is valid for a workspace full of faults', async () => {
    enterNewFolder();
    await runCommand(['init']);
    writeFileSync('roles/плохой файл.yaml', 'id: x\nduties: [\n');
    writeFileSync('roles/empty.yaml', '');
    writeFileSync('roles/clerk.yml', '');
    const { stdout, exitCode } = await runCommand(['check', '--format', 'sarif']);
    expect(exitCode).toBe(1);
    expect(checkSarif(JSON.parse(stdout))).toEqual([]);
    expect(stdout).toContain('roles/%D0%BF%D0%BB%D0%BE%D1%85%D0%BE%D0%B9%20%D1%84%D0%B0%D0%B9%D0%BB.yaml');
  });
});

describe('the exit code', () => {
  it('is 1 for a warning of a final text, 0 for that of a draft', async () => {
    enterNewFolder();
    await runCommand(['init']);
    const file = 'roles/sales-manager.yaml';
    const duty = '    text: Отвечает на обращение покупателя не позднее следующего рабочего дня.\n';
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(duty, `${duty}  - Отвечает на обращение покупателя не позднее следующего рабочего дня.\n`),
    );
    expect((await runCommand(['check', '--quiet'])).exitCode).toBe(0);
    expect((await runCommand(['check', '--final', '--quiet'])).exitCode).toBe(1);
    expect((await runCommand(['build', '--format', 'text', '--final', '--quiet'])).exitCode).toBe(1);
    const { stdout } = await runCommand(['check']);
    expect(stdout).toContain('1 предупреждение');
  });
});

describe('the example of the project', () => {
  it('has no finding but that the law of Albania is still to be reviewed, and every role of it is composed', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    enterNewFolder();
    const { stdout, exitCode } = await runCommand(['check', '--roles', `${root}roles`, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: readonly { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(['template/unreviewed-law']);
    expect(exitCode).toBe(0);
  });
});

describe('a build', () => {
  it('gives the same bytes on any day and in any folder', async () => {
    const collect = async (): Promise<Record<string, string>> => {
      enterNewFolder();
      await runCommand(['init']);
      const { exitCode } = await runCommand(['build']);
      expect(exitCode).toBe(0);
      const manifest: unknown = JSON.parse(readFileSync('out/.rolebook.json', 'utf8'));
      return JSON.parse(JSON.stringify(manifest)) as Record<string, string>;
    };
    const first = await collect();
    await new Promise((settle) => setTimeout(settle, 2100));
    // Two seconds are the precision of dates in a zip archive.
    expect((await collect())['files']).toEqual(first['files']);
  });
});
