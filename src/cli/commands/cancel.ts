import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { reasonOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook cancel <versions>`. */
export const command: Command = {
  summary: {
    ru: 'отменить версию с указанием причины',
    en: 'cancel a version, with the reason',
  },
  arguments: [versionsArgument],
  options: [reasonOption, ...stepOptions],
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
