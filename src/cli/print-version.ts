import type { VersionResult } from '../actions/change-version.js';
import { findHeldNumber, nextSteps, sayVersion, statusNames } from '../actions/registry/version-words.js';
import type { VersionFacts } from '../actions/registry/version-words.js';
import { countFindings } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import type { OptionReader } from './option-reader.js';
import { contextOf, printResult, summarize } from './print-result.js';
import type { Terminal } from './terminal.js';

/** A version as `--json` gives it. */
export interface JsonVersion {
  readonly version: string;
  readonly title: string;
  readonly status: string;
  readonly round: number;
  readonly textHash: string;
  readonly submittedOn: string;
  readonly registrationNumber?: string;
  readonly effectiveFrom?: string;
  /** The number that it is to get; until it is registered. */
  readonly reservedNumber?: string;
}

/** A version as plain data. */
export function toJsonVersion(role: string, version: VersionFacts): JsonVersion {
  const { number, status, round, submission, submittedOn, registration } = version;
  const reserved = registration === undefined ? findHeldNumber(version) : undefined;
  return {
    version: `${role}@${number}`,
    title: submission.title,
    status,
    round,
    textHash: submission.textHash,
    submittedOn,
    ...(registration && {
      registrationNumber: registration.number,
      effectiveFrom: registration.effectiveFrom,
    }),
    ...(reserved !== undefined && { reservedNumber: reserved }),
  };
}

/** Prints what became of a version: its new state and what comes next, or why it was refused. */
export function printVersion(
  command: string,
  result: VersionResult,
  terminal: Terminal,
  options: OptionReader,
): void {
  const { key, version, superseded, exitCode, diagnostics } = result;
  if (options.flag('json')) {
    const report = {
      version: 1,
      command,
      exitCode,
      summary: countFindings(diagnostics),
      findings: toJsonFindings(diagnostics, contextOf(result, terminal)),
      ...(key && version && { changed: toJsonVersion(key.role, version) }),
      ...(key && superseded && { superseded: toJsonVersion(key.role, superseded) }),
    };
    terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  const summary =
    version === undefined
      ? [summarize(result)]
      : [
          ...(superseded ? [sayState(superseded)] : []),
          sayState(version),
          // A hold moves a version to no other state.
          ...(command === 'hold' || command === 'release' ? [] : [nextSteps[version.status]]),
        ];
  printResult(result, { command, files: [], summary }, terminal, options);
}

/** « За ней закреплён № 12-ДИ.» Nothing where no number is reserved, or it was given. */
export function sayReservation(version: VersionFacts): Text {
  const reserved = version.registration === undefined ? findHeldNumber(version) : undefined;
  return reserved === undefined
    ? { ru: '', en: '' }
    : { ru: ` За ней закреплён № ${reserved}.`, en: ` The number ${reserved} is reserved for it.` };
}

/** «Версия 3 инструкции «менеджер по продажам»: согласована.» */
export function sayState(version: VersionFacts): Text {
  const name = sayVersion(version);
  const state = statusNames[version.status];
  const hold: Text =
    version.hold === undefined ? { ru: '', en: '' } : { ru: '; уничтожать запрещено', en: '; held' };
  return { ru: `${name.ru}: ${state.ru}${hold.ru}.`, en: `${name.en}: ${state.en}${hold.en}.` };
}
