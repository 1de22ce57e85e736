import type { LoadPrepared } from '../world.js';
import { createWorld } from '../world.js';
import { selectLocale } from './locale.js';
import { runCommandLine } from './run-command-line.js';
import { createTerminal } from './terminal.js';

/** Runs the command line of this process. `loadPrepared` is how the one who started the program loads modules. */
export function start(loadPrepared: LoadPrepared): void {
  const words = process.argv.slice(2);
  // All of Intl know the language of the system; rules of plurals are there at once, formats of dates take 10 ms to load.
  const system = new Intl.PluralRules().resolvedOptions().locale;
  const terminal = createTerminal(process, selectLocale(words, process.env, system), process.env);

  // The reader of a pipe may have enough early (`rolebook check | head`): that is no fault of anybody.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }

  // Setting the code instead of exiting lets what was printed reach a pipe.
  void runCommandLine(words, terminal, () => createWorld(process.env, loadPrepared)).then((code) => {
    process.exitCode = code;
  });
}
