import type { ExitCode } from '../../actions/exit-code.js';
import { forceOption } from '../acknowledgment-options.js';
import type { Command, CommandInput } from '../command.js';
import { printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack calendar`. */
export const command: Command = {
  summary: {
    ru: 'сроки ознакомления файлом календаря (.ics) для отдела кадров',
    en: 'the terms of acknowledgment as a calendar file (.ics) for HR',
  },
  arguments: [],
  options: [
    {
      name: 'to',
      value: { ru: 'файл', en: 'file' },
      description: {
        ru: 'куда записать; обычно out/acknowledgment.ics',
        en: 'the file; out/acknowledgment.ics if left out',
      },
    },
    forceOption,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { writeTermsCalendar } = await import('../../actions/electronic/write-terms-calendar.js');
  const to = options.text('to') ?? 'out/acknowledgment.ics';
  const request = { ...(await readRegistryRequest(input)), to, force: options.flag('force') };
  const result = await writeTermsCalendar(world, request);
  const { exitCode, entries, files } = result;
  const isDone = exitCode === 0;
  const path = files[0]?.path ?? to;
  const said = {
    ru: `Записано дат: ${entries}. Файл: ${path}`,
    en: `Dates written: ${entries}. File: ${path}`,
  };
  printResult(
    result,
    { command: 'ack calendar', files, summary: [isDone ? said : summarize(result)] },
    terminal,
    options,
  );
  return exitCode;
}
