import type { Diagnostic, Severity } from './diagnostic.js';
import { createLineIndexes, locatePlace } from './line-index.js';
import type { PrintContext } from './print-context.js';
import { sortDiagnostics } from './sort-diagnostics.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands, which GitHub shows beside the lines of a pull request. One line each. */
export function printGithub(diagnostics: readonly Diagnostic[], context: PrintContext): string {
  const findIndex = createLineIndexes((file) => context.findText(file));
  return sortDiagnostics(diagnostics)
    .map((each) => {
      const index = each.place === undefined ? undefined : findIndex(each.place.file);
      const located = each.place && index ? locatePlace(index, each.place) : undefined;
      const properties = {
        ...(each.place && { file: each.place.file }),
        ...(located && {
          line: String(located.start.line),
          endLine: String(located.end.line),
          // GitHub takes columns only for a part of one line.
          ...(located.start.line === located.end.line && {
            col: String(located.start.column),
            endColumn: String(located.end.column),
          }),
        }),
        title: each.code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      const sentences = [each.message, each.why, each.help].filter((text) => text !== undefined);
      const message = sentences.map((text) => text[context.locale]).join('\n');
      return `::${commands[each.severity]} ${list.join(',')}::${escapeMessage(message)}\n`;
    })
    .join('');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
