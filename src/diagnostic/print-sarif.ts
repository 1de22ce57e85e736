import type { Diagnostic, DiagnosticCode, Edit, Severity, Text } from './diagnostic.js';
import { createLineIndexes, locateOffset, locatePlace } from './line-index.js';
import type { LineIndex } from './line-index.js';
import type { Place } from './place.js';
import type { PrintContext } from './print-context.js';
import { sortDiagnostics } from './sort-diagnostics.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What is known of the findings of one code, whatever they are about. */
export interface CodeDescription {
  readonly title: Text;
  /** What the risk is. */
  readonly why: Text;
  /** Articles of law, practice. */
  readonly source: Text;
  readonly severity: Severity;
}

/** What a SARIF log needs besides the findings. */
export interface SarifContext extends PrintContext {
  readonly version: string;
  /** Nothing for codes that explain themselves in each finding. */
  readonly describeCode: (code: DiagnosticCode) => CodeDescription | undefined;
}

/**
 * Findings as a SARIF 2.1.0 log (OASIS, 2020), which code hosts and editors read. An accepted finding is suppressed, with
 * its reason. Ends with a line feed.
 */
export function printSarif(diagnostics: readonly Diagnostic[], context: SarifContext): string {
  const findIndex = createLineIndexes((file) => context.findText(file));
  const sorted = sortDiagnostics(diagnostics);
  const codes = [...new Set(sorted.map((each) => each.code))].sort();
  const files = [...new Set(sorted.flatMap(listFiles))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Rolebook',
            version: context.version,
            semanticVersion: context.version,
            rules: codes.map((code) => toRule(code, context)),
          },
        },
        language: context.locale,
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: { uri: toUri(file) }, encoding: 'utf-8' })),
        results: sorted.map((each) => toResult(each, { codes, files, findIndex, ...context })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function listFiles({ place, related, fix }: Diagnostic): string[] {
  const files = [place?.file, fix?.file, ...related.map((each) => each.place.file)];
  return files.filter((file) => file !== undefined);
}

function toRule(code: DiagnosticCode, { describeCode, locale }: SarifContext): object {
  const described = describeCode(code);
  const name = toPascalCase(code);
  if (described === undefined) return { id: code, name };
  const { title, why, source, severity } = described;
  return {
    id: code,
    name,
    shortDescription: { text: endSentence(title[locale]) },
    fullDescription: { text: why[locale] },
    help: { text: `${why[locale]}\n${source[locale]}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** What the objects of a log refer to. */
interface LogIndex extends SarifContext {
  readonly codes: readonly string[];
  readonly files: readonly string[];
  readonly findIndex: (file: string) => LineIndex | undefined;
}

function toResult(each: Diagnostic, log: LogIndex): object {
  const { locale } = log;
  const sentences = [each.message, each.why, each.help].filter((text) => text !== undefined);
  const fix = each.fix === undefined ? undefined : toFix(each.fix, each.help ?? each.message, log);
  return {
    ruleId: each.code,
    ruleIndex: log.codes.indexOf(each.code),
    level: levels[each.severity],
    message: { text: sentences.map((text) => text[locale]).join('\n') },
    ...(each.place && { locations: [{ physicalLocation: toLocation(each.place, log) }] }),
    ...(each.related.length > 0 && {
      relatedLocations: each.related.map(({ message, place }, id) => ({
        id,
        message: { text: message[locale] },
        physicalLocation: toLocation(place, log),
      })),
    }),
    ...(each.acceptance && {
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: each.acceptance.reason[locale] }],
    }),
    ...(fix && { fixes: [fix] }),
  };
}

function toFix({ file, start, end, text }: Edit, description: Text, log: LogIndex): object | undefined {
  const index = log.findIndex(file);
  if (index === undefined) return undefined;
  const replacement = { deletedRegion: toRegion(index, start, end), insertedContent: { text } };
  return {
    description: { text: description[log.locale] },
    artifactChanges: [{ artifactLocation: toArtifact(file, log), replacements: [replacement] }],
  };
}

function toArtifact(file: string, { files }: LogIndex): object {
  return { uri: toUri(file), index: files.indexOf(file) };
}

/** A place that stands for its whole file is told as all of its lines, for readers of logs rely on a region. */
function toLocation(place: Place, log: LogIndex): object {
  const index = log.findIndex(place.file);
  const isPart = index !== undefined && locatePlace(index, place) !== undefined;
  const [start, end] = isPart ? [place.start, place.end] : [0, index?.text.length ?? 0];
  return {
    artifactLocation: toArtifact(place.file, log),
    ...(index && { region: toRegion(index, start, end) }),
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

/** `rule/age-requirement` as SARIF names rules: `RuleAgeRequirement`. */
function toPascalCase(code: string): string {
  return code.replace(/(?:^|[/-])(.)/g, (_, letter: string) => letter.toUpperCase());
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
