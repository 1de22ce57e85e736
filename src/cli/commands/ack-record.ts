import type { ExitCode } from '../../actions/exit-code.js';
import { lateOption, objectionOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readSignedPaper, signedPaperArgument, signedPaperOptions } from '../signed-paper-options.js';
import {
  asOption,
  datedOption,
  readRegistryRequest,
  registryOptions,
  scanOption,
} from '../version-options.js';

/** `rolebook ack record <code>`. */
export const command: Command = {
  summary: {
    ru: 'записать подписанный лист: по коду на нём или по QR-коду',
    en: 'record a signed sheet, by the code on it or its QR code',
  },
  arguments: [signedPaperArgument],
  options: [
    datedOption,
    ...signedPaperOptions,
    {
      name: 'way',
      value: { ru: 'способ', en: 'way' },
      description: {
        ru: 'вместе с --person: sheet — лист, journal — журнал, copy — экземпляр работодателя (обычно)',
        en: 'with --person: sheet, journal, or copy, that of the employer (if left out)',
      },
    },
    ...[objectionOption, lateOption, scanOption, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { recordSignatures } = await import('../../actions/acknowledgment/record-signatures.js');
  const result = await recordSignatures(world, {
    ...(await readRegistryRequest(input)),
    paper: readSignedPaper(operands[0], options),
    actor: options.text('as') ?? world.settings?.actor,
    dated: options.text('dated'),
    objection: options.text('objection'),
    lateReason: options.text('late'),
    scan: options.text('scan'),
  });
  const { exitCode, recorded, known, scan } = result;
  printAcknowledgment(input, result, {
    command: 'ack record',
    facts: { recorded, known, ...(scan && { scan: scan.sha256 }) },
    sentences: [
      {
        ru: `Записано ознакомлений: ${recorded}${known > 0 ? `, были записаны раньше: ${known}` : ''}.`,
        en: `Acknowledgments recorded: ${recorded}${known > 0 ? `, recorded before: ${known}` : ''}.`,
      },
    ],
  });
  return exitCode;
}
