import { drawCodeFrame } from './code-frame.js';
import type { Diagnostic, Severity, Text } from './diagnostic.js';
import { createLineIndexes, locatePlace } from './line-index.js';
import type { LineIndex } from './line-index.js';
import type { Place } from './place.js';
import type { PrintContext } from './print-context.js';
import { revealControls } from './reveal-controls.js';
import { sortDiagnostics } from './sort-diagnostics.js';
import { severityNames } from './severity-names.js';

/** How findings look on a terminal. */
export interface PrettyOptions extends PrintContext {
  readonly color: boolean;
  /** Cells in a line of the screen. */
  readonly width: number;
}

const words = {
  ...severityNames,
  why: { ru: 'Почему', en: 'Why' },
  help: { ru: 'Что делать', en: 'Help' },
} as const satisfies Readonly<Record<Severity | 'why' | 'help', Text>>;

/** Codes of ECMA-48, `SGR`. */
const colors: Readonly<Record<Severity | 'file' | 'dim', readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  file: [1, 22],
  dim: [2, 22],
};

/** Findings for people: grouped by file, each with its line and a mark under the exact part. Ends with a line feed. */
export function printPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const findIndex = createLineIndexes((file) => options.findText(file));
  const lines: string[] = [];
  let group: string | undefined;
  let said = new Set<string>();
  for (const each of sortDiagnostics(diagnostics)) {
    const file = each.place?.file;
    if (file !== undefined && file !== group) lines.push(paint(revealControls(file), 'file', options), '');
    if (file !== group) said = new Set();
    group = file;
    lines.push(...printOne(each, findIndex, said, options), '');
  }
  return lines.map((line) => `${line}\n`).join('');
}

function printOne(
  each: Diagnostic,
  findIndex: (file: string) => LineIndex | undefined,
  said: Set<string>,
  options: PrettyOptions,
): string[] {
  const { locale } = options;
  const severity = paint(words[each.severity][locale], each.severity, options);
  const position = printPosition(each.place, findIndex);
  const head = [position, severity, revealControls(each.message[locale]), paint(each.code, 'dim', options)];
  return [
    `  ${head.filter((part) => part !== '').join('  ')}`,
    ...printFrame(each, findIndex, options),
    ...each.related.flatMap(({ message, place }) => {
      const where = [place.file, printPosition(place, findIndex)].filter((part) => part !== '').join(':');
      return wrap(`${message[locale]} — ${where}`, options.width);
    }),
    ...printOnce(words.why, each.why, said, options),
    ...printOnce(words.help, each.help, said, options),
  ];
}

/** A reason or a help that several findings of a file share is said with the first of them. */
function printOnce(label: Text, text: Text | undefined, said: Set<string>, options: PrettyOptions): string[] {
  if (text === undefined) return [];
  const sentence = `${label[options.locale]}: ${text[options.locale]}`;
  if (said.has(sentence)) return [];
  said.add(sentence);
  return wrap(sentence, options.width);
}

function printPosition(place: Place | undefined, findIndex: (file: string) => LineIndex | undefined): string {
  const index = place === undefined ? undefined : findIndex(place.file);
  if (place === undefined || index === undefined) return '';
  const located = locatePlace(index, place);
  return located === undefined ? '' : `${located.start.line}:${located.start.column}`;
}

function printFrame(
  each: Diagnostic,
  findIndex: (file: string) => LineIndex | undefined,
  options: PrettyOptions,
): string[] {
  const index = each.place === undefined ? undefined : findIndex(each.place.file);
  if (each.place === undefined || index === undefined) return [];
  const frame = drawCodeFrame(index, each.place, Math.max(20, options.width - 12));
  if (frame === undefined) return [];
  const number = String(frame.line);
  const empty = ' '.repeat(number.length);
  const mark = paint('^'.repeat(frame.length), each.severity, options);
  return [
    `    ${paint(`${number} │`, 'dim', options)} ${frame.source}`.trimEnd(),
    `    ${paint(`${empty} │`, 'dim', options)} ${' '.repeat(frame.before)}${mark}`,
  ];
}

const indent = '    ';

/** Breaks a sentence at spaces; lines of the text itself are kept, for a help may show lines of YAML. */
function wrap(text: string, width: number): string[] {
  const room = Math.max(40, width - indent.length);
  return text.split('\n').flatMap((line) => {
    const rows: string[] = [];
    const [, margin = '', content = ''] = /^( *)(.*)$/s.exec(revealControls(line)) ?? [];
    let row = '';
    for (const word of content.split(' ')) {
      if (row === '') row = word;
      else if (margin.length + row.length + 1 + word.length <= room) row += ` ${word}`;
      else {
        rows.push(row);
        row = word;
      }
    }
    return [...rows, row].map((each) => (indent + margin + each).trimEnd());
  });
}

function paint(text: string, color: keyof typeof colors, { color: wanted }: PrettyOptions): string {
  const [on, off] = colors[color];
  return wanted ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}
