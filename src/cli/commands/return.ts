import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { readRemarks, remarkOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook return <versions>`. */
export const command: Command = {
  summary: {
    ru: 'вернуть текст на доработку с замечаниями',
    en: 'return a text with remarks',
  },
  arguments: [versionsArgument],
  options: [remarkOption, ...stepOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, world } = input;
  const step = {
    verb: 'return',
    remarks: readRemarks(options),
  } as const;
  return runStep(input, 'return', (request) => changeVersion(world, request, step));
}
