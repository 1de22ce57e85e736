import type { Diagnostic } from '../diagnostic/diagnostic.js';

/**
 * 0: no error · 1: an error was found · 2: the command, or a rule of it, could not run (no workspace, unknown name, wrong
 * option, a fault of the program).
 */
export type ExitCode = 0 | 1 | 2;

/** The exit code of a command that ran. A text that is about to be approved may have no warning either. */
export function decideExitCode(diagnostics: readonly Diagnostic[], final: boolean): ExitCode {
  if (diagnostics.some(({ code }) => code === 'rule/internal-fault')) return 2;
  return diagnostics.some(({ severity }) => severity === 'error' || (final && severity === 'warning'))
    ? 1
    : 0;
}
