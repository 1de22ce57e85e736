import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { reasonOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook archive hold <versions>`. */
export const command: Command = {
  summary: {
    ru: 'запретить уничтожение версии: идёт спор или проверка',
    en: 'hold a version back from disposal: a dispute, an inspection',
  },
  arguments: [versionsArgument],
  options: [reasonOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, world } = input;
  const step = { verb: 'hold', reason: options.text('reason') ?? '' } as const;
  return runStep(input, 'hold', (request) => changeVersion(world, request, step));
}
