import type { VersionResult } from '../actions/change-version.js';
import {
  findHeldNumber,
  listMissingVisas,
  nextSteps,
  sayDate,
  sayVersion,
  statusNames,
} from '../actions/registry/version-words.js';
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
          joinTexts(sayState(version), sayMissing(version)),
          // A hold moves a version to no other state.
          ...(command === 'hold' || command === 'release' ? [] : [nextSteps[version.status]]),
        ];
  printResult(result, { command, files: [], summary }, terminal, options);
}

function joinTexts(first: Text, second: Text): Text {
  return { ru: first.ru + second.ru, en: first.en + second.en };
}

/** « За ней закреплён № 12-ДИ.» Nothing where no number is reserved, or it was given. */
export function sayReservation(version: VersionFacts): Text {
  const reserved = version.registration === undefined ? findHeldNumber(version) : undefined;
  return reserved === undefined
    ? { ru: '', en: '' }
    : { ru: ` За ней закреплён № ${reserved}.`, en: ` The number ${reserved} is reserved for it.` };
}

/** «Версия 3 инструкции «менеджер по продажам»: зарегистрирована, № 12-ДИ, действует с 01.12.2026.» */
export function sayState(version: VersionFacts): Text {
  const { status, registration, hold } = version;
  const name = sayVersion(version);
  const told: Text[] = [statusNames[status]];
  if (status === 'registered' && registration !== undefined) {
    const { number, effectiveFrom } = registration;
    told.push({
      ru: `, № ${number}, действует с ${sayDate(effectiveFrom)}`,
      en: `, No. ${number}, takes effect on ${effectiveFrom}`,
    });
  }
  if (hold !== undefined) told.push({ ru: '; уничтожать запрещено', en: '; held' });
  const say = (locale: 'ru' | 'en'): string => told.map((each) => each[locale]).join('');
  return { ru: `${name.ru}: ${say('ru')}.`, en: `${name.en}: ${say('en')}.` };
}

/** « Ещё не согласовали: юрисконсульт.» Nothing where no visa is wanting. */
export function sayMissing(version: VersionFacts): Text {
  const missing = version.status === 'review' ? listMissingVisas(version) : [];
  const list = missing.map(({ position }) => position).join(', ');
  return list === ''
    ? { ru: '', en: '' }
    : { ru: ` Ещё не согласовали: ${list}.`, en: ` Still to endorse: ${list}.` };
}
