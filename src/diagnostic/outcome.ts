import type { Diagnostic } from './diagnostic.js';

/**
 * What every stage returns: a value where one could be made, and all that was found on the way.
 * `value` is `undefined` when an error left nothing to go on with; there is then at least one error.
 */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** An outcome with a value. */
export function succeed<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}

/** An outcome without a value; at least one of the diagnostics is an error. */
export function fail(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: undefined, diagnostics };
}
