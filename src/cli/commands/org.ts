import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { outOption, rolesOption, threadsOption } from '../common-options.js';
import { contextOf, printResult } from '../print-result.js';

/** `rolebook org`. */
export const command: Command = {
  summary: {
    ru: 'показать структуру: кто кому подчиняется',
    en: 'show the structure: who reports to whom',
  },
  arguments: [],
  options: [
    {
      name: 'root',
      value: { ru: 'должность', en: 'role' },
      description: {
        ru: 'начать с этой должности: имя файла без .yaml',
        en: 'begin with this role: its id',
      },
    },
    {
      name: 'unit',
      value: { ru: 'подразделение', en: 'unit' },
      description: {
        ru: 'только это подразделение и входящие в него: идентификатор',
        en: 'only this unit and those that are part of it: its id',
      },
    },
    {
      name: 'depth',
      value: { ru: 'число', en: 'number' },
      description: {
        ru: 'сколько уровней показать',
        en: 'how many ranks to show',
      },
    },
    rolesOption,
    outOption,
    threadsOption,
  ],
  run,
};

async function run({ options, terminal, world }: CommandInput): Promise<ExitCode> {
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const { drawOrganization } = await import('../../actions/draw-organization.js');
  const result = await drawOrganization(world, {
    folder: await findWorkspace(world.files, options.text('roles')),
    out: options.text('out') ?? 'out',
    root: options.text('root'),
    unit: options.text('unit'),
    depth: options.count('depth'),
    threads: options.count('threads'),
  });
  const { exitCode, diagnostics, charts } = result;
  const { printChart, toJsonChart } = await import('../print-chart.js');
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'org',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      files: [],
      charts: charts.map(toJsonChart),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  if (diagnostics.length > 0)
    printResult(result, { command: 'org', files: [], summary: [] }, terminal, options);
  if (!options.flag('quiet')) terminal.print(charts.map((each) => printChart(each, terminal)).join('\n'));
  return exitCode;
}
