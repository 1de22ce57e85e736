import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** Threads of this program beside the one that runs. */
export interface Threads {
  /** How many can work at once. */
  readonly processors: number;
  /** Starts a thread that does nothing but this. */
  start(task: ThreadTask): Thread;
}

/** What threads are for: to work on single roles, or to check whole workspaces while somebody writes in them. */
export type ThreadTask = 'work-on-roles' | 'check-workspaces';

/** One thread. What it is sent, and what it sends, is copied. */
export interface Thread {
  post(message: unknown): void;
  listen(listener: ThreadListener): void;
  stop(): Promise<void>;
}

/** Who hears what a thread sends. These are methods, so that a listener can name the messages that it knows to come. */
export interface ThreadListener {
  receive(message: unknown): void;
  /** The thread has ended without being told to. */
  fail(failure: ThreadFailure): void;
}

/** A thread that ended by itself: the memory did not suffice, or there is a fault in the program. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';
  readonly text = {
    ru: 'один из потоков программы остановился; ваши файлы не повреждены',
    en: 'a thread of the program has stopped; your files are not damaged',
  };
  readonly help: { readonly ru: string; readonly en: string };

  constructor(reason: string) {
    super(reason);
    this.help = {
      ru: `Повторите с ключом --threads 1. Причина: ${reason}`,
      en: `Try again with --threads 1. The reason: ${reason}`,
    };
  }
}

/**
 * Room of a thread, in MB. The young generation holds what lives for one document, so that little of it grows old. The
 * limit of the old one is far above what a thread keeps (some 40 MB for 3,000 roles), but V8 clears away sooner under a
 * low limit than under its own of several GB. Measured on 1,000 roles in two threads: 330 MB instead of 440, at 6 % more
 * time of the processors; a limit of 512 gave 280 MB at 24 % more.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1536 };

/**
 * How much bytecode a function runs through before V8 looks whether to optimize it; its own value is 132 KB. Every thread
 * optimizes for itself, on processors that other threads could use, so what is used little had better not be. Measured on
 * 300 roles in two threads: 12.8 s of the processors instead of 15.1. With one thread it would not pay: then V8 optimizes
 * on processors that are idle.
 */
const interruptBudget = 500_000;

/** The threads of the real machine. `env` is what they see of the environment: the settings of their worlds. */
export function createThreads(entry: URL, env: Readonly<Record<string, string>>): Threads {
  let loading = 0;
  /** From then on V8 refuses code that it compiled before, so that all of it has to be loaded. */
  const endLoading = (): void => {
    loading -= 1;
    if (loading === 0) setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
  };
  return {
    processors: availableParallelism(),
    start: (task) => {
      const worker = new Worker(entry, { env, resourceLimits, workerData: task });
      if (task === 'work-on-roles') {
        loading += 1;
        worker.once('message', endLoading);
      }
      let isStopped = false;
      return {
        post: (message) => {
          worker.postMessage(message);
        },
        listen: (listener) => {
          const fail = (reason: string): void => {
            if (!isStopped) listener.fail(new ThreadFailure(reason));
            isStopped = true;
          };
          worker.on('message', (message) => {
            listener.receive(message);
          });
          worker.on('error', (error) => {
            fail(error.message);
          });
          worker.on('exit', (code) => {
            fail(`exit code ${code}`);
          });
        },
        stop: async () => {
          isStopped = true;
          await worker.terminate();
        },
      };
    },
  };
}
