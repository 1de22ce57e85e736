import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { toJsonVersion } from '../print-version.js';
import { UsageError } from '../usage-error.js';
import { languageOption, readRegistryRequest, registryOptions, versionArgument } from '../version-options.js';

const formats = ['pdf', 'docx', 'html', 'text'] as const;

/** `rolebook sign sheet <version>`. */
export const command: Command = {
  summary: {
    ru: 'составить лист отметок об электронной подписи: чьи подписи приложены к версии',
    en: 'write the sheet of the electronic signatures that are attached to a version',
  },
  arguments: [versionArgument],
  options: [
    {
      name: 'to',
      value: { ru: 'файл', en: 'file' },
      description: { ru: 'записать лист в этот файл', en: 'write the sheet into this file' },
      required: true,
    },
    {
      name: 'format',
      value: { ru: 'формат', en: 'format' },
      description: {
        ru: 'pdf, docx, html или text; без ключа — pdf',
        en: 'pdf, docx, html or text; pdf if left out',
      },
    },
    {
      name: 'force',
      description: { ru: 'заменить файл, если он уже есть', en: 'replace the file if there is one' },
    },
    languageOption,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { writeSignatureSheet } = await import('../../actions/write-signature-sheet.js');
  const to = options.text('to');
  if (to === undefined) throw describeNoFile();
  const [name = ''] = operands;
  const result = await writeSignatureSheet(world, {
    ...(await readRegistryRequest(input)),
    ...{ version: name, language: options.text('language'), to, force: options.flag('force') },
    format: options.choice('format', formats) ?? 'pdf',
  });
  const { exitCode, diagnostics, version } = result;
  const isWritten = exitCode === 0 && version !== undefined;
  const files = isWritten ? [{ path: to, state: 'written' }] : [];
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'sign sheet',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      files,
      ...(version && { shown: toJsonVersion(name.replace(/@\d+$/, ''), version) }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary = isWritten ? [{ ru: `Записан файл ${to}.`, en: `Written: ${to}.` }] : [summarize(result)];
  printResult(result, { command: 'sign sheet', files, summary }, terminal, options);
  return exitCode;
}

function describeNoFile(): UsageError {
  return new UsageError(
    { ru: 'не сказано, куда записать лист', en: 'it is not said where to write the sheet' },
    { ru: 'Назовите файл: --to <файл>.', en: 'Name a file: --to <file>.' },
  );
}
