import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { outOption } from '../common-options.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { UsageError } from '../usage-error.js';

/** `rolebook diff <before> [after]`. */
export const command: Command = {
  summary: {
    ru: 'сравнить две редакции: что изменилось и что это значит для договора',
    en: 'compare two editions: what changed, and what that is in law',
  },
  arguments: [
    {
      name: { ru: 'прежняя', en: 'before' },
      description: {
        ru: 'прежняя редакция: версия (storekeeper@2), PDF, составленный программой, или должность; одна должность — её действующая версия',
        en: 'the older edition: a version (storekeeper@2), a PDF that the program made, or a role; a role alone is its version in force',
      },
      required: true,
      variadic: false,
    },
    {
      name: { ru: 'новая', en: 'after' },
      description: {
        ru: 'новая редакция; без неё — черновик той же должности',
        en: 'the newer edition; the draft of the same role if left out',
      },
      required: false,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'format',
      value: { ru: 'форматы', en: 'formats' },
      description: {
        ru: 'записать сравнение в файлы: docx — исправления и примечания Word, html — «было — стало», pdf — с пометками',
        en: 'write the comparison: docx with tracked changes and comments, html side by side, pdf with marks',
      },
    },
    {
      name: 'author',
      value: { ru: 'имя', en: 'name' },
      description: {
        ru: 'чьими показать исправления в Word (по умолчанию — программы)',
        en: 'whose changes Word is to say they are (the program’s if left out)',
      },
    },
    {
      name: 'force',
      description: {
        ru: 'заменить файлы, которые изменены вручную или созданы не программой',
        en: 'replace files that were changed by hand or are not ours',
      },
    },
    ...registryOptions,
    outOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  if (options.text('format') !== undefined) {
    const { runWriteRedline } = await import('../write-redline.js');
    return runWriteRedline(input);
  }
  for (const name of ['author', 'force']) {
    if (options.flag(name) || options.text(name) !== undefined) throw needsFormat(name);
  }
  const { compareEditions } = await import('../../actions/compare-editions.js');
  const [before = '', after] = operands;
  const result = await compareEditions(world, {
    ...(await readRegistryRequest({ options, world })),
    out: options.text('out') ?? 'out',
    before,
    ...(after !== undefined && { after }),
  });
  const { exitCode, diagnostics, compared } = result;
  if (options.flag('json')) {
    const findings = toJsonFindings(diagnostics, contextOf(result, terminal));
    const summary = countFindings(diagnostics);
    const report = { version: 1, command: 'diff', exitCode, summary, findings, ...compared };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
  } else if (compared === undefined) {
    printResult(result, { command: 'diff', files: [], summary: [summarize(result)] }, terminal, options);
  } else {
    const { printComparison } = await import('../print-comparison.js');
    terminal.print(printComparison(compared, terminal));
  }
  return exitCode;
}

function needsFormat(name: string): UsageError {
  return new UsageError(
    { ru: `ключ --${name} — только вместе с --format`, en: `the option --${name} goes with --format` },
    {
      ru: 'Назовите, что записать: --format docx,html,pdf.',
      en: 'Say what to write: --format docx,html,pdf.',
    },
  );
}
