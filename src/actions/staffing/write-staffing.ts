import type { StaffPosition } from '../../check/staffing/staffing-table.js';
import { spellKey } from '../../check/staffing/name-keys.js';
import { writeScalar } from '../write-scalar.js';
import { listWanted, type StaffingChange, type StaffLine } from './compare-staffing.js';

/** What a staffing table says of itself. */
export interface StaffingHead {
  readonly date?: string | undefined;
  readonly source?: string | undefined;
}

/** The text of a new file. `schemas` is the folder of the schemas as the file reaches it. */
export function writeStaffing(schemas: string, head: StaffingHead, lines: readonly StaffLine[]): string {
  return [
    `# yaml-language-server: $schema=${schemas}/staffing.schema.json`,
    ...writeHead(head),
    'positions:',
    ...lines.map((line) => `  - ${writeLine(line)}`),
    '',
  ].join('\n');
}

function writeHead({ date, source }: StaffingHead): readonly string[] {
  return [
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(source === undefined ? [] : [`source: ${writeScalar(source)}`]),
  ];
}

function writeLine({ title, unit, headcount, category }: StaffLine): string {
  const fields = [
    `title: ${writeScalar(title)}`,
    ...(unit === undefined ? [] : [`unit: ${writeScalar(unit)}`]),
    `headcount: ${headcount}`,
    ...(category === undefined ? [] : [`category: ${category}`]),
  ];
  return `{ ${fields.join(', ')} }`;
}

/**
 * The text of a file with changes made in it; whatever does not change stays byte for byte, comments too. A new position
 * stands below the last one of its unit. Whether the result says what was meant is for the caller to check: lists that are
 * written in brackets are not changed in this way.
 */
export function rewriteStaffing(
  text: string,
  changes: readonly StaffingChange[],
  head: StaffingHead,
): string {
  const edits: Replacement[] = [...rewriteHead(text, head)];
  const kept: StaffPosition[] = [];
  for (const change of changes) {
    if (change.state === 'new') continue;
    const { place } = change.before;
    if (change.state === 'removed') edits.push({ ...findLines(text, place), text: '' });
    else kept.push(change.before);
    if (change.state === 'changed') {
      const line = { ...change.before, headcount: change.after.headcount, category: change.after.category };
      const end = place.start + text.slice(place.start, place.end).trimEnd().length;
      edits.push({ start: place.start, end, text: writeLine(line) });
    }
  }
  const added = new Map<number, string>();
  const lastOfUnit = new Map(kept.map((each) => [spellKey(each.unit ?? ''), each]));
  const present = changes.flatMap((change) => (change.state === 'new' ? [] : [change.before]));
  for (const change of changes) {
    if (change.state !== 'new') continue;
    const neighbour = lastOfUnit.get(spellKey(change.after.unit ?? '')) ?? present.at(-1);
    if (neighbour === undefined) continue;
    const { start, end } = findLines(text, neighbour.place);
    const indent = /^\s*- */u.exec(text.slice(start))?.[0] ?? '  - ';
    const isLast = end === text.length && !text.endsWith('\n');
    const line = `${indent}${writeLine(change.after)}`;
    added.set(end, (added.get(end) ?? '') + (isLast ? `\n${line}` : `${line}\n`));
  }
  for (const [at, lines] of added) edits.push({ start: at, end: at, text: lines });
  return replaceAll(text, edits);
}

/** Words in place of a stretch of a text. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its stretches replaced. Stretches do not overlap; what is put in at a place stands before what is replaced there. */
function replaceAll(text: string, edits: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}

/** The whole lines that an entry stands in. */
function findLines(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const last = start + text.slice(start, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return { start: text.lastIndexOf('\n', start) + 1, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

function rewriteHead(text: string, { date, source }: StaffingHead): readonly Replacement[] {
  const fields = [
    ['date', date],
    ['source', source === undefined ? undefined : writeScalar(source)],
  ] as const;
  const before = /^positions:/mu.exec(text)?.index ?? 0;
  const missing: string[] = [];
  const edits = fields.flatMap(([name, value]): readonly Replacement[] => {
    if (value === undefined) return [];
    const line = `${name}: ${value}`;
    const written = new RegExp(`^${name}:[^\\r\\n]*?(?=[ \\t]*(?:\\s#[^\\r\\n]*)?$)`, 'mu').exec(text);
    if (written === null) missing.push(`${line}\n`);
    else return [{ start: written.index, end: written.index + written[0].length, text: line }];
    return [];
  });
  return missing.length === 0 ? edits : [...edits, { start: before, end: before, text: missing.join('') }];
}

/** Whether a table has exactly the lines that its changes lead to. */
export function saysSame(positions: readonly StaffLine[], changes: readonly StaffingChange[]): boolean {
  const print = (lines: readonly StaffLine[]): string =>
    lines
      .map(({ title, unit, headcount, category }) => JSON.stringify([title, unit, headcount, category]))
      .sort()
      .join('\n');
  return print(positions) === print(listWanted(changes));
}
