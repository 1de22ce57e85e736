import type { ExitCode } from '../../actions/exit-code.js';
import { amendmentReasonOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readSignedPaper, signedPaperArgument, signedPaperOptions } from '../signed-paper-options.js';
import { asOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack annul <code>`. */
export const command: Command = {
  summary: {
    ru: 'аннулировать запись, внесённую по ошибке; в истории она остаётся',
    en: 'annul an entry that was made by mistake; it stays in the history',
  },
  arguments: [signedPaperArgument],
  options: [amendmentReasonOption, ...signedPaperOptions, asOption, ...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { amendRecords } = await import('../../actions/acknowledgment/amend-records.js');
  const result = await amendRecords(world, {
    ...(await readRegistryRequest(input)),
    paper: readSignedPaper(operands[0], options),
    reason: options.text('reason') ?? '',
    actor: options.text('as') ?? world.settings?.actor,
  });
  const { exitCode, amended } = result;
  printAcknowledgment(input, result, {
    command: 'ack annul',
    facts: { amended },
    sentences: [
      {
        ru: `Аннулировано записей: ${amended}. Они остались в истории и видны в справке о работнике.`,
        en: `Entries annulled: ${amended}. They stay in the history and are told in the dossier of the person.`,
      },
    ],
  });
  return exitCode;
}
