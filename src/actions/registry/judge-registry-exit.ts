import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import type { ExitCode } from '../exit-code.js';

/** What keeps a command from running at all, whatever it was to record. */
const couldNotRun: ReadonlySet<string> = new Set([
  'registry/unavailable',
  'registry/newer-database',
  'registry/bad-address',
  'registry/bad-store',
  'registry/no-store-key',
  'registry/store-unavailable',
]);

/** How a command on the registry ends: 1 when it was refused, 2 when it could not run. */
export function judgeRegistryExit(diagnostics: readonly Diagnostic[]): ExitCode {
  if (diagnostics.some(({ code }) => couldNotRun.has(code))) return 2;
  return hasErrors(diagnostics) ? 1 : 0;
}
