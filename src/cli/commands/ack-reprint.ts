import type { ExitCode } from '../../actions/exit-code.js';
import { defaultFolder, forceOption, toOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { signedPaperArgument } from '../signed-paper-options.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack reprint <code>`. */
export const command: Command = {
  summary: {
    ru: 'получить ещё раз файл составленного листа, байт в байт: лист потерян или файл не записался',
    en: 'write the file of an issued sheet again, byte by byte: it was lost, or never written',
  },
  arguments: [{ ...signedPaperArgument, required: true }],
  options: [toOption, forceOption, ...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { reprintSheets } = await import('../../actions/acknowledgment/reprint-sheets.js');
  const result = await reprintSheets(world, {
    ...(await readRegistryRequest(input)),
    code: operands[0] ?? '',
    to: options.text('to') ?? defaultFolder,
    force: options.flag('force'),
  });
  const { exitCode, files, ordinal } = result;
  printAcknowledgment(input, result, {
    ...{ command: 'ack reprint', files, facts: { ordinal } },
    sentences: [
      ordinal === undefined
        ? { ru: 'Файл тот же, что был составлен.', en: 'The file is the one that was issued.' }
        : {
            ru: `Файл тот же, что был составлен. Нужный лист или строка в нём — по порядку ${ordinal}.`,
            en: `The file is the one that was issued. The sheet or line in it is number ${ordinal}.`,
          },
    ],
  });
  return exitCode;
}
