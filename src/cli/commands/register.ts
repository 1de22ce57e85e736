import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printVersion } from '../print-version.js';
import { passwordFileOption, readVersionRequest, stepOptions, versionArgument } from '../version-options.js';

/** `rolebook register <version>`. */
export const command: Command = {
  summary: {
    ru: 'зарегистрировать утверждённую версию: номер, дата, выданные файлы',
    en: 'register an approved version: number, date, issued files',
  },
  arguments: [versionArgument],
  options: [
    {
      name: 'number',
      value: { ru: 'номер', en: 'number' },
      description: { ru: 'регистрационный номер: 12-ДИ', en: 'registration number: 12-JD' },
      required: true,
    },
    {
      name: 'effective',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'с какого дня действует; без ключа — с дня, названного в тексте, или со дня регистрации',
        en: 'the day of effect; that of the text, or that of the registration if left out',
      },
    },
    passwordFileOption,
    ...stepOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { registerVersion } = await import('../../actions/register-version.js');
  const { options, terminal, world } = input;
  const result = await registerVersion(world, {
    ...(await readVersionRequest(input)),
    registrationNumber: options.text('number') ?? '',
    effectiveFrom: options.text('effective'),
    passwordFile: options.text('password-file'),
  });
  printVersion('register', result, terminal, options);
  return result.exitCode;
}
