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
import { createProgress } from '../progress.js';
import { asOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook ack issue`. */
export const command: Command = {
  summary: {
    ru: 'составить листы ознакомления для тех, кто ещё не подписал',
    en: 'make sheets of acknowledgment for those who have not signed yet',
  },
  arguments: [],
  options: [
    ...filterOptions,
    {
      name: 'form',
      value: { ru: 'вид', en: 'form' },
      description: {
        ru: 'personal — лист на каждого (обычно), joint — общий лист, journal — страницы журнала',
        en: 'personal: a sheet for each (if left out), joint: one sheet for all, journal: pages of a journal',
      },
    },
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: { ru: 'pdf (обычно), docx, html', en: 'pdf (if left out), docx, html' },
    },
    {
      name: 'with-absent',
      description: { ru: 'и для тех, кто отсутствует', en: 'also for those who are absent' },
    },
    {
      name: 'sides',
      value: { ru: 'стороны', en: 'sides' },
      description: {
        ru: 'печать: one — на одной стороне (обычно), two — на обеих, каждый личный лист на своём листе бумаги',
        en: 'printing: one side (if left out), or two: each personal sheet has a leaf of its own',
      },
    },
    ...[toOption, forceOption, asOption],
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { issueSheets, sheetForms } = await import('../../actions/acknowledgment/issue-sheets.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const result = await issueSheets(
    world,
    {
      ...(await readRegistryRequest(input)),
      ...readFilter(options),
      form: options.choice('form', sheetForms) ?? 'personal',
      formats: options.choices('format', ['pdf', 'docx', 'html']) ?? ['pdf'],
      actor: options.text('as') ?? world.settings?.actor,
      to: options.text('to') ?? defaultFolder,
      force: options.flag('force'),
      withAbsent: options.flag('with-absent'),
      sides: options.choice('sides', ['one', 'two']),
    },
    progress.report,
  );
  progress.end();
  const { exitCode, files, lines, people, code } = result;
  printAcknowledgment(input, result, {
    ...{ command: 'ack issue', files, facts: { lines, people, code } },
    sentences:
      lines === 0
        ? []
        : [
            {
              ru: `Листы составлены. Строк для подписи: ${lines}, работников: ${people}.`,
              en: `The sheets are made. Lines to sign: ${lines}, people: ${people}.`,
            },
          ],
  });
  return exitCode;
}
