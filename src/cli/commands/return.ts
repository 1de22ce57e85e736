import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printVersion } from '../print-version.js';
import {
  readRemarks,
  readVersionRequest,
  remarkOption,
  stepOptions,
  versionArgument,
} from '../version-options.js';

/** `rolebook return <version>`. */
export const command: Command = {
  summary: {
    ru: 'вернуть текст на доработку с замечаниями',
    en: 'return a text with remarks',
  },
  arguments: [versionArgument],
  options: [remarkOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, terminal, world } = input;
  const result = await changeVersion(world, await readVersionRequest(input), {
    verb: 'return',
    remarks: readRemarks(options),
  });
  printVersion('return', result, terminal, options);
  return result.exitCode;
}
