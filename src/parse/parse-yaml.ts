import { type Document, type YAMLError, isScalar, parseDocument } from 'yaml';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { checkCharacters } from './check-characters.js';
import { convertNode } from './convert-node.js';
import { describeYamlError } from './describe-yaml-error.js';
import { guardYaml } from './guard-yaml.js';
import type { Located } from './located.js';
import { findLineEnd } from './quote-text.js';
import { readText } from './read-text.js';
import { handWritten, type YamlLimits } from './yaml-limits.js';

/** So many faults of syntax are told; those after them are mostly consequences. */
const maximumSyntaxReports = 30;

/**
 * Reads a YAML 1.2 file (core schema) into located values.
 *
 * Never throws for any input, and takes less than a second and 300 MB within the limits of what is written by hand. Each fault is an error at its place; all that
 * can be found in one run are found. There is no value when the file is not text, is not YAML, or uses a part of YAML
 * that is refused; where only keys or characters are at fault the value is what could be kept of the rest.
 */
export function parseYaml(
  file: string,
  bytes: Uint8Array,
  limits: YamlLimits = handWritten,
): Outcome<Located> {
  const read = readText(file, bytes, limits.bytes);
  if (read.value === undefined) return fail(read.diagnostics);
  const text = read.value;
  const guarded = guardYaml(file, text, limits.tokens);
  const before = [...read.diagnostics, ...guarded.diagnostics];
  if (!guarded.safe) return fail(before);

  const document = readDocument(text);
  const syntax = describeSyntaxErrors(file, text, document, guarded.diagnostics);
  const found = [...before, ...syntax];
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return fail(hasErrors(found) ? found : [...found, describeEmpty(file)]);
  }
  if (hasErrors(guarded.diagnostics) || hasErrors(syntax)) return fail(found);
  const converted = convertNode(file, text, root);
  return succeed(converted.value, [...found, ...converted.diagnostics, ...checkCharacters(converted.value)]);
}

/**
 * The document of the library. Each of its errors is an `Error` with a stack trace that nobody reads, which for a file
 * of faults is three quarters of the time; the limit is set back before anything else can run.
 */
function readDocument(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      // The check of the library compares each key with each other; `convertNode` does it with a Map.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** One error per line, since the library tells consequences too; none where the guard has already spoken. */
function describeSyntaxErrors(
  file: string,
  text: string,
  document: Document.Parsed,
  guarded: readonly Diagnostic[],
): Diagnostic[] {
  const told = new Set(guarded.map((each) => findLineEnd(text, each.place?.start ?? 0)));
  const diagnostics: Diagnostic[] = [];
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  let lineEnd = -1;
  for (const error of errors.sort((a, b) => a.pos[0] - b.pos[0])) {
    if (diagnostics.length === maximumSyntaxReports) break;
    // A second document is told by the guard.
    if (error.code === 'MULTIPLE_DOCS' || error.pos[0] <= lineEnd) continue;
    lineEnd = findLineEnd(text, error.pos[0]);
    if (!told.has(lineEnd)) diagnostics.push(describeYamlError(file, text, error));
  }
  return diagnostics;
}

function describeEmpty(file: string): Diagnostic {
  return diagnostic({
    code: 'yaml/empty',
    severity: 'error',
    message: { ru: 'Файл пуст', en: 'The file is empty' },
    help: {
      ru: 'Заполните его или удалите. Заготовку делает команда rolebook new.',
      en: 'Fill it in or delete it. The command rolebook new makes a scaffold.',
    },
    place: placeOfFile(file),
  });
}
