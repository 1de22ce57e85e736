import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enterNewFolder, runCommand } from '../cli/run-command.js';
import { readBlocks, readText } from './read-page.js';

const blocks = readBlocks(readText('docs/guide-versions.md'));
const day = {
  SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000),
  ROLEBOOK_SEAL_PASSWORD: 'пароль печати',
};

describe('docs/guide-versions.md', () => {
  it('shows commands that do what is said, one after another', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    const lines = blocks
      .filter(({ info }) => info === 'console')
      .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('$ rolebook ')));
    expect(lines.length).toBeGreaterThan(9);
    for (const line of lines) {
      const words = (line.slice('$ rolebook '.length).match(/"[^"]*"|\S+/g) ?? []).map((word) =>
        word.replace(/^"|"$/g, ''),
      );
      const { exitCode, stdout, stderr } = await runCommand(words, 'ru', undefined, day);
      expect([line, exitCode, stderr]).toEqual([line, 0, '']);
      expect(stdout).not.toContain('ошибка');
    }
  });

  it('shows settings of the organization that are valid', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    const settings = blocks.filter(({ info }) => info === 'yaml organization').map(({ text }) => text);
    expect(settings.map((text) => /^\w+/.exec(text)?.[0])).toEqual(['seal', 'procedure', 'retention']);
    writeFileSync(
      'roles/organization.yaml',
      [readFileSync('roles/organization.yaml', 'utf8'), ...settings].join('\n'),
    );
    const { exitCode, stdout } = await runCommand(['check']);
    expect([exitCode, stdout]).toEqual([0, expect.not.stringMatching(/procedure|seal|retention/)]);
  });
});
