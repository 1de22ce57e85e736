import type { ExitCode } from '../actions/exit-code.js';
import { countFindings } from '../diagnostic/count-findings.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import type { CommandInput } from './command.js';
import { printSignatureMark } from './print-signature-mark.js';
import { toJsonVersion } from './print-version.js';
import { contextOf, printResult, summarize } from './print-result.js';
import { UsageError } from './usage-error.js';
import { readRegistryRequest } from './version-options.js';

/** Formats that a version is shown in. */
const formats = ['text', 'pdf', 'docx', 'html'] as const;

/** `rolebook show <role>@<version>`: the frozen text, or the issued file. */
export async function runShowVersion(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { showVersion } = await import('../actions/show-version.js');
  const format = options.choice('format', formats) ?? 'text';
  const to = options.text('to');
  if (format !== 'text' && to === undefined) {
    throw new UsageError(
      { ru: `формат ${format} не выводится на экран`, en: `the format ${format} is not for a screen` },
      { ru: 'Назовите файл: --to <файл>.', en: 'Name a file: --to <file>.' },
    );
  }
  const [version = ''] = operands;
  const result = await showVersion(world, {
    ...(await readRegistryRequest(input)),
    version,
    language: options.text('language'),
    format,
    to,
    force: options.flag('force'),
  });
  const { exitCode, diagnostics, file } = result;
  const shown = result.version;
  const files = to === undefined || file === undefined ? [] : [{ path: to, state: 'written' }];
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'show',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      files,
      ...(shown && { shown: toJsonVersion(version.replace(/@\d+$/, ''), shown) }),
      ...(shown !== undefined && { signatures: shown.signatures }),
      ...(file !== undefined && format === 'text' && { text: new TextDecoder().decode(file.bytes) }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  if (file === undefined) {
    printResult(result, { command: 'show', files, summary: [summarize(result)] }, terminal, options);
  } else if (to === undefined) {
    terminal.print(new TextDecoder().decode(file.bytes));
    for (const each of shown?.signatures ?? []) {
      terminal.print(`\n${printSignatureMark(each)[terminal.locale]}\n`);
    }
  } else {
    const summary = [{ ru: `Записан файл ${to}.`, en: `Written: ${to}.` }];
    printResult(result, { command: 'show', files, summary }, terminal, options);
  }
  return exitCode;
}
