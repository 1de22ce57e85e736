import type { ExitCode } from '../../actions/exit-code.js';
import {
  defaultFolder,
  filterOptions,
  forceOption,
  readFilter,
  toOption,
} from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printAcknowledgment } from '../print-acknowledgment.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack export`. */
export const command: Command = {
  summary: {
    ru: 'выгрузить ознакомления в таблицу CSV или Excel',
    en: 'export acknowledgments as a CSV or Excel table',
  },
  arguments: [],
  options: [
    ...filterOptions,
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: { ru: 'csv (обычно), xlsx', en: 'csv (if left out), xlsx' },
    },
    {
      name: 'as-of',
      value: { ru: 'дата', en: 'date' },
      description: { ru: 'на этот день: 2026-03-01', en: 'on this day: 2026-03-01' },
    },
    ...[toOption, forceOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, world } = input;
  const { writeStatus } = await import('../../actions/acknowledgment/write-status.js');
  const result = await writeStatus(world, {
    ...(await readRegistryRequest(input)),
    ...readFilter(options),
    formats: options.choices('format', ['csv', 'xlsx']) ?? ['csv'],
    asOf: options.text('as-of'),
    to: options.text('to') ?? defaultFolder,
    force: options.flag('force'),
    isList: true,
  });
  const { exitCode, files, counts } = result;
  printAcknowledgment(input, result, {
    ...{ command: 'ack export', files, facts: { counts } },
    sentences: [{ ru: `Выгружено строк: ${counts?.total ?? 0}.`, en: `Rows: ${counts?.total ?? 0}.` }],
  });
  return exitCode;
}
