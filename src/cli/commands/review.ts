import type { ExitCode } from '../../actions/exit-code.js';
import type { WaitingVersion } from '../../actions/list-reviews.js';
import { sayDate, shortenHash, statusNames } from '../../actions/registry/version-words.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { joinRemarks } from '../join-remarks.js';
import { toJsonVersion } from '../print-version.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook review`. */
export const command: Command = {
  summary: {
    ru: 'показать, какие версии ждут решения и чьего',
    en: 'show which versions wait for somebody, and for whom',
  },
  arguments: [],
  options: [...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { listReviews } = await import('../../actions/list-reviews.js');
  const result = await listReviews(world, await readRegistryRequest(input));
  const { exitCode, diagnostics, waiting } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'review',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      waiting: waiting.map(({ key, version, missing }) => ({ ...toJsonVersion(key.role, version), missing })),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const summary = exitCode === 0 ? waiting.map(sayWaiting) : [summarize(result)];
  printResult(
    result,
    { command: 'review', files: [], summary: exitCode === 0 && waiting.length === 0 ? [nothing] : summary },
    terminal,
    options,
  );
  return exitCode;
}

const nothing: Text = { ru: 'Ничего не ждёт решения.', en: 'Nothing waits for anybody.' };

function sayRemarks(remarks: readonly string[]): Text {
  const list = joinRemarks(remarks);
  return remarks.length === 1
    ? { ru: `замечание: ${list}`, en: `remark: ${list}` }
    : { ru: `замечания: ${list}`, en: `remarks: ${list}` };
}

function sayWaiting({ key, version, missing }: WaitingVersion): Text {
  const { submission, status, number, registration, remarks, round } = version;
  const name = `${key.role}@${number}`;
  const code = shortenHash(submission.textHash);
  const state = statusNames[status];
  const told = remarks.filter((each) => each.round === round && each.returned).map(({ text }) => text);
  const { warnings } = submission.findings;
  const more: Text[] = [
    ...(missing.length === 0
      ? []
      : [{ ru: `ждём визу: ${missing.join(', ')}`, en: `to endorse: ${missing.join(', ')}` }]),
    ...(warnings > 0 && status === 'review'
      ? [{ ru: `предупреждений в тексте: ${warnings}`, en: `warnings in the text: ${warnings}` }]
      : []),
    ...(status === 'returned' && told.length > 0 ? [sayRemarks(told)] : []),
    ...(status === 'registered' && registration !== undefined
      ? [
          {
            ru: `действует с ${sayDate(registration.effectiveFrom)}`,
            en: `takes effect on ${registration.effectiveFrom}`,
          },
        ]
      : []),
  ];
  const join = (locale: 'ru' | 'en'): string =>
    [state[locale], ...more.map((each) => each[locale])].join('; ');
  return {
    ru: `${name} — ${submission.title} (код текста ${code}): ${join('ru')}`,
    en: `${name} — ${submission.title} (code of the text ${code}): ${join('en')}`,
  };
}
