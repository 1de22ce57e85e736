import type { ExitCode } from '../../actions/exit-code.js';
import type { ArchivedVersion } from '../../actions/list-archive.js';
import { sayDate } from '../../actions/registry/version-words.js';
import { countFindings } from '../../diagnostic/count-findings.js';
import type { Text } from '../../diagnostic/diagnostic.js';
import { toJsonFindings } from '../../diagnostic/print-json.js';
import type { Command, CommandInput } from '../command.js';
import { contextOf, printResult, summarize } from '../print-result.js';
import { toJsonVersion } from '../print-version.js';
import { readRegistryRequest, registryOptions } from '../version-options.js';

/** `rolebook archive list`. */
export const command: Command = {
  summary: {
    ru: 'показать версии, утратившие силу, и сроки их хранения',
    en: 'show versions that are out of force, and how long they are kept',
  },
  arguments: [],
  options: [...registryOptions],
  run,
};

async function run(input: CommandInput): Promise<ExitCode> {
  const { options, terminal, world } = input;
  const { listArchive } = await import('../../actions/list-archive.js');
  const result = await listArchive(world, await readRegistryRequest(input));
  const { exitCode, diagnostics, archived } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command: 'archive list',
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      archived: archived.map(({ key, version, index, state, keptUntil }) => ({
        ...toJsonVersion(key.role, version),
        ...{ retention: state, index, keptUntil, endedOn: version.end?.day, hold: version.hold?.reason },
      })),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return exitCode;
  }
  const lines = archived.map(sayArchived);
  const last =
    archived.length === 0 && exitCode === 0 ? [nothing] : exitCode === 0 ? [] : [summarize(result)];
  printResult(
    result,
    { command: 'archive list', files: [], summary: [...lines, ...last] },
    terminal,
    options,
  );
  return exitCode;
}

const nothing: Text = {
  ru: 'Версий, утративших силу, нет.',
  en: 'No version is out of force.',
};

function sayArchived(archived: ArchivedVersion): Text {
  const { key, version } = archived;
  const name = `${key.role}@${version.number} — ${version.submission.title}`;
  const state = sayState(archived);
  const end: Text =
    version.end === undefined
      ? { ru: '', en: '' }
      : { ru: `прекращена ${sayDate(version.end.day)}; `, en: `ended on ${version.end.day}; ` };
  return { ru: `${name}: ${end.ru}${state.ru}`, en: `${name}: ${end.en}${state.en}` };
}

function sayState({ state, keptUntil = '', index, version }: ArchivedVersion): Text {
  switch (state) {
    case 'due':
      return {
        ru: `срок хранения истёк ${sayDate(keptUntil)}, дело ${index}`,
        en: `the term ended on ${keptUntil}, file ${index}`,
      };
    case 'kept':
      return {
        ru: `хранится по ${sayDate(keptUntil)}, дело ${index}`,
        en: `kept until ${keptUntil}, file ${index}`,
      };
    case 'permanent':
      return { ru: `хранится постоянно, дело ${index}`, en: `kept for ever, file ${index}` };
    case 'held':
      return {
        ru: `уничтожать запрещено: ${version.hold?.reason}`,
        en: `held: ${version.hold?.reason}`,
      };
    case 'disposed':
      return {
        ru: `уничтожена по акту № ${version.disposal?.act} от ${sayDate(version.disposal?.day ?? '')}`,
        en: `disposed of by the act ${version.disposal?.act} of ${version.disposal?.day}`,
      };
    case 'no-term':
      return { ru: 'срок хранения не назначен', en: 'no term is set' };
    default:
      return state satisfies never;
  }
}
