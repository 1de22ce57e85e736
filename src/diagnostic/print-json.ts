import type { Diagnostic, DiagnosticCode, Edit, Severity } from './diagnostic.js';
import type { LineIndex } from './line-index.js';
import { createLineIndexes, locatePlace } from './line-index.js';
import type { Place } from './place.js';
import type { PrintContext } from './print-context.js';
import { sortDiagnostics } from './sort-diagnostics.js';

/** A place as `--json` gives it. Lines and columns begin at 1, the end is exclusive; they are missing for a whole file. */
export interface JsonPlace {
  readonly file: string;
  readonly pointer: string;
  readonly on: 'key' | 'value';
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A finding as `--json` gives it; the sentences are in the language of `--locale`. */
export interface JsonFinding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
  readonly place?: JsonPlace;
  readonly related: readonly { readonly message: string; readonly place: JsonPlace }[];
  /** Offsets in UTF-16 code units of the text of the file without its byte order mark. */
  readonly fix?: Edit;
}

/** Findings as plain objects, in reading order. */
export function toJsonFindings(diagnostics: readonly Diagnostic[], context: PrintContext): JsonFinding[] {
  const findIndex = createLineIndexes((file) => context.findText(file));
  const { locale } = context;
  return sortDiagnostics(diagnostics).map((each) => ({
    code: each.code,
    severity: each.severity,
    message: each.message[locale],
    ...(each.why && { why: each.why[locale] }),
    ...(each.help && { help: each.help[locale] }),
    ...(each.place && { place: toJsonPlace(each.place, findIndex) }),
    related: each.related.map(({ message, place }) => ({
      message: message[locale],
      place: toJsonPlace(place, findIndex),
    })),
    ...(each.fix && { fix: each.fix }),
  }));
}

function toJsonPlace(place: Place, findIndex: (file: string) => LineIndex | undefined): JsonPlace {
  const { file, pointer, on } = place;
  const index = findIndex(file);
  const located = index === undefined ? undefined : locatePlace(index, place);
  if (located === undefined) return { file, pointer, on };
  const { start, end } = located;
  return {
    ...{ file, pointer, on },
    ...{ line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
  };
}
