import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { enterNewFolder, runCommand } from '../cli/run-command.js';
import { readBlocks, readText } from './read-page.js';

const page = readText('docs/guide-employee.md');

describe('docs/guide-employee.md', () => {
  it('shows settings of the organization that are valid', async () => {
    enterNewFolder();
    await runCommand(['init', '--quiet']);
    const settings = readBlocks(page).filter(({ info }) => info === 'yaml organization');
    expect(settings.map(({ text }) => /^\w+/.exec(text)?.[0])).toEqual(['mail', 'sms', 'reminders']);
    const file = 'roles/organization.yaml';
    writeFileSync(file, [readFileSync(file, 'utf8'), ...settings.map(({ text }) => text)].join('\n'));
    const { exitCode, stdout } = await runCommand(['check']);
    expect([exitCode, stdout]).toEqual([0, expect.not.stringMatching(/mail|sms|electronic|reminders/)]);
  });

  it('names commands and options that exist', async () => {
    const lines = readBlocks(page)
      .filter(({ info }) => info === 'console')
      .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('$ rolebook ')));
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const verb = line.split(' ').slice(2, 4).join(' ');
      const load = Object.entries(commands).find(([name]) => name === verb)?.[1];
      const known = (await load?.())?.options.map(({ name }) => name);
      for (const [, option] of line.matchAll(/--([a-z-]+)/g)) expect(known).toContain(option);
    }
  });
});
