import type { ExitCode } from '../../actions/exit-code.js';
import type { Command, CommandInput } from '../command.js';
import { outOption, threadsOption } from '../common-options.js';
import { createProgress } from '../progress.js';
import { contextOf, printResult } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';

/** `rolebook impact <id>`. */
export const command: Command = {
  summary: {
    ru: 'показать, каких должностей и документов коснётся изменение',
    en: 'show which roles and documents a change would touch',
  },
  arguments: [
    {
      name: { ru: 'что', en: 'thing' },
      description: {
        ru: 'идентификатор должности, общего пункта, компетенции, подразделения, должностного лица или организации; акт — как на него ссылаются: «ст. 74 ТК РФ»',
        en: 'id of a role, shared clause, competency, unit, officer or organization; an act as texts cite it, or its id in the registry with an article: tk-rf/74',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'people',
      description: {
        ru: 'назвать и работников, которым придётся знакомиться с изменённым текстом',
        en: 'name the employees who would have to read the changed text as well',
      },
    },
    ...registryOptions,
    outOption,
    threadsOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const registry = await readRegistryRequest(input);
  const { findImpact } = await import('../../actions/find-impact.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const result = await findImpact(
    world,
    {
      folder: registry.folder,
      out: options.text('out') ?? 'out',
      subject: operands[0] ?? '',
      people: options.flag('people') ? registry : undefined,
      threads: options.count('threads'),
    },
    progress.report,
  );
  progress.end();
  const { exitCode, diagnostics, impacts } = result;
  const { toJsonImpacts, printImpacts } = await import('../print-impact.js');
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'impact',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      files: impacts
        .flatMap(({ documents }) => documents.flatMap(({ files }) => files))
        .map((path) => ({ path, state: 'touched' })),
      impacts: toJsonImpacts(impacts),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  if (diagnostics.length > 0)
    printResult(result, { command: 'impact', files: [], summary: [] }, terminal, options);
  terminal.print(printImpacts(impacts, terminal, options.flag('quiet')));
  return exitCode;
}
