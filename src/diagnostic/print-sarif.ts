import type { Diagnostic, Severity } from './diagnostic.js';
import { createLineIndexes, locateOffset, locatePlace } from './line-index.js';
import type { LineIndex } from './line-index.js';
import type { Place } from './place.js';
import type { PrintContext } from './print-context.js';
import { sortDiagnostics } from './sort-diagnostics.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as a SARIF 2.1.0 log (OASIS, 2020), which code hosts and editors read. Ends with a line feed. */
export function printSarif(
  diagnostics: readonly Diagnostic[],
  context: PrintContext & { readonly version: string },
): string {
  const findIndex = createLineIndexes((file) => context.findText(file));
  const sorted = sortDiagnostics(diagnostics);
  const codes = [...new Set(sorted.map((each) => each.code))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Rolebook',
            semanticVersion: context.version,
            rules: codes.map((id) => ({ id })),
          },
        },
        language: context.locale,
        columnKind: 'utf16CodeUnits',
        results: sorted.map((each) => toResult(each, codes.indexOf(each.code), findIndex, context)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

type FindIndex = (file: string) => LineIndex | undefined;

function toResult(
  each: Diagnostic,
  ruleIndex: number,
  findIndex: FindIndex,
  { locale }: PrintContext,
): object {
  const sentences = [each.message, each.why, each.help].filter((text) => text !== undefined);
  const index = each.fix === undefined ? undefined : findIndex(each.fix.file);
  return {
    ruleId: each.code,
    ruleIndex,
    level: levels[each.severity],
    message: { text: sentences.map((text) => text[locale]).join('\n') },
    ...(each.place && { locations: [{ physicalLocation: toLocation(each.place, findIndex) }] }),
    ...(each.related.length > 0 && {
      relatedLocations: each.related.map(({ message, place }, id) => ({
        id,
        message: { text: message[locale] },
        physicalLocation: toLocation(place, findIndex),
      })),
    }),
    ...(each.fix &&
      index && {
        fixes: [
          {
            description: { text: (each.help ?? each.message)[locale] },
            artifactChanges: [
              {
                artifactLocation: { uri: toUri(each.fix.file) },
                replacements: [
                  {
                    deletedRegion: toRegion(index, each.fix.start, each.fix.end),
                    insertedContent: { text: each.fix.text },
                  },
                ],
              },
            ],
          },
        ],
      }),
  };
}

function toLocation(place: Place, findIndex: FindIndex): object {
  const index = findIndex(place.file);
  const isPart = index !== undefined && locatePlace(index, place) !== undefined;
  return {
    artifactLocation: { uri: toUri(place.file) },
    ...(isPart && { region: toRegion(index, place.start, place.end) }),
  };
}

function toRegion(index: LineIndex, start: number, end: number): object {
  const from = locateOffset(index, start);
  const to = locateOffset(index, Math.max(start, end));
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A path as a URI reference; a path that begins at the root or at a drive becomes a `file:` URI. */
function toUri(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  const drive = /^([A-Za-z]):\//.exec(path)?.[1];
  if (drive !== undefined) return `file:///${drive}:${encoded.slice('C%3A'.length)}`;
  // A first part with a colon would be read as a scheme; it is percent-encoded above, so nothing is left to do.
  return encoded;
}
