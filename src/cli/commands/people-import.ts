import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { organizationOption } from '../people-options.js';
import { sayImport } from '../print-people.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readTableRequest, tableOptions } from '../table-options.js';
import { asOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook people import <file>`. */
export const command: Command = {
  summary: {
    ru: 'загрузить список сотрудников из CSV или Excel',
    en: 'import a list of staff from CSV or Excel',
  },
  arguments: [
    {
      name: { ru: 'файл', en: 'file' },
      description: {
        ru: 'список сотрудников (.csv, .xlsx): ФИО и должность, лучше с табельным номером и датой приёма',
        en: 'a list of staff (.csv, .xlsx): names and positions, better with numbers and days of hiring',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'apply',
      description: {
        ru: 'записать; без этого ключа команда только показывает, что изменится',
        en: 'record it; without this nothing is recorded, and it is only shown what would change',
      },
    },
    {
      name: 'complete',
      description: {
        ru: 'в таблице все, кто работает: кого в ней нет, те уволены',
        en: 'the table names everybody who works: those who are not in it were dismissed',
      },
    },
    {
      name: 'date',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'на какой день составлена таблица (обычно сегодня): 2026-11-22',
        en: 'the day that the table is of (today if left out): 2026-11-22',
      },
    },
    {
      name: 'allow-unknown',
      description: {
        ru: 'взять и тех, для чьей должности нет инструкции; такая должность не записывается',
        en: 'take people whose position has no instruction as well; such a position is left out',
      },
    },
    ...tableOptions,
    asOption,
    organizationOption,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { importPeople } = await import('../../actions/people/import-people.js');
  const result = await importPeople(world, {
    ...(await readRegistryRequest(input)),
    table: readTableRequest(operands[0] ?? '', options),
    apply: options.flag('apply'),
    isComplete: options.flag('complete'),
    allowUnknown: options.flag('allow-unknown'),
    date: options.text('date'),
    organization: options.text('organization'),
    actor: options.text('as') ?? world.settings?.actor,
  });
  const { exitCode, diagnostics, plan, isApplied } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'people import',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(plan && {
        applied: isApplied,
        counts: { ...plan.counts, unchanged: plan.unchanged, missing: plan.missing.length },
        changes: plan.changes,
        missing: plan.missing,
      }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary = plan === undefined ? [summarize(result)] : sayImport(result);
  printResult(result, { command: 'people import', files: [], summary }, terminal, options);
  return exitCode;
}
