import type { ExitCode } from '../../actions/exit-code.js';
import type { FileState } from '../../actions/output-folder.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { outOption, threadsOption } from '../common-options.js';
import { contextOf, printResult } from '../print-result.js';
import { UsageError } from '../usage-error.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook org`. */
export const command: Command = {
  summary: {
    ru: 'показать структуру: кто кому подчиняется, сколько единиц занято и вакантно',
    en: 'show the structure: who reports to whom, how many posts are filled and vacant',
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
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: {
        ru: 'tree — дерево на экране (по умолчанию), svg, html и pdf — рисунок в папку документов; через запятую',
        en: 'tree for the screen (if left out), svg, html and pdf for pictures in the folder of documents; separated by commas',
      },
    },
    {
      name: 'split',
      value: { ru: 'лист', en: 'sheet' },
      description: {
        ru: 'разложить PDF по листам a4 или a3, ветвь за ветвью; без ключа — один лист, а больше A1 — листы a3',
        en: 'split the PDF into sheets, a4 or a3, branch by branch; if left out, one sheet, or a3 for more than A1',
      },
    },
    {
      name: 'force',
      description: {
        ru: 'заменить и те файлы, которые изменены вручную или созданы не программой',
        en: 'replace files that were changed by hand or were not made by the program as well',
      },
    },
    {
      name: 'names',
      description: {
        ru: 'назвать на схеме и тех, кто занимает должности',
        en: 'name those who hold the positions as well',
      },
    },
    {
      name: 'as-of',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'занятые и вакантные единицы на этот день (по умолчанию сегодня): 2026-12-01',
        en: 'posts that are filled and vacant on this day (today if left out): 2026-12-01',
      },
    },
    ...registryOptions,
    outOption,
    threadsOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { drawOrganization } = await import('../../actions/draw-organization.js');
  const { chartFormats, splitSheets } = await import('../../pipeline/prepare-chart.js');
  const formats = options.choices('format', ['tree', ...chartFormats]) ?? ['tree'];
  const out = options.text('out') ?? 'out';
  const split = options.choice('split', splitSheets);
  if (split !== undefined && !formats.includes('pdf')) {
    throw new UsageError(
      { ru: 'по листам раскладывают только PDF', en: 'only a PDF is split into sheets' },
      { ru: 'Добавьте --format pdf.', en: 'Add --format pdf.' },
    );
  }
  const registry = await readRegistryRequest(input);
  const result = await drawOrganization(world, {
    folder: registry.folder,
    out,
    formats: chartFormats.filter((each) => formats.includes(each)),
    force: options.flag('force'),
    split,
    root: options.text('root'),
    unit: options.text('unit'),
    depth: options.count('depth'),
    staff: { registry, asOf: options.text('as-of'), isNamed: options.flag('names') },
    threads: options.count('threads'),
  });
  const { exitCode, diagnostics, charts } = result;
  const files = result.files.map(({ path, state }) => ({ path: `${out}/${path}`, state }));
  const { printChart, toJsonChart } = await import('../print-chart.js');
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'org',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      files,
      charts: charts.map(toJsonChart),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  if (diagnostics.length > 0) {
    printResult(result, { command: 'org', files, summary: [] }, terminal, options);
  }
  if (options.flag('quiet')) return exitCode;
  if (formats.includes('tree')) {
    terminal.print(charts.map((each) => printChart(each, terminal)).join('\n'));
  }
  for (const { path, state } of files) terminal.print(`${stateWords[state][terminal.locale]}: ${path}\n`);
  return exitCode;
}

const stateWords = {
  written: { ru: 'записано', en: 'written' },
  unchanged: { ru: 'без изменений', en: 'unchanged' },
  refused: { ru: 'не заменено', en: 'not replaced' },
  removed: { ru: 'удалено', en: 'removed' },
} as const satisfies Record<FileState, Text>;
