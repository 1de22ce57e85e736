import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook cancel <versions>`. */
export const command: Command = {
  summary: {
    ru: 'отменить версию с указанием причины',
    en: 'cancel a version, with the reason',
  },
  arguments: [versionsArgument],
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
  const { options, world } = input;
  const step = {
    verb: 'cancel',
    reason: options.text('reason') ?? '',
  } as const;
  return runStep(input, 'cancel', (request) => changeVersion(world, request, step));
}
