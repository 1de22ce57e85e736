import type { ExitCode } from '../../actions/exit-code.js';
import type { StaffingChange, StaffLine } from '../../actions/staffing/compare-staffing.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printForPeople, printResult, summarize } from '../print-result.js';
import { readTableRequest, tableOptions } from '../table-options.js';
import { UsageError } from '../usage-error.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook staffing import <file>`. */
export const command: Command = {
  summary: {
    ru: 'сверить штатное расписание из Excel или CSV с инструкциями и записать его в staffing.yaml',
    en: 'compare a staffing table from Excel or CSV with the instructions, and write it into staffing.yaml',
  },
  arguments: [
    {
      name: { ru: 'файл', en: 'file' },
      description: {
        ru: 'таблица .xlsx или .csv: должность, подразделение, количество единиц, категория; подходит и форма Т-3 из 1С',
        en: 'a table, .xlsx or .csv: position, unit, number of posts, category; form T-3 of 1C will do',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'apply',
      description: {
        ru: 'записать; без этого ключа изменения только показываются',
        en: 'write it; without this option changes are only shown',
      },
    },
    {
      name: 'scaffold',
      description: {
        ru: 'создать файлы с заготовками для должностей без инструкции; существующие файлы не меняются',
        en: 'make files to fill in for positions without an instruction; files that exist are left alone',
      },
    },
    {
      name: 'date',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'с какого дня действует расписание: 2026-10-01',
        en: 'the day from which the table applies: 2026-10-01',
      },
    },
    {
      name: 'organization',
      value: { ru: 'организация', en: 'organization' },
      description: {
        ru: 'чьё расписание, если в папке их несколько: папка или id',
        en: 'whose table it is, where there are several: folder or id',
      },
    },
    ...tableOptions,
    ...registryOptions,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { importStaffing } = await import('../../actions/import-staffing.js');
  const staff = await readRegistryRequest(input);
  const result = await importStaffing(world, {
    ...readTableRequest(operands[0] ?? '', options),
    folder: staff.folder,
    staff,
    organization: options.text('organization'),
    date: readDay(options.text('date')),
    apply: options.flag('apply'),
    scaffold: options.flag('scaffold'),
  });
  const { exitCode, diagnostics, imported } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'staffing import',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(imported && { ...imported, changes: imported.changes.map(toJsonChange) }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const view = {
    command: 'staffing import',
    files: [],
    summary: imported === undefined ? [summarize(result)] : [],
  };
  if (imported === undefined) {
    printResult(result, view, terminal, options);
    return exitCode;
  }
  terminal.print(printForPeople(result, view, terminal, options.flag('quiet')));
  if (!options.flag('quiet')) {
    const { printStaffing } = await import('../print-staffing.js');
    terminal.print(printStaffing(imported, hasErrors(diagnostics), terminal));
  }
  return exitCode;
}

/** A change without places in files, which nobody outside can use. */
function toJsonChange(change: StaffingChange): object {
  const pick = ({ title, unit, headcount, category }: StaffLine) => ({
    title,
    unit,
    headcount,
    category,
  });
  return {
    state: change.state,
    ...('before' in change && { before: pick(change.before) }),
    ...('after' in change && { after: pick(change.after) }),
  };
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).getTime() > 0;
  if (isDay && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return text;
  throw new UsageError(
    { ru: `ключ --date не понимает «${text}»`, en: `--date does not understand "${text}"` },
    { ru: 'Дата пишется так: 2026-10-01.', en: 'A date is written like this: 2026-10-01.' },
  );
}
