import type { ExitCode } from '../../actions/exit-code.js';
import { personArgument } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import {
  asOption,
  datedOption,
  readRegistryRequest,
  registryOptions,
  scanOption,
  versionArgument,
} from '../version-options.js';

/** `rolebook ack refuse <person> <version>`. */
export const command: Command = {
  summary: {
    ru: 'записать отказ от ознакомления по акту с двумя свидетелями',
    en: 'record a refusal to sign, by an act with two witnesses',
  },
  arguments: [personArgument, versionArgument],
  options: [
    {
      name: 'act',
      value: { ru: 'номер', en: 'number' },
      description: {
        ru: 'номер подписанного акта; его дату задаёт --dated (бланк акта: случай refusal-act)',
        en: 'number of the signed act; --dated gives its date (its form is the case refusal-act)',
      },
      required: true,
    },
    {
      name: 'witnesses',
      value: { ru: 'люди', en: 'people' },
      description: {
        ru: 'свидетели: "Ким А. А., бухгалтер; Белов Н. И., экономист"',
        en: 'witnesses: "Kim A. A., accountant; Belov N. I., economist"',
      },
      required: true,
    },
    {
      name: 'what',
      value: { ru: 'что', en: 'what' },
      description: {
        ru: 'от чего отказ: signature — подписать (обычно), acquaintance — ознакомиться, receipt — получить копию',
        en: 'what was refused: signature (if left out), acquaintance, receipt',
      },
    },
    ...[datedOption, scanOption, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { recordRefusal } = await import('../../actions/acknowledgment/record-refusal.js');
  const result = await recordRefusal(world, {
    ...(await readRegistryRequest(input)),
    ...{ person: operands[0] ?? '', version: operands[1] ?? '' },
    refusal: options.choice('what', ['signature', 'acquaintance', 'receipt']) ?? 'signature',
    act: options.text('act') ?? '',
    witnesses: options.text('witnesses') ?? '',
    dated: options.text('dated'),
    actor: options.text('as') ?? world.settings?.actor,
    scan: options.text('scan'),
  });
  printAcknowledgment(input, result, {
    command: 'ack refuse',
    facts: { state: result.state },
    sentences: result.state === 'recorded' ? [{ ru: 'Отказ записан.', en: 'The refusal is recorded.' }] : [],
  });
  return result.exitCode;
}
