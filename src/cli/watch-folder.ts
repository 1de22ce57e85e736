import { resolve, sep } from 'node:path';
import type { ExitCode } from '../actions/exit-code.js';
import { describeMachineFault } from '../diagnostic/describe-machine-fault.js';
import type { Terminal } from './terminal.js';
import { sayIn } from './terminal.js';

/** Editors save in several steps; a build begins when nothing has happened for this long, in milliseconds. */
const settleTime = 20;

/**
 * Builds, and builds again whenever a file of the folder changes, until the user interrupts. A build that fails is
 * told and waited out: the next change tries again. Builds never overlap. Ends with 0; throws for bugs.
 */
export async function watchFolder(
  folder: string,
  out: string,
  build: () => Promise<ExitCode>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { watch } = await import('chokidar');
  const output = resolve(out);
  const isForeign = (path: string): boolean => {
    const full = resolve(path);
    const isHidden = full !== resolve(folder) && /^\.|~$/.test(full.slice(full.lastIndexOf(sep) + 1));
    return (
      full === output || full.startsWith(output + sep) || isHidden || full.includes(`${sep}node_modules`)
    );
  };
  const watcher = watch(folder, { ignored: isForeign, ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isAgain = false;
  let fail: (bug: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });

  const start = (): void => {
    if (running !== undefined) {
      isAgain = true;
      return;
    }
    running = buildSafely(build, terminal)
      .catch(fail)
      .finally(() => {
        running = undefined;
        if (!isAgain) return;
        isAgain = false;
        start();
      });
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(start, settleTime);
  });
  watcher.on('error', (error) => {
    if (!tellFault(error, terminal)) fail(error);
  });

  const interrupted = terminal.waitForInterrupt();
  try {
    await new Promise<void>((settle) => watcher.once('ready', settle));
    start();
    await Promise.race([running, failed]);
    terminal.note(
      sayIn(terminal.locale, {
        ru: `Слежу за папкой ${folder}. Чтобы закончить, нажмите Ctrl-C.`,
        en: `Watching ${folder}. Press Ctrl-C to end.`,
      }),
    );
    await Promise.race([interrupted, failed]);
  } finally {
    clearTimeout(timer);
    await watcher.close();
    // A build that is under way is finished: files are written as a whole, and the manifest after them.
    await running;
  }
  return 0;
}

async function buildSafely(build: () => Promise<ExitCode>, terminal: Terminal): Promise<void> {
  try {
    await build();
  } catch (error) {
    if (!tellFault(error, terminal)) throw error;
  }
}

/** Tells of what the machine refused; a bug is not told here but ends the watching. */
function tellFault(error: unknown, terminal: Terminal): boolean {
  const cause = describeMachineFault(error);
  if (cause !== undefined) terminal.note(sayIn(terminal.locale, cause));
  return cause !== undefined;
}
