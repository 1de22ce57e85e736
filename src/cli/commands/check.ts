import type { CheckResult } from '../../actions/check-workspace.js';
import type { Correction } from '../../actions/fix-files.js';
import type { RuleExplanation } from '../../actions/explain-rule.js';
import type { ExitCode } from '../../actions/exit-code.js';
import { countNoun } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { printGithub } from '../../diagnostic/print-github.js';
import type { PrintContext } from '../../diagnostic/print-context.js';
import { type SarifContext, printSarif } from '../../diagnostic/print-sarif.js';
import { revealControls } from '../../diagnostic/reveal-controls.js';
import type { Command, CommandInput } from '../command.js';
import { finalOption, outOption, rolesOption, threadsOption } from '../common-options.js';
import type { ResultView } from '../print-result.js';
import { contextOf, printForPeople, printReport, summarize } from '../print-result.js';
import { printReadiness } from '../print-readiness.js';
import { createProgress } from '../progress.js';

/** So much of a corrected text is shown. */
const longestQuote = 80;

const formats = ['pretty', 'json', 'sarif', 'github'] as const;

/** `rolebook check [paths]`. */
export const command: Command = {
  summary: { ru: 'проверить должности', en: 'check the roles' },
  arguments: [
    {
      name: { ru: 'что', en: 'what' },
      description: {
        ru: 'должности, файлы и папки, замечания к которым показать (по умолчанию — все)',
        en: 'roles, files and folders whose findings to show (all if left out)',
      },
      required: false,
      variadic: true,
    },
  ],
  options: [
    rolesOption,
    outOption,
    finalOption,
    {
      name: 'summary',
      description: {
        ru: 'сказать, какие должности готовы к утверждению: по строке на должность, проверка как с --final',
        en: 'tell which roles are ready for approval: a line for each, checked as with --final',
      },
    },
    {
      name: 'format',
      value: { ru: 'вид', en: 'format' },
      description: {
        ru: 'вид вывода: pretty (для чтения), json, sarif, github',
        en: 'kind of output: pretty (for reading), json, sarif, github',
      },
    },
    {
      name: 'fix',
      description: { ru: 'внести безопасные исправления', en: 'make the corrections that are safe' },
    },
    {
      name: 'dry-run',
      description: {
        ru: 'вместе с --fix: показать исправления, файлы не менять',
        en: 'with --fix: show the corrections and leave the files as they are',
      },
    },
    threadsOption,
  ],
  run,
};

async function run({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const format = options.choice('format', formats) ?? (options.flag('json') ? 'json' : 'pretty');
  const { checkWorkspace } = await import('../../actions/check-workspace.js');
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const asSummary = options.flag('summary');
  const result = await checkWorkspace(
    world,
    {
      folder: await findWorkspace(world.files, options.text('roles')),
      out: options.text('out') ?? 'out',
      paths: operands,
      final: options.flag('final') || asSummary,
      fix: options.flag('dry-run') ? 'show' : options.flag('fix'),
      threads: options.count('threads'),
    },
    progress.report,
  );
  progress.end();
  const view: ResultView = {
    command: 'check',
    files: result.files.map((path) => ({ path, state: 'checked' })),
    summary: [...describeCorrections(result.corrections, options.flag('dry-run')), summarize(result)],
    ...(asSummary && { roles: result.roles }),
  };
  const context = contextOf(result, terminal);
  switch (format) {
    case 'json':
      terminal.print(printReport(result, view, terminal));
      break;
    case 'sarif':
      terminal.print(await writeSarif(result, context, world.program.version));
      break;
    case 'github':
      terminal.print(printGithub(result.diagnostics, context));
      break;
    case 'pretty': {
      const { locale, width } = terminal;
      const quiet = options.flag('quiet');
      terminal.print(
        asSummary && result.exitCode !== 2
          ? printReadiness(result.roles, result.shared, { locale, width, quiet })
          : printForPeople(result, view, terminal, quiet),
      );
      break;
    }
    default:
      format satisfies never;
  }
  return result.exitCode;
}

/** Rules are loaded to describe themselves; other findings say all there is to say. */
async function writeSarif(
  { diagnostics }: CheckResult,
  context: PrintContext,
  version: string,
): Promise<string> {
  const { explainRules } = await import('../../actions/explain-rule.js');
  const rules = new Map<string, RuleExplanation>(explainRules().map((rule) => [rule.code, rule]));
  const describeCode: SarifContext['describeCode'] = (code) => rules.get(code);
  return printSarif(diagnostics, { ...context, version, describeCode });
}

/** A line for each correction, as `file:line  «old» → «new»`, and how many there are. */
function describeCorrections(corrections: readonly Correction[], isShown: boolean): Text[] {
  if (corrections.length === 0) return [];
  const lines = corrections.map(({ file, line, old, new: written }): Text => {
    const told = `${file}:${String(line)}  ${quote(old)} → ${quote(written)}`;
    return { ru: told, en: told };
  });
  const count = countNoun(corrections.length, {
    ru: ['исправление', 'исправления', 'исправлений'],
    en: ['correction', 'corrections'],
  });
  const sum = isShown
    ? { ru: `Файлы не изменены. С --fix: ${count.ru}.`, en: `Nothing was written. With --fix: ${count.en}.` }
    : { ru: `Внесено: ${count.ru}.`, en: `Made: ${count.en}.` };
  return [...lines, sum];
}

/** Words of a file on one line of the screen; a long text is cut in its middle. */
function quote(words: string): string {
  const shown = revealControls(words.replace(/\s*\n\s*/g, ' '));
  return `«${shown.length > longestQuote ? `${shown.slice(0, longestQuote - 20)} … ${shown.slice(-15)}` : shown}»`;
}
