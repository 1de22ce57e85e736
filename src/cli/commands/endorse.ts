import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printVersion } from '../print-version.js';
import {
  readRemarks,
  readVersionRequest,
  remarkOption,
  scanOption,
  stepOptions,
  versionArgument,
} from '../version-options.js';

/** `rolebook endorse <version>`. */
export const command: Command = {
  summary: {
    ru: 'согласовать текст: поставить визу',
    en: 'endorse a text: give a visa',
  },
  arguments: [versionArgument],
  options: [remarkOption, scanOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, terminal, world } = input;
  const result = await changeVersion(world, await readVersionRequest(input), {
    verb: 'endorse',
    remarks: readRemarks(options),
    scan: options.text('scan'),
  });
  printVersion('endorse', result, terminal, options);
  return result.exitCode;
}
