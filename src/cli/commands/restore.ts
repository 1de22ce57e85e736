import type { ExitCode } from '../../actions/exit-code.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook restore <folder>`. */
export const command: Command = {
  summary: {
    ru: 'восстановить реестр и сохранённые файлы из копии, ничего не заменяя',
    en: 'restore the registry and its kept files from a copy; nothing is replaced',
  },
  arguments: [
    {
      name: { ru: 'папка', en: 'folder' },
      description: {
        ru: 'папка с копией: та, что названа в rolebook backup',
        en: 'the folder of the copy: the one that rolebook backup was given',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'checkpoint',
      value: { ru: 'отметка', en: 'checkpoint' },
      description: {
        ru: 'контрольная отметка нужной копии; без неё — последняя',
        en: 'the checkpoint of the wanted copy; the last one if left out',
      },
    },
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { printCheckpoint, restoreWorkspace } = await import('../../actions/restore-workspace.js');
  const result = await restoreWorkspace(world, {
    ...(await readRegistryRequest(input)),
    source: operands[0] ?? '',
    checkpoint: options.text('checkpoint'),
  });
  const { exitCode, diagnostics, restoration } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'restore',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(restoration && {
        checkpoint: printCheckpoint(restoration.head),
        events: restoration.events,
        newer: restoration.newer,
        objects: restoration.objects,
      }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary: readonly Text[] =
    restoration === undefined || exitCode !== 0
      ? [summarize(result)]
      : [
          {
            ru: `Восстановлено. Записей: ${restoration.events}, файлов: ${restoration.objects}.`,
            en: `Restored. Entries: ${restoration.events}, files: ${restoration.objects}.`,
          },
          ...(restoration.newer === 0
            ? []
            : [
                {
                  ru: `Более поздние записи (${restoration.newer}) остались в реестре.`,
                  en: `Later entries (${restoration.newer}) stay in the registry.`,
                },
              ]),
        ];
  printResult(result, { command: 'restore', files: [], summary }, terminal, options);
  return exitCode;
}
