import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printVersion } from '../print-version.js';
import { readVersionRequest, stepOptions, versionArgument } from '../version-options.js';

/** `rolebook return <version>`. */
export const command: Command = {
  summary: {
    ru: 'вернуть текст на доработку с замечаниями',
    en: 'return a text with remarks',
  },
  arguments: [versionArgument],
  options: [
    {
      name: 'remark',
      value: { ru: 'текст', en: 'text' },
      description: {
        ru: 'замечание; несколько разделяют переводом строки',
        en: 'a remark; several are separated by line feeds',
      },
    },
    ...stepOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { changeVersion } = await import('../../actions/change-version.js');
  const { options, terminal, world } = input;
  const result = await changeVersion(world, await readVersionRequest(input), {
    verb: 'return',
    remarks: options.text('remark')?.split('\\n') ?? [],
  });
  printVersion('return', result, terminal, options);
  return result.exitCode;
}
