import type { ExitCode } from '../../actions/exit-code.js';
import { amendmentReasonOption, lateOption, objectionOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readSignedPaper, signedPaperArgument, signedPaperOptions } from '../signed-paper-options.js';
import { UsageError } from '../usage-error.js';
import {
  asOption,
  datedOption,
  readRegistryRequest,
  registryOptions,
  scanOption,
} from '../version-options.js';

/** `rolebook ack correct <code>`. */
export const command: Command = {
  summary: {
    ru: 'исправить дату, возражения, причину опоздания или скан в записи; прежняя остаётся в истории',
    en: 'correct the day, objections, reason or scan of an entry; the earlier one stays in the history',
  },
  arguments: [signedPaperArgument],
  options: [
    {
      ...datedOption,
      description: {
        ru: 'дата, которая стоит на бумаге: 2026-11-22',
        en: 'the day on the paper: 2026-11-22',
      },
    },
    ...[objectionOption, lateOption, scanOption],
    ...[amendmentReasonOption, ...signedPaperOptions, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const correction = {
    dated: options.text('dated'),
    objection: options.text('objection'),
    lateReason: options.text('late'),
    scan: options.text('scan'),
  };
  if (Object.values(correction).every((each) => each === undefined)) {
    throw new UsageError(
      { ru: 'не сказано, что исправить', en: 'it is not said what to correct' },
      {
        ru: 'Назовите верное: --dated 2026-11-22, --objection, --late или --scan. Лишнюю запись убирает rolebook ack annul.',
        en: 'Name what is right: --dated 2026-11-22, --objection, --late or --scan. rolebook ack annul takes back an entry.',
      },
    );
  }
  const { amendRecords } = await import('../../actions/acknowledgment/amend-records.js');
  const result = await amendRecords(world, {
    ...(await readRegistryRequest(input)),
    paper: readSignedPaper(operands[0], options),
    ...{ reason: options.text('reason') ?? '', correction },
    actor: options.text('as') ?? world.settings?.actor,
  });
  const { exitCode, amended } = result;
  printAcknowledgment(input, result, {
    command: 'ack correct',
    facts: { amended },
    sentences: [
      {
        ru: `Исправлено записей: ${amended}. Прежние остались в истории и видны в справке о работнике.`,
        en: `Entries corrected: ${amended}. The earlier ones stay in the history and are told in the dossier.`,
      },
    ],
  });
  return exitCode;
}
