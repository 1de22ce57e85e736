import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { readBlocks, readText } from './read-page.js';

it('docs/guide-acknowledgment.md names commands and options that exist', async () => {
  const lines = readBlocks(readText('docs/guide-acknowledgment.md'))
    .filter(({ info }) => info === 'sh')
    .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('rolebook ')));
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const [, first = '', second = ''] = line.split(' ');
    const load = Object.entries(commands).find(
      ([name]) => name === first || name === `${first} ${second}`,
    )?.[1];
    const known = (await load?.())?.options.map(({ name }) => name);
    expect(known, line).toBeDefined();
    for (const [, option] of line.matchAll(/ --([a-z-]+)/g)) expect(known).toContain(option);
  }
});
