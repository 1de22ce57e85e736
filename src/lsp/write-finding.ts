import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Severity, Text } from '../diagnostic/diagnostic.js';
import type { Locale } from '../diagnostic/print-context.js';
import type { Client } from './client.js';
import { writeUri } from './document-path.js';
import type { TextLines } from './text-lines.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Headings of the parts of a finding, as on the terminal. */
const headings = {
  why: { ru: 'Почему', en: 'Why' },
  help: { ru: 'Что делать', en: 'Help' },
} as const satisfies Readonly<Record<string, Text>>;

/** The texts of files, as editors count them. */
export type FindLines = (file: string) => TextLines;

/** A finding as an editor takes it. Where it cannot show second places, they are told in the message. */
export function writeFinding(finding: Diagnostic, client: Client, findLines: FindLines): LspDiagnostic {
  const { code, severity, place, related } = finding;
  const range = place === undefined ? wholeFile : findLines(place.file).rangeOfPlace(place);
  const showsRelated = client.capabilities.textDocument?.publishDiagnostics?.relatedInformation === true;
  const second = related.map(({ message, place: other }) => ({
    location: { uri: writeUri(other.file), range: findLines(other.file).rangeOfPlace(other) },
    message: message[client.locale],
  }));
  const told = showsRelated
    ? []
    : second.map(({ location, message }) => `${message}: ${location.uri}#${location.range.start.line + 1}`);
  return {
    range,
    severity: severities[severity],
    code,
    source: 'rolebook',
    message: [...printParts(finding, client.locale), ...told].join('\n'),
    ...(showsRelated && second.length > 0 && { relatedInformation: second }),
    ...(code === 'rule/unused-waiver' && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** What is wrong, why, and what to do: a line each. */
export function printParts({ message, why, help }: Diagnostic, locale: Locale): readonly string[] {
  return [
    message[locale],
    ...(why === undefined ? [] : [`${headings.why[locale]}: ${why[locale]}`]),
    ...(help === undefined ? [] : [`${headings.help[locale]}: ${help[locale]}`]),
  ];
}

const wholeFile = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
