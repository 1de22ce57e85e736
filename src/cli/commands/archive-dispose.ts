import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook archive dispose <versions>`. */
export const command: Command = {
  summary: {
    ru: 'уничтожить по акту тексты и файлы версий, срок хранения которых истёк',
    en: 'dispose by an act of texts and files of versions whose term is over',
  },
  arguments: [versionsArgument],
  options: [
    {
      name: 'act',
      value: { ru: 'номер', en: 'number' },
      description: {
        ru: 'номер акта об уничтожении; дату акта задаёт --dated',
        en: 'the number of the act of disposal; --dated gives its date',
      },
      required: true,
    },
    ...stepOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { disposeVersion } = await import('../../actions/dispose-version.js');
  const { options, world } = input;
  const act = options.text('act') ?? '';
  return runStep(input, 'dispose', (request) => disposeVersion(world, { ...request, act }));
}
