import type { ExitCode } from '../actions/exit-code.js';
import type { VersionRequest, VersionResult } from '../actions/change-version.js';
import type { VersionOutcome, VersionsRequest } from '../actions/change-versions.js';
import { countFindings } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import type { CommandInput } from './command.js';
import { contextOf, printResult, summarize } from './print-result.js';
import { printVersion, sayMissing, sayState, toJsonVersion } from './print-version.js';
import { createProgress } from './progress.js';
import { UsageError } from './usage-error.js';
import { readRegistryRequest, readVersionRequest } from './version-options.js';

/** Takes a step with the version that the operands name, or with several, one after another, and prints what became of them. */
export async function runStep(
  input: CommandInput,
  verb: VersionsRequest['verb'],
  change: (request: VersionRequest) => Promise<VersionResult>,
): Promise<ExitCode> {
  const { operands, options, terminal, world } = input;
  const campaign = options.text('campaign');
  if ((operands.length === 0) === (campaign === undefined)) throw describeWhich();
  if (operands.length === 1) {
    const result = await change(await readVersionRequest(input));
    printVersion(verb, result, terminal, options);
    return result.exitCode;
  }
  if (options.text('text') !== undefined) throw describeOneText();
  const { changeVersions } = await import('../actions/change-versions.js');
  const progress = createProgress(terminal, options.flag('quiet'));
  const result = await changeVersions(
    world,
    {
      ...(await readRegistryRequest(input)),
      verb,
      versions: campaign === undefined ? operands : { campaign },
      language: options.text('language'),
      actor: options.text('as') ?? world.settings?.actor,
      dated: options.text('dated'),
    },
    change,
    progress.report,
  );
  progress.end();
  const { exitCode, diagnostics, outcomes } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: verb,
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      changed: outcomes.flatMap(({ result: { key, version } }) =>
        key && version ? [toJsonVersion(key.role, version)] : [],
      ),
      refused: outcomes.filter(isRefused).map(({ name }) => name),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const lines = outcomes.flatMap(({ name, result: { version } }) => {
    if (version === undefined) return [];
    const state = sayState(version);
    const missing = sayMissing(version);
    return [{ ru: `${name} — ${state.ru}${missing.ru}`, en: `${name} — ${state.en}${missing.en}` }];
  });
  const summary = exitCode === 2 ? [summarize(result)] : [...lines, sayCounts(outcomes)];
  printResult(result, { command: verb, files: [], summary }, terminal, options);
  return exitCode;
}

function isRefused({ result: { version } }: VersionOutcome): boolean {
  return version === undefined;
}

function sayCounts(outcomes: readonly VersionOutcome[]): Text {
  const refused = outcomes.filter(isRefused).map(({ name }) => name);
  const done = outcomes.length - refused.length;
  if (outcomes.length === 0) {
    return { ru: 'Этого шага не ждёт ни одна версия.', en: 'No version waits for this step.' };
  }
  if (refused.length === 0) return { ru: `Выполнено: ${done}.`, en: `Done: ${done}.` };
  return {
    ru: `Выполнено: ${done}. Отказано: ${refused.length} (${refused.join(', ')}).`,
    en: `Done: ${done}. Refused: ${refused.length} (${refused.join(', ')}).`,
  };
}

function describeWhich(): UsageError {
  return new UsageError(
    { ru: 'не сказано, с какими версиями это сделать', en: 'it is not said with which versions to do this' },
    {
      ru: 'Назовите версии или общее изменение: --campaign "…".',
      en: 'Name versions, or a campaign: --campaign "…".',
    },
  );
}

function describeOneText(): UsageError {
  return new UsageError(
    { ru: 'код --text называет один текст, а версий несколько', en: '--text names one text of several' },
    { ru: 'Назовите одну версию или уберите --text.', en: 'Name one version, or leave --text out.' },
  );
}
