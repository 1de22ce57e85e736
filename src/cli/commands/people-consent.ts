import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { printResult, summarize } from '../print-result.js';
import {
  asOption,
  datedOption,
  readRegistryRequest,
  registryOptions,
  scanOption,
} from '../version-options.js';

/** `rolebook people consent <person>`. */
export const command: Command = {
  summary: {
    ru: 'записать согласие работника на электронное ознакомление или его отзыв',
    en: 'record the consent of an employee to electronic acknowledgment, or its withdrawal',
  },
  arguments: [
    {
      name: { ru: 'работник', en: 'person' },
      description: { ru: 'табельный номер или полное имя', en: 'personnel number or full name' },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'email',
      value: { ru: 'адрес', en: 'address' },
      description: {
        ru: 'адрес почты из согласия; без ключа — из списка работников',
        en: 'the mail address of the consent; that of the staff list if left out',
      },
    },
    {
      name: 'phone',
      value: { ru: 'телефон', en: 'telephone' },
      description: {
        ru: 'телефон для кодов в СМС: +79161234567',
        en: 'the telephone for codes by SMS: +79161234567',
      },
    },
    {
      name: 'exemption',
      description: {
        ru: 'согласие не нужно: принят после 31.12.2021 и раньше не работал (ст. 22.2 ТК РФ)',
        en: 'no consent is needed: hired after 31 December 2021 without earlier work (art. 22.2)',
      },
    },
    { name: 'withdraw', description: { ru: 'согласие отозвано', en: 'the consent was withdrawn' } },
    ...[scanOption, datedOption, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { changeConsent } = await import('../../actions/electronic/change-consent.js');
  const change = options.flag('withdraw') ? 'withdraw' : options.flag('exemption') ? 'exemption' : 'consent';
  const result = await changeConsent(world, {
    ...(await readRegistryRequest(input)),
    person: operands[0] ?? '',
    actor: options.text('as') ?? world.settings?.actor,
    dated: options.text('dated'),
    change,
    email: options.text('email'),
    phone: options.text('phone'),
    scan: options.text('scan'),
  });
  const said = {
    withdraw: {
      ru: 'Отзыв записан: дальше — только на бумаге, отправленные ссылки не откроются.',
      en: 'The withdrawal was recorded: on paper from now on; links that were sent no longer open.',
    },
    consent: { ru: 'Согласие записано.', en: 'The consent was recorded.' },
    exemption: { ru: 'Записано: согласие не требуется.', en: 'Recorded: no consent is needed.' },
  }[change];
  const summary = result.exitCode === 0 ? [said] : [summarize(result)];
  printResult(result, { command: 'people consent', files: [], summary }, terminal, options);
  return result.exitCode;
}
