import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { reasonOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook archive release <versions>`. */
export const command: Command = {
  summary: {
    ru: 'снять запрет на уничтожение версии',
    en: 'end the hold of a version',
  },
  arguments: [versionsArgument],
  options: [reasonOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, world } = input;
  const step = { verb: 'release', reason: options.text('reason') ?? '' } as const;
  return runStep(input, 'release', (request) => changeVersion(world, request, step));
}
