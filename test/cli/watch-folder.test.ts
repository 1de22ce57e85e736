import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../src/cli/terminal.js';
import { watchFolder } from '../../src/cli/watch-folder.js';
import { enterNewFolder } from './run-command.js';

function createTerminal(): Terminal & { readonly notes: string[]; interrupt(): void } {
  const notes: string[] = [];
  let interrupt = (): void => undefined;
  const interrupted = new Promise<void>((settle) => {
    interrupt = settle;
  });
  return {
    ...{ locale: 'ru', color: false, unicode: true, width: 80, interactive: false, notes },
    print: () => undefined,
    note: (text) => notes.push(text),
    waitForInterrupt: () => interrupted,
    interrupt: () => {
      interrupt();
    },
  };
}

describe('watching', () => {
  it('never builds twice at once, and builds again for a change that came meanwhile', async () => {
    enterNewFolder();
    mkdirSync('roles');
    const terminal = createTerminal();
    let [running, most, builds] = [0, 0, 0];
    const watching = watchFolder(
      'roles',
      'out',
      async () => {
        builds += 1;
        running += 1;
        most = Math.max(most, running);
        if (builds === 1) {
          writeFileSync('roles/a.yaml', '1');
          await wait(600);
          writeFileSync('roles/a.yaml', '2');
        }
        await wait(200);
        running -= 1;
        return 0;
      },
      terminal,
    );
    for (let tries = 0; tries < 100 && builds < 2; tries++) await wait(50);
    await wait(700);
    terminal.interrupt();
    expect(await watching).toBe(0);
    expect(most).toBe(1);
    expect(builds).toBeGreaterThanOrEqual(2);
    expect(running).toBe(0);
  });

  it('waits out what the machine refuses, and ends with a bug', async () => {
    enterNewFolder();
    mkdirSync('roles');
    const terminal = createTerminal();
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    let builds = 0;
    const watching = watchFolder(
      'roles',
      'out',
      () => {
        builds += 1;
        return Promise.reject(builds === 1 ? full : new TypeError('a bug'));
      },
      terminal,
    );
    const ended = expect(watching).rejects.toThrow('a bug');
    for (let tries = 0; tries < 100 && terminal.notes.length < 2; tries++) await wait(50);
    expect(terminal.notes[0]).toBe('на диске нет места\n');
    writeFileSync('roles/a.yaml', '1');
    await ended;
    expect(builds).toBe(2);
  });
});
