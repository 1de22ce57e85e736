import type { ExitCode } from '../../actions/exit-code.js';
import { defaultFolder, forceOption, personArgument, toOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack dossier <person>`. */
export const command: Command = {
  summary: {
    ru: 'собрать одним документом, с чем и когда знакомили работника и чем это подтверждено',
    en: 'put together in one document what a person has read, when, and what proves it',
  },
  arguments: [personArgument],
  options: [
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: { ru: 'pdf (обычно), docx, html', en: 'pdf (if left out), docx, html' },
    },
    ...[toOption, forceOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, world } = input;
  const { writePersonDossier } = await import('../../actions/acknowledgment/write-dossier.js');
  const result = await writePersonDossier(world, {
    ...(await readRegistryRequest(input)),
    person: operands[0] ?? '',
    formats: options.choices('format', ['pdf', 'docx', 'html']) ?? ['pdf'],
    to: options.text('to') ?? defaultFolder,
    force: options.flag('force'),
  });
  const { exitCode, files, entries, enclosed } = result;
  printAcknowledgment(input, result, {
    ...{ command: 'ack dossier', files, facts: { entries, enclosed } },
    sentences: [
      {
        ru: `Записей в справке: ${entries}${enclosed > 0 ? `, вложено в PDF сканов и подтверждений: ${enclosed}` : ''}.`,
        en: `Entries: ${entries}${enclosed > 0 ? `, scans and evidence inside the PDF: ${enclosed}` : ''}.`,
      },
    ],
  });
  return exitCode;
}
