import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printVersion } from '../print-version.js';
import { readVersionRequest, stepOptions, versionArgument } from '../version-options.js';

/** `rolebook enact <version>`. */
export const command: Command = {
  summary: {
    ru: 'ввести версию в действие; прежняя теряет силу',
    en: 'put a version into force; the one before loses it',
  },
  arguments: [versionArgument],
  options: [...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, terminal, world } = input;
  const result = await changeVersion(world, await readVersionRequest(input), { verb: 'enact' });
  printVersion('enact', result, terminal, options);
  return result.exitCode;
}
