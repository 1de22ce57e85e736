import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook enact <versions>`. */
export const command: Command = {
  summary: {
    ru: 'ввести версию в действие; прежняя теряет силу',
    en: 'put a version into force; the one before loses it',
  },
  arguments: [versionsArgument],
  options: [...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { world } = input;
  return runStep(input, 'enact', (request) => changeVersion(world, request, { verb: 'enact' }));
}
