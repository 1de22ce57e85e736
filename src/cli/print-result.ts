import type { ActionResult } from '../actions/action-result.js';
import type { RoleReadiness } from '../actions/judge-readiness.js';
import { countFindings, describeCounts } from '../diagnostic/count-findings.js';
import type { FindingCounts } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import type { Locale, PrintContext } from '../diagnostic/print-context.js';
import type { JsonFinding } from '../diagnostic/print-json.js';
import { toJsonFindings } from '../diagnostic/print-json.js';
import { printPretty } from '../diagnostic/print-pretty.js';
import type { OptionReader } from './option-reader.js';
import type { Terminal } from './terminal.js';

/**
 * What `--json` prints: one object on stdout and nothing else. Later versions of the program may add fields; a field
 * that changes its meaning changes `version`.
 */
export interface JsonReport {
  readonly version: 1;
  /** The verb: `build`. */
  readonly command: string;
  readonly exitCode: number;
  readonly summary: FindingCounts;
  readonly findings: readonly JsonFinding[];
  /** Files that the command made or looked at; `state` says what became of each. */
  readonly files: readonly { readonly path: string; readonly state: string }[];
  /** How far each role is from approval, furthest first; only where that was asked for. */
  readonly roles?: readonly JsonReadiness[];
}

/** A role as `--summary --json` gives it. */
export interface JsonReadiness extends FindingCounts {
  /** As commands call it; the path of a file that could not be read. */
  readonly name: string;
  readonly file: string;
  /** Missing when the file could not be read. */
  readonly title?: string;
  readonly ready: boolean;
  readonly accepted: number;
  readonly reasons: readonly string[];
}

/** What a command has to show besides its findings. */
export interface ResultView {
  readonly command: string;
  readonly files: JsonReport['files'];
  readonly roles?: readonly RoleReadiness[] | undefined;
  /** Sentences after the findings, for people. */
  readonly summary: readonly Text[];
}

/** Prints the result of a command in the way that the common options ask for. */
export function printResult(
  result: ActionResult,
  view: ResultView,
  terminal: Terminal,
  options: OptionReader,
): void {
  if (options.flag('json')) terminal.print(printReport(result, view, terminal));
  else terminal.print(printForPeople(result, view, terminal, options.flag('quiet')));
}

/** The object of `--json` as text. */
export function printReport(result: ActionResult, view: ResultView, terminal: Terminal): string {
  const report: JsonReport = {
    version: 1,
    command: view.command,
    exitCode: result.exitCode,
    summary: countFindings(result.diagnostics),
    findings: toJsonFindings(result.diagnostics, contextOf(result, terminal)),
    files: view.files,
    ...(view.roles && { roles: view.roles.map((each) => toJsonReadiness(each, terminal.locale)) }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function toJsonReadiness(role: RoleReadiness, locale: Locale): JsonReadiness {
  const { name, file, title, isReady, counts, accepted, reasons } = role;
  return {
    name,
    file,
    ...(title !== undefined && { title }),
    ready: isReady,
    ...counts,
    accepted,
    reasons: reasons.map((each) => each[locale]),
  };
}

/** Findings and sentences. With `quiet` only errors and warnings are left, and nothing when all is well. */
export function printForPeople(
  { diagnostics, findText }: ActionResult,
  { summary }: ResultView,
  terminal: Terminal,
  quiet: boolean,
): string {
  const shown = quiet ? diagnostics.filter(({ severity }) => severity !== 'info') : diagnostics;
  const { locale, color, width } = terminal;
  const findings = printPretty(shown, { locale, color, width, findText });
  return quiet ? findings : findings + summary.map((text) => `${text[locale]}\n`).join('');
}

/** What printers need to know of a result. */
export function contextOf({ findText }: ActionResult, { locale }: Terminal): PrintContext {
  return { locale, findText };
}

/** The last sentence of every command that looks for faults: «Итого: 2 ошибки, 1 предупреждение.» */
export function summarize(result: ActionResult): Text {
  const counts = countFindings(result.diagnostics);
  const text = describeCounts(counts);
  return { ru: `Итого: ${text.ru}.`, en: `Total: ${text.en}.` };
}
