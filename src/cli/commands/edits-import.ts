import type { ExitCode } from '../../actions/exit-code.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { outOption } from '../common-options.js';
import { contextOf, printForPeople, printResult, summarize } from '../print-result.js';
import { languageOption, readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook edits import <file.docx>`. */
export const command: Command = {
  summary: {
    ru: 'показать правки, сделанные в Word, и внести их в файлы должностей',
    en: 'show edits that were made in Word, and make them in the files of the roles',
  },
  arguments: [
    {
      name: { ru: 'файл', en: 'file' },
      description: {
        ru: 'документ .docx, который составила программа, а правил человек в Word или LibreOffice',
        en: 'a .docx that the program made and a person edited in Word or LibreOffice',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'apply',
      description: {
        ru: 'внести правки в файлы YAML; комментарии, порядок и оформление в них сохраняются',
        en: 'make the edits in the YAML files; their comments, order and layout are kept',
      },
    },
    {
      name: 'shared',
      description: {
        ru: 'разрешить правку текстов, общих для нескольких инструкций: общих пунктов и исходных должностей',
        en: 'allow edits of texts that several instructions have: shared clauses and bases',
      },
    },
    {
      name: 'role',
      value: { ru: 'должность', en: 'role' },
      description: {
        ru: 'чья это инструкция, если по файлу этого не определить',
        en: 'whose instruction it is, where the file does not tell',
      },
    },
    languageOption,
    ...registryOptions,
    outOption,
  ],
  run,
};

async function run({ operands, options, terminal, world }: CommandInput): Promise<ExitCode> {
  const [file = ''] = operands;
  const { importEdits } = await import('../../actions/import-edits.js');
  const result = await importEdits(world, {
    ...(await readRegistryRequest({ options, world })),
    out: options.text('out') ?? 'out',
    file,
    role: options.text('role'),
    language: options.text('language'),
    apply: options.flag('apply'),
    shared: options.flag('shared'),
  });
  const { exitCode, diagnostics, imported } = result;
  if (options.flag('json')) {
    const findings = toJsonFindings(diagnostics, contextOf(result, terminal));
    const summary = countFindings(diagnostics);
    const { locale } = terminal;
    const edits = imported?.edits.map(({ obstacle, ...edit }) => ({
      ...edit,
      ...(obstacle && { obstacle: { name: obstacle.name, why: obstacle.why[locale] } }),
    }));
    const report = {
      version: 1,
      command: 'edits import',
      exitCode,
      summary,
      findings,
      ...imported,
      ...(edits && { edits }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
  } else if (imported === undefined) {
    printResult(
      result,
      { command: 'edits import', files: [], summary: [summarize(result)] },
      terminal,
      options,
    );
  } else {
    const { printEdits } = await import('../print-edits.js');
    terminal.print(printEdits(imported, options.flag('apply'), terminal));
    terminal.print(
      printForPeople(
        result,
        { command: 'edits import', files: [], summary: [] },
        terminal,
        options.flag('quiet'),
      ),
    );
  }
  return exitCode;
}
