import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** Parts what was found in the given files, file by file, from everything else. */
export function partFindings(
  diagnostics: readonly Diagnostic[],
  files: ReadonlySet<string>,
): {
  readonly own: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly general: readonly Diagnostic[];
} {
  const own = new Map<string, Diagnostic[]>();
  const general: Diagnostic[] = [];
  for (const each of diagnostics) {
    const file = each.place?.file ?? '';
    if (!files.has(file)) {
      general.push(each);
      continue;
    }
    const known = own.get(file);
    if (known === undefined) own.set(file, [each]);
    else known.push(each);
  }
  return { own, general };
}
