import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printVersion } from '../print-version.js';
import { readVersionRequest, stepOptions, versionArgument } from '../version-options.js';

/** `rolebook cancel <version>`. */
export const command: Command = {
  summary: {
    ru: 'отменить версию с указанием причины',
    en: 'cancel a version, with the reason',
  },
  arguments: [versionArgument],
  options: [
    {
      name: 'reason',
      value: { ru: 'текст', en: 'text' },
      description: { ru: 'почему: «Отдел упразднён приказом от 01.11.2026 № 12»', en: 'why' },
    },
    ...stepOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, terminal, world } = input;
  const result = await changeVersion(world, await readVersionRequest(input), {
    verb: 'cancel',
    reason: options.text('reason') ?? '',
  });
  printVersion('cancel', result, terminal, options);
  return result.exitCode;
}
