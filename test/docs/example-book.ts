import { runCommandLine } from '../../src/cli/run-command-line.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Locale } from '../../src/diagnostic/print-context.js';
import { createMemoryWorld, type MemoryWorld } from '../memory-world.js';
import { listFiles, readText } from './read-page.js';

/** Files of a workspace by path. */
export type Files = Readonly<Record<string, string>>;

const scaffold = 'templates/ru/scaffold/organization/';

/** The example that `rolebook init` makes: what the pages start from. */
export const exampleBook: Files = Object.fromEntries(
  listFiles(scaffold, '.yaml').map((file) => [file.slice(scaffold.length), readText(file)]),
);

/** A YAML text with top-level fields replaced by those of another, or added. Works on the text, so faults stay. */
export function mergeFields(text: string, fields: string): string {
  const merged = splitFields(text);
  for (const [name, part] of splitFields(fields)) merged.set(name, part);
  return [...merged.values()].join('');
}

function splitFields(text: string): Map<string, string> {
  const parts = text.split(/^(?=\w+:)/m);
  return new Map(
    parts.map((part) => [/^\w*/.exec(part)?.[0] ?? '', part.endsWith('\n') ? part : `${part}\n`]),
  );
}

/** What a command printed, how it ended, and the files that it left. */
export interface CommandRun {
  readonly exitCode: number;
  readonly output: string;
  readonly text: (path: string) => string;
}

/** Runs one command line over files in memory; `prepare` adds what is no text. */
export async function runOver(
  files: Files,
  words: readonly string[],
  locale: Locale = 'ru',
  prepare: (world: MemoryWorld) => Promise<void> = () => Promise.resolve(),
): Promise<CommandRun> {
  const world = createMemoryWorld(files);
  await prepare(world);
  let output = '';
  const print = (text: string): void => {
    output += text;
  };
  const terminal: Terminal = {
    locale,
    color: false,
    unicode: true,
    width: 100,
    interactive: false,
    print,
    note: print,
    waitForInterrupt: () => Promise.resolve(),
  };
  const exitCode = await runCommandLine(words, terminal, () => world);
  return { exitCode, output, text: (path) => world.text(path) };
}
