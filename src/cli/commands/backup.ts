import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook backup <folder>`. */
export const command: Command = {
  summary: {
    ru: 'скопировать реестр и сохранённые файлы в папку; работать с ним в это время можно',
    en: 'copy the registry and its kept files into a folder, while others go on working',
  },
  arguments: [
    {
      name: { ru: 'папка', en: 'folder' },
      description: {
        ru: 'папка для копии, лучше на другом диске; в той же папке копия дополняется',
        en: 'the folder for the copy, best on another disk; in the same folder a copy is added to',
      },
      required: true,
      variadic: false,
    },
  ],
  options: registryOptions,
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { printCheckpoint, backUpWorkspace } = await import('../../actions/back-up-workspace.js');
  const result = await backUpWorkspace(world, {
    ...(await readRegistryRequest(input)),
    target: operands[0] ?? '',
  });
  const { exitCode, diagnostics, backup } = result;
  const checkpoint = backup && printCheckpoint(backup.head);
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'backup',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(backup && { checkpoint, objects: backup.objects, copied: backup.copied }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary =
    backup === undefined || exitCode !== 0
      ? [summarize(result)]
      : [
          {
            ru: `Скопировано. Записей: ${backup.head.seq}, файлов: ${backup.objects}, из них новых: ${backup.copied}.`,
            en: `Copied. Entries: ${backup.head.seq}, files: ${backup.objects}, of them new: ${backup.copied}.`,
          },
          { ru: `Контрольная отметка: ${checkpoint}`, en: `Checkpoint: ${checkpoint}` },
        ];
  printResult(result, { command: 'backup', files: [], summary }, terminal, options);
  return exitCode;
}
