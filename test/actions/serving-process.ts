import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ElectronicOffice } from './electronic-office.js';

const program = fileURLToPath(new URL('../../dist/rolebook.cjs', import.meta.url));

/** `rolebook serve` as a process of its own, in the folder and at the time of an office. */
export class ServingProcess {
  readonly #child: ChildProcess;
  /** Everything that it has printed. */
  output = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  static async start(office: ElectronicOffice): Promise<ServingProcess> {
    const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
      cwd: office.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LC_ALL: 'ru_RU.UTF-8',
        SOURCE_DATE_EPOCH: String(Math.floor(office.now.getTime() / 1000)),
        ...(office.database !== undefined && { ROLEBOOK_DATABASE: office.database }),
      },
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const serving = new ServingProcess(child);
    while (serving.#port === undefined) {
      if (child.exitCode !== null) throw new Error(`serve has ended: ${serving.output}`);
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    }
    return serving;
  }

  get #port(): string | undefined {
    return /порт (\d+)/.exec(this.output)?.[1];
  }

  /** `http://127.0.0.1:41234` */
  get address(): string {
    return `http://127.0.0.1:${this.#port ?? ''}`;
  }

  /** Ends it, politely or at once. */
  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}
