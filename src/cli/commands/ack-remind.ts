import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import { forceOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack remind`. */
export const command: Command = {
  summary: {
    ru: 'напомнить об ознакомлении: работникам до срока и после, руководителям после',
    en: 'remind of acknowledgments: employees before and after the term, supervisors after it',
  },
  arguments: [],
  options: [
    {
      name: 'dry-run',
      description: {
        ru: 'ничего не отправлять, а записать письма файлами .eml',
        en: 'send nothing, write the letters as files .eml',
      },
    },
    {
      name: 'to',
      value: { ru: 'папка', en: 'folder' },
      description: {
        ru: 'папка для писем с --dry-run; обычно out/letters',
        en: 'folder of the letters with --dry-run; out/letters if left out',
      },
    },
    forceOption,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { remindPeople } = await import('../../actions/electronic/remind-people.js');
  const dryRun = options.flag('dry-run');
  const result = await remindPeople(world, {
    ...(await readRegistryRequest(input)),
    ...(dryRun && { dryRunFolder: options.text('to') ?? 'out/letters', force: options.flag('force') }),
  });
  const { sent, failed, withoutAddress, undeliverable, files, exitCode, diagnostics } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'ack remind',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...{ dryRun, sent, failed, withoutAddress, undeliverable, files },
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const counts = {
    ru: `${dryRun ? 'Записано писем' : 'Отправлено писем'}: ${sent}. Не принято почтой: ${failed}. Адрес неизвестен: ${withoutAddress}.`,
    en: `${dryRun ? 'Letters written' : 'Letters sent'}: ${sent}. Not taken by mail: ${failed}. Address not known: ${withoutAddress}.`,
  };
  const lost = {
    ru: `Отвергнуты почтой раньше и больше не отправляются: ${undeliverable}. Кому именно — показывает rolebook ack status.`,
    en: `Refused by mail before and not sent any more: ${undeliverable}. rolebook ack status tells to whom.`,
  };
  const summary =
    exitCode === 0 || sent + failed > 0
      ? [counts, ...(undeliverable > 0 ? [lost] : [])]
      : [summarize(result)];
  printResult(result, { command: 'ack remind', files: [], summary }, terminal, options);
  return exitCode;
}
