import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Locale } from '../../src/diagnostic/print-context.js';
import type { World } from '../../src/world.js';
import { createMachineWorld } from '../machine-world.js';

/** What a command printed and how it ended. */
export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Goes to a new folder with Cyrillic letters and spaces in its path until the test ends. */
export function enterNewFolder(): string {
  const before = process.cwd();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'Кадры и документы ')));
  process.chdir(folder);
  onTestFinished(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/**
 * Runs one command line in this process, in the working folder; `input` is piped into it. `environment` holds its settings;
 * `random` gives the bytes that nobody could foretell elsewhere.
 */
export async function runCommand(
  words: readonly string[],
  locale: Locale = 'ru',
  input?: Iterable<Uint8Array>,
  environment: Readonly<Record<string, string>> = {},
  random?: World['random'],
): Promise<CommandRun> {
  let stdout = '';
  let stderr = '';
  const terminal: Terminal = {
    locale,
    color: false,
    unicode: true,
    width: 100,
    interactive: false,
    print: (text) => {
      stdout += text;
    },
    note: (text) => {
      stderr += text;
    },
    waitForInterrupt: () => Promise.resolve(),
    ...(input && { input: Readable.from(input) }),
  };
  const exitCode = await runCommandLine(words, terminal, () => ({
    ...createMachineWorld(environment),
    ...(random && { random }),
  }));
  return { exitCode, stdout, stderr };
}
