import type { VersionRequest } from '../../actions/change-version.js';
import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { runStep } from '../run-step.js';
import { passwordFileOption, stepOptions, versionsArgument } from '../version-options.js';

/** `rolebook register <versions>`. */
export const command: Command = {
  summary: {
    ru: 'зарегистрировать утверждённую версию: номер, дата, выданные файлы',
    en: 'register an approved version: number, date, issued files',
  },
  arguments: [versionsArgument],
  options: [
    {
      name: 'number',
      value: { ru: 'номер', en: 'number' },
      description: {
        ru: 'регистрационный номер: 12-ДИ; у нескольких версий он растёт: 13-ДИ, 14-ДИ, занятые пропускаются; без ключа — закреплённый при отправке или следующий по порядку организации',
        en: 'registration number: 12-JD; for several versions it counts on: 13-JD, 14-JD, those taken are left out; the reserved one, or the next by the rule of the organization, if left out',
      },
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
  const { registerVersion, registerNext } = await import('../../actions/register-version.js');
  const { operands, options, world } = input;
  const registration = {
    registrationNumber: options.text('number'),
    effectiveFrom: options.text('effective'),
    passwordFile: options.text('password-file'),
  };
  const change =
    operands.length === 1 && registration.registrationNumber !== undefined
      ? (request: VersionRequest) => registerVersion(world, { ...request, ...registration })
      : registerNext(world, registration);
  return runStep(input, 'register', change);
}
