import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Outcome } from '../../src/diagnostic/outcome.js';
import type { Located, LocatedScalar } from '../../src/parse/located.js';
import { findLocated } from '../../src/parse/located.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';

/** Parses a text as the file `roles/manager.yaml`. */
export function parseText(text: string): Outcome<Located> {
  return parseYaml('roles/manager.yaml', new TextEncoder().encode(text));
}

/** The scalar that a pointer names; the test is wrong when there is none. */
export function readScalar(text: string, pointer: string): LocatedScalar {
  const { value } = parseText(text);
  const found = value === undefined ? undefined : findLocated(value, pointer);
  if (found?.kind !== 'scalar') throw new Error(`no scalar at ${pointer} in ${JSON.stringify(text)}`);
  return found;
}

/** Each diagnostic as `code «what stands at its place»`. */
export function summarize(text: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, place }) => `${code} «${text.slice(place?.start, place?.end)}»`);
}

/** The text after the fixes of all diagnostics are made. */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((fixed, { start, end, text: by }) => fixed.slice(0, start) + by + fixed.slice(end), text);
}
