import type { Text } from '../diagnostic/diagnostic.js';
import type { Locale } from '../diagnostic/print-context.js';

/** Where a command writes to, and how. */
export interface Terminal {
  readonly locale: Locale;
  /** Whether stdout shows colours. */
  readonly color: boolean;
  /** Whether what reads stdout shows more than ASCII. */
  readonly unicode: boolean;
  /** Cells in a line of stdout. */
  readonly width: number;
  /** Whether stderr is a screen, on which a line can be drawn again. */
  readonly interactive: boolean;
  /** What is piped in; missing where stdin is a screen. */
  readonly input?: AsyncIterable<Uint8Array> | undefined;
  /** Writes to stdout. */
  readonly print: (text: string) => void;
  /** Writes to stderr. */
  readonly note: (text: string) => void;
  /** Waits until the user wants the program to end (Ctrl-C), which from now on does not end the process by itself. */
  waitForInterrupt(): Promise<void>;
}

/** Chooses the sentence in the language of the terminal and ends it with a line feed. */
export function sayIn(locale: Locale, text: Text): string {
  return `${text[locale]}\n`;
}

/** What of a process a terminal is made of. */
export interface TerminalStreams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** The terminal of this process. Colours only on a screen, and never with NO_COLOR (https://no-color.org). */
export function createTerminal(
  streams: TerminalStreams,
  locale: Locale,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const { stdout, stderr } = streams;
  const mayColor = (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  return {
    locale,
    color: stdout.isTTY && mayColor,
    unicode: !stdout.isTTY || namesUnicode(environment),
    width: stdout.isTTY ? Math.max(40, stdout.columns || 80) : 100,
    interactive: stderr.isTTY,
    // Asked for by few commands, and opened by being asked for.
    get input() {
      const { stdin } = streams;
      return stdin.isTTY ? undefined : stdin;
    },
    print: (text) => {
      stdout.write(text);
    },
    note: (text) => {
      stderr.write(text);
    },
    waitForInterrupt: () =>
      new Promise((settle) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          process.once(signal, () => {
            settle();
          });
        }
      }),
  };
}

/**
 * Whether the locale of a screen is of UTF-8, by the first of the three variables that is set (POSIX, 8.2). Where none
 * is, as on Windows and in containers, screens show what Node writes, which is UTF-8.
 */
function namesUnicode(environment: Readonly<Record<string, string | undefined>>): boolean {
  const named = ['LC_ALL', 'LC_CTYPE', 'LANG']
    .map((name) => environment[name] ?? '')
    .find((each) => each !== '');
  return named === undefined || /utf-?8/i.test(named);
}
