import type { ExitCode } from '../../actions/exit-code.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack bounces`. */
export const command: Command = {
  summary: {
    ru: 'отметить письма, о недоставке которых сообщила почта',
    en: 'mark the letters that mail servers report as not delivered',
  },
  arguments: [
    {
      name: { ru: 'файл', en: 'file' },
      description: {
        ru: 'письмо .eml, которое вернул почтовый сервер, или папка с ними',
        en: 'a letter .eml that the mail server has sent back, or a folder of them',
      },
      required: true,
      variadic: true,
    },
  ],
  options: [...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { recordBounces } = await import('../../actions/electronic/record-bounces.js');
  const result = await recordBounces(input.world, {
    ...(await readRegistryRequest(input)),
    paths: input.operands,
  });
  const { marked, known, foreign, passing, exitCode } = result;
  const sentences: Text[] = [
    {
      ru: `Отмечено недоставленных писем: ${marked}. Отмечены раньше или уже не нужны: ${known}. О чужих письмах: ${foreign}. О задержке или доставке: ${passing}.`,
      en: `Letters marked as not delivered: ${marked}. Marked before or of no use any more: ${known}. On letters of others: ${foreign}. On delay or delivery: ${passing}.`,
    },
  ];
  if (marked > 0) {
    sentences.push({
      ru: 'Кому не дошли ссылки и напоминания, показывает rolebook ack status.',
      en: 'rolebook ack status tells to whom links and reminders did not come.',
    });
  }
  printAcknowledgment(input, result, {
    command: 'ack bounces',
    facts: { marked, known, foreign, passing },
    sentences,
  });
  return exitCode;
}
