import type { ExitCode } from '../../actions/exit-code.js';
import type { OriginKind, ShownClause } from '../../actions/show-role.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { revealControls } from '../../diagnostic/reveal-controls.js';
import type { Command, CommandInput } from '../command.js';
import { outOption, rolesOption } from '../common-options.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { databaseOption, languageOption, storeOption } from '../version-options.js';
import type { Terminal } from '../terminal.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';

/** `rolebook show <role>`. */
export const command: Command = {
  summary: {
    ru: 'показать пункты инструкции и откуда они взяты, или версию из реестра',
    en: 'show the clauses of an instruction and where they come from, or a version of the registry',
  },
  arguments: [
    {
      name: { ru: 'должность', en: 'role' },
      description: {
        ru: 'имя файла должности без .yaml — черновик; с номером версии (sales-manager@3) — текст из реестра',
        en: 'id of the role, for its draft; with a number (sales-manager@3), that version of the registry',
      },
      required: true,
      variadic: false,
    },
  ],
  options: [
    {
      name: 'origins',
      description: {
        ru: 'у каждого пункта назвать файл и строку, исходную должность или общий пункт',
        en: 'tell of each clause its file and line, the base or shared clause that it comes from',
      },
    },
    {
      name: 'format',
      value: { ru: 'формат', en: 'format' },
      description: {
        ru: 'версию из реестра показать как text, pdf, docx или html; после регистрации это те самые выданные файлы',
        en: 'show a version of the registry as text, pdf, docx or html; once registered these are the issued files',
      },
    },
    {
      name: 'to',
      value: { ru: 'файл', en: 'file' },
      description: { ru: 'записать версию из реестра в этот файл', en: 'write the version into this file' },
    },
    {
      name: 'force',
      description: { ru: 'заменить файл, если он уже есть', en: 'replace the file if there is one' },
    },
    languageOption,
    databaseOption,
    storeOption,
    rolesOption,
    outOption,
  ],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  if (/@\d+$/.test(operands[0] ?? '') || options.text('format') !== undefined) {
    const { runShowVersion } = await import('../show-version.js');
    return runShowVersion(input);
  }
  const { findWorkspace } = await import('../../actions/find-workspace.js');
  const { showRole } = await import('../../actions/show-role.js');
  const result = await showRole(world, {
    folder: await findWorkspace(world.files, options.text('roles')),
    out: options.text('out') ?? 'out',
    role: operands[0] ?? '',
  });
  const { exitCode, diagnostics, clauses } = result;
  if (options.flag('json')) {
    const findings = toJsonFindings(diagnostics, contextOf(result, terminal));
    const summary = countFindings(diagnostics);
    const report = { version: 1, command: 'show', exitCode, summary, findings, clauses };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  if (exitCode !== 0) {
    printResult(result, { command: 'show', files: [], summary: [summarize(result)] }, terminal, options);
    return exitCode;
  }
  const width = Math.max(0, ...clauses.map(({ number }) => number.length));
  for (const clause of clauses) terminal.print(printClause(clause, width, options.flag('origins'), terminal));
  return exitCode;
}

function printClause(
  clause: ShownClause,
  numberWidth: number,
  hasOrigin: boolean,
  { locale, width }: Terminal,
): string {
  const label = clause.number.padEnd(numberWidth);
  if (!hasOrigin) return `${label}  ${revealControls(clause.text)}\n`;
  const { file, line, source } = clause;
  const from = [originWords[clause.from][locale], ...(source === undefined ? [] : [source])].join(' ');
  const place = file === undefined ? '' : ` · ${file}${line === undefined ? '' : `:${line}`}`;
  const text = cutText(revealControls(clause.text), Math.max(24, width - numberWidth - 2));
  return `${label}  ${text}\n${' '.repeat(numberWidth + 2)}${from}${place}\n`;
}

const originWords = {
  own: { ru: 'сама должность', en: 'the role itself' },
  base: { ru: 'исходная должность', en: 'base' },
  shared: { ru: 'общий пункт', en: 'shared clause' },
  organization: { ru: 'организация', en: 'the organization' },
  template: { ru: 'шаблон', en: 'template' },
} as const satisfies Record<OriginKind, Text>;

function cutText(text: string, width: number): string {
  const letters = Array.from(text);
  return letters.length <= width
    ? text
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
