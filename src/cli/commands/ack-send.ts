import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { createProgress } from '../progress.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack send`. */
export const command: Command = {
  summary: {
    ru: 'отправить работникам личные ссылки для электронного ознакомления',
    en: 'send employees personal links for electronic acknowledgment',
  },
  arguments: [],
  options: [
    {
      name: 'role',
      value: { ru: 'должность', en: 'role' },
      description: {
        ru: 'только этих должностей, через запятую',
        en: 'these roles alone, separated by commas',
      },
    },
    {
      name: 'unit',
      value: { ru: 'подразделение', en: 'unit' },
      description: {
        ru: 'только этих подразделений, через запятую',
        en: 'these units alone, separated by commas',
      },
    },
    {
      name: 'person',
      value: { ru: 'кто', en: 'person' },
      description: {
        ru: 'только этому работнику: табельный номер',
        en: 'this employee alone: personnel number',
      },
    },
    {
      name: 'dry-run',
      description: { ru: 'только посчитать, ничего не отправлять', en: 'count alone, send nothing' },
    },
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { sendLinks } = await import('../../actions/electronic/send-links.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const dryRun = options.flag('dry-run');
  const result = await sendLinks(
    world,
    {
      ...(await readRegistryRequest(input)),
      roles: options.list('role'),
      units: options.list('unit'),
      person: options.text('person'),
      dryRun,
    },
    progress.report,
  );
  progress.end();
  const { sent, open, paper, failed, exitCode, diagnostics } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'ack send',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...{ dryRun, sent, open, paper, failed },
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const counts = {
    ru: `${dryRun ? 'Было бы отправлено' : 'Отправлено'} ссылок: ${sent}. Отправлены раньше и ещё открыты: ${open}. На бумаге: ${paper}. Не принято почтой: ${failed}.`,
    en: `${dryRun ? 'Links that would be sent' : 'Links sent'}: ${sent}. Sent before and still open: ${open}. On paper: ${paper}. Not taken by mail: ${failed}.`,
  };
  const isRun = exitCode === 0 || sent + failed > 0;
  printResult(
    result,
    { command: 'ack send', files: [], summary: isRun ? [counts] : [summarize(result)] },
    terminal,
    options,
  );
  return exitCode;
}
