import type { ExitCode } from '../../actions/exit-code.js';
import type { Proposal } from '../../actions/list-proposals.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { outOption } from '../common-options.js';
import { changeKindNames } from '../print-comparison.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { toJsonVersion } from '../print-version.js';
import { createProgress } from '../progress.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook proposals [source]`. */
export const command: Command = {
  summary: {
    ru: 'показать, какие инструкции изменились после введения в действие и из-за чего',
    en: 'show which instructions have changed since they took effect, and why',
  },
  arguments: [
    {
      name: { ru: 'источник', en: 'source' },
      description: {
        ru: 'общий пункт, должность или organization: только то, что изменилось из-за него',
        en: 'a clause, a role, or organization: only what changed because of it',
      },
      required: false,
      variadic: false,
    },
  ],
  options: [...registryOptions, outOption],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const { listProposals } = await import('../../actions/list-proposals.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const request = {
    ...(await readRegistryRequest(input)),
    out: options.text('out') ?? 'out',
    source: operands[0],
  };
  const result = await listProposals(world, request, progress.report);
  progress.end();
  const { exitCode, diagnostics, proposals } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'proposals',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      proposals: proposals.map(toJsonProposal),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const lines =
    proposals.length === 0 ? [sayNothing(operands[0], diagnostics.length > 0)] : proposals.map(sayProposal);
  printResult(
    result,
    { command: 'proposals', files: [], summary: exitCode === 0 ? lines : [summarize(result)] },
    terminal,
    options,
  );
  return exitCode;
}

function sayNothing(source: string | undefined, isPartial: boolean): Text {
  if (source !== undefined) {
    return {
      ru: `Из-за «${source}» не изменилась ни одна действующая инструкция.`,
      en: `No instruction in force has changed because of “${source}”.`,
    };
  }
  return isPartial
    ? {
        ru: 'Тексты остальных действующих инструкций те же, что в файлах.',
        en: 'The texts of the other instructions in force are those of the files.',
      }
    : {
        ru: 'Тексты всех действующих инструкций те же, что в файлах.',
        en: 'The texts of all instructions in force are those of the files.',
      };
}

function toJsonProposal({ role, language, version, kind, changes, sources, pending }: Proposal): object {
  return {
    ...toJsonVersion(role, version),
    role,
    language,
    changeKind: kind,
    changes,
    sources,
    ...(pending && {
      pending: { ...toJsonVersion(role, pending.version), isSameText: pending.isSameText },
    }),
  };
}

function sayProposal({ role, title, version, kind, changes, sources, pending }: Proposal): Text {
  const name = `${role}@${version.number}`;
  const kindName = changeKindNames[kind];
  const where = sources.join(', ');
  const next = sayNext(role, pending);
  return {
    ru: `${name} — ${title}: изменений ${changes}, предположительно ${kindName.ru}${where === '' ? '' : `; новые слова: ${where}`}. ${next.ru}`,
    en: `${name} — ${title}: changes ${changes}, presumably ${kindName.en}${where === '' ? '' : `; new words: ${where}`}. ${next.en}`,
  };
}

function sayNext(role: string, pending: Proposal['pending']): Text {
  if (pending === undefined) {
    const command = `rolebook submit ${role}`;
    return { ru: `Отправить: ${command}`, en: `To submit: ${command}` };
  }
  const name = `${role}@${pending.version.number}`;
  return pending.isSameText
    ? { ru: `Уже отправлено: ${name}.`, en: `Submitted already: ${name}.` }
    : {
        ru: `Отправлен другой текст: ${name}.`,
        en: `Another text was submitted: ${name}.`,
      };
}
