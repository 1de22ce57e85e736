import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { readRemarks, remarkOption, scanOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook endorse <versions>`. */
export const command: Command = {
  summary: {
    ru: 'согласовать текст: поставить визу',
    en: 'endorse a text: give a visa',
  },
  arguments: [versionsArgument],
  options: [remarkOption, scanOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, world } = input;
  const step = {
    verb: 'endorse',
    remarks: readRemarks(options),
    scan: options.text('scan'),
  } as const;
  return runStep(input, 'endorse', (request) => changeVersion(world, request, step));
}
