import type { ActionResult } from '../actions/action-result.js';
import type { OutputFile } from '../actions/output-folder.js';
import { countFindings } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import { defaultFolder } from './acknowledgment-options.js';
import type { CommandInput } from './command.js';
import { contextOf, printResult, summarize } from './print-result.js';

/** What a command on acknowledgments has to show. */
export interface AcknowledgmentView {
  readonly command: string;
  /** In the folder that `--to` names. */
  readonly files?: readonly OutputFile[] | undefined;
  /** Fields of `--json` besides findings and files. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Sentences for people, when the command has done its work. */
  readonly sentences: readonly Text[];
}

/** Prints the result of a command on acknowledgments, for people or as JSON. */
export function printAcknowledgment(
  { options, terminal }: CommandInput,
  result: ActionResult,
  { command, files = [], facts, sentences }: AcknowledgmentView,
): void {
  const made = files.map(({ path, state }) => ({
    path: `${options.text('to') ?? defaultFolder}/${path}`,
    state,
  }));
  if (options.flag('json')) {
    const report = {
      version: 1,
      command,
      exitCode: result.exitCode,
      summary: countFindings(result.diagnostics),
      findings: toJsonFindings(result.diagnostics, contextOf(result, terminal)),
      files: made,
      ...facts,
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  const summary = result.exitCode === 0 ? sentences : [summarize(result)];
  const written = made.map(({ path }): Text => ({ ru: path, en: path }));
  printResult(result, { command, files: made, summary: [...summary, ...written] }, terminal, options);
}
