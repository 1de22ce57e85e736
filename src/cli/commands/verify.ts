import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook verify`. */
export const command: Command = {
  summary: {
    ru: 'проверить реестр, а с именем файла — выданный документ: какая это версия, цел ли он, действует ли',
    en: 'verify the registry, or a file: which version it is, whether it is intact and in force',
  },
  arguments: [
    {
      name: { ru: 'файл', en: 'file' },
      description: {
        ru: 'PDF или документ Word, выданный при регистрации; без него проверяется реестр',
        en: 'a PDF or Word document that was issued; the registry itself if left out',
      },
      required: false,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'checkpoint',
      value: { ru: 'отметка', en: 'checkpoint' },
      description: {
        ru: 'контрольная отметка прошлой проверки: покажет, не пропали ли с тех пор записи',
        en: 'the checkpoint of an earlier verification: shows whether entries have gone since',
      },
    },
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const [file] = operands;
  if (file !== undefined) {
    const { runVerifyFile } = await import('../verify-file.js');
    return runVerifyFile(file, input);
  }
  const { printCheckpoint, verifyWorkspace } = await import('../../actions/verify-workspace.js');
  const result = await verifyWorkspace(world, {
    ...(await readRegistryRequest(input)),
    checkpoint: options.text('checkpoint'),
  });
  const { exitCode, diagnostics, verification } = result;
  const head = verification?.head && printCheckpoint(verification.head);
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'verify',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(verification && {
        events: verification.events,
        versions: verification.versions,
        people: verification.people,
        objects: verification.objects,
      }),
      ...(head !== undefined && { checkpoint: head }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const { events = 0, versions = 0, people = 0, objects = 0 } = verification ?? {};
  const staff = people === 0 ? { ru: '', en: '' } : { ru: `людей: ${people}, `, en: `people: ${people}, ` };
  const summary =
    verification === undefined || exitCode !== 0
      ? [summarize(result)]
      : [
          {
            ru: `Реестр цел. Записей: ${events}, версий: ${versions}, ${staff.ru}сохранённых файлов: ${objects}.`,
            en: `The registry is whole. Entries: ${events}, versions: ${versions}, ${staff.en}kept files: ${objects}.`,
          },
          ...(head === undefined
            ? []
            : [
                {
                  ru: `Контрольная отметка: ${head}\nСохраните её вне этого компьютера: по ней видно, не пропали ли записи.`,
                  en: `Checkpoint: ${head}\nKeep it outside of this computer: it shows whether entries have gone.`,
                },
              ]),
        ];
  printResult(result, { command: 'verify', files: [], summary }, terminal, options);
  return exitCode;
}
