import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { ExitCode } from './exit-code.js';

/** What every action tells of. */
export interface ActionResult {
  readonly exitCode: ExitCode;
  /** All findings, in the order in which they were met; nothing is said twice. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a finding names, as its offsets count it. */
  readonly findText: (file: string) => string | undefined;
}

/** Tells how far a long action has come. */
export type ReportProgress = (done: number, total: number) => void;

/** The result of an action that could not run. */
export function refuse(diagnostics: readonly Diagnostic[]): ActionResult {
  return { exitCode: 2, diagnostics, findText: () => undefined };
}
