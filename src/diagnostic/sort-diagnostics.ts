import type { Diagnostic, Severity } from './diagnostic.js';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in reading order: by file, then by place, graver ones first; those without a place come last. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      Number(a.place === undefined) - Number(b.place === undefined) ||
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
      rank[a.severity] - rank[b.severity] ||
      compareText(a.code, b.code),
  );
}

/** Without what was said already: the same code at the same place with the same words. */
export function removeRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((each) => {
    const key = findingKey(each);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Equal for findings that say the same: the same code at the same place with the same words. */
export function findingKey({ code, message, place }: Diagnostic): string {
  return [code, message.en, place?.file, place?.pointer, place?.start, place?.end].join('\0');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
