import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Locale } from '../../src/diagnostic/print-context.js';
import { createRandom } from '../acknowledgment/office-with-people.js';
import { runCommand } from './run-command.js';

const goldenFolder = fileURLToPath(new URL('golden/', import.meta.url));

/**
 * What a user sees who runs commands one after another. Compared with `golden/<name>.txt`; `npm test -- --update`
 * writes that file anew.
 */
export class Transcript {
  private text = '';
  private day: string | undefined;
  private readonly random = createRandom();

  constructor(
    private readonly name: string,
    private readonly locale: Locale = 'ru',
  ) {}

  /** Runs a command; words with spaces stand in single quotes. `input` is piped into it. */
  async run(line: string, input?: string): Promise<void> {
    const words = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'|'$/g, ''));
    const { exitCode, stdout, stderr } = await runCommand(
      words,
      this.locale,
      input === undefined ? undefined : [new TextEncoder().encode(input)],
      this.day === undefined ? {} : { SOURCE_DATE_EPOCH: String(Date.parse(`${this.day}T09:00Z`) / 1000) },
      this.random,
    );
    const notes = stderr === '' ? '' : stderr.replace(/^(?=.)/gm, '! ');
    const piped = input === undefined ? '' : `${JSON.stringify(input)} | `;
    this.text += `$ ${piped}rolebook ${line}\n${hideHashes(`${stdout}${notes}`)}[${exitCode}]\n\n`;
  }

  /** From here on the clock of the user stands at noon of a day. */
  setDay(day: string): void {
    this.day = day;
    this.note(`наступает ${day}`);
  }

  /** Notes what the user did besides. */
  note(what: string): void {
    this.text += `# ${what}\n\n`;
  }

  expectGolden(): void {
    const file = `${goldenFolder}${this.name}.txt`;
    if (process.env['ROLEBOOK_UPDATE'] === '1') {
      mkdirSync(goldenFolder, { recursive: true });
      writeFileSync(file, this.text);
    }
    expect(this.text).toBe(readFileSync(file, 'utf8'));
  }
}

/** The end of a chain of events covers the code of the program as well, and so differs after every change of it. */
function hideHashes(text: string): string {
  return text.replace(/\b(\d+):[0-9a-f]{64}\b/g, '$1:<hash>');
}
