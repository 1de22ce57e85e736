import type { Edit } from '../../diagnostic/diagnostic.js';
import { applyEdits } from '../../diagnostic/apply-edits.js';
import { findLocated, type Located, type LocatedList } from '../../parse/located.js';
import { quoteScalar } from './quote-scalar.js';

/** The new order of one list of a YAML file: entries that it has, by their old places, and texts that are added. */
export interface ListChange {
  readonly pointer: string;
  /** When there are none the whole field is taken out. */
  readonly entries: readonly ListEntry[];
}

/** An entry of a list in its new order. */
export type ListEntry = { readonly kept: number } | { readonly added: string };

type TextEdit = Omit<Edit, 'file'>;

/**
 * Edits that bring lists into their new order. An entry keeps its lines with the comments above and behind it wherever it
 * goes. `undefined` where the layout of a list is one that cannot be changed safely.
 */
export function rewriteLists(
  root: Located,
  text: string,
  changes: readonly ListChange[],
): readonly TextEdit[] | undefined {
  let edits: readonly TextEdit[] = [];
  // Lists inside of others first: an entry that moves takes along what was changed in it.
  const inward = [...changes].sort((a, b) => b.pointer.length - a.pointer.length);
  for (const { pointer, entries } of inward) {
    const list = findLocated(root, pointer);
    if (list?.kind !== 'list') return undefined;
    const frame = text.charAt(list.place.start) === '[' ? frameFlow(list, text) : frameBlock(list, text);
    if (frame === undefined) return undefined;
    const range =
      entries.length === 0 ? findField(root, pointer, text, frame) : { start: frame.start, end: frame.end };
    if (range === undefined) return undefined;
    const isInside = (edit: TextEdit): boolean => edit.start >= range.start && edit.end <= range.end;
    const inner = edits.filter(isInside);
    const pieces = entries.map((entry) =>
      'added' in entry ? frame.write(entry.added) : cut(text, frame.entries[entry.kept], inner),
    );
    edits = [
      ...edits.filter((edit) => !isInside(edit)),
      { ...range, text: entries.length === 0 ? '' : frame.join(pieces) },
    ];
  }
  return edits;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** How a list is laid out: its stretch of the file, that of each entry, and how an entry is written. */
interface ListFrame extends Range {
  readonly entries: readonly Range[];
  write(text: string): string;
  join(pieces: readonly string[]): string;
}

/** A list in brackets. */
function frameFlow({ place, items }: LocatedList, text: string): ListFrame | undefined {
  if (text.slice(place.start, place.end).includes('#')) return undefined;
  return {
    start: place.start,
    end: place.end,
    entries: items.map((item) => ({ start: item.place.start, end: item.place.end })),
    write: (value) => quoteScalar(value, true),
    join: (pieces) => `[${pieces.map((piece) => piece.trim()).join(', ')}]`,
  };
}

/** A list whose entries have dashes, each on lines of its own. */
function frameBlock({ items }: LocatedList, text: string): ListFrame | undefined {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const starts: number[] = [];
  for (const [index, item] of items.entries()) {
    const dash = findDash(text, item.place.start);
    if (dash === undefined) return undefined;
    const line = text.lastIndexOf('\n', dash - 1) + 1;
    if (text.slice(line, dash).trim() !== '') return undefined;
    starts.push(index === 0 ? line : includeComments(text, line, starts.at(-1) ?? 0));
  }
  const [first] = starts;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const end = findEntryEnd(text, last);
  const indent = /^[ \t]*/.exec(text.slice(first))?.[0] ?? '';
  return {
    start: first,
    end,
    entries: starts.map((start, index) => ({ start, end: starts[index + 1] ?? end })),
    write: (value) => `${indent}- ${quoteScalar(value, false)}${lineEnd}`,
    join: (pieces) => {
      const whole = pieces.map((piece) => (piece.endsWith('\n') ? piece : piece + lineEnd)).join('');
      return text.slice(0, end).endsWith('\n') ? whole : whole.replace(/\r?\n$/, '');
    },
  };
}

/** The dash before an entry, which may stand on a line above it. */
function findDash(text: string, start: number): number | undefined {
  for (let at = start - 1; at >= 0; at--) {
    if (text.charAt(at) === '-') return at;
    if (!/\s/.test(text.charAt(at))) return undefined;
  }
  return undefined;
}

/** Comments that stand directly above an entry go with it. */
function includeComments(text: string, line: number, least: number): number {
  let start = line;
  while (start > least) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (above <= least || !/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Where the lines of the last entry end; a comment behind it belongs to it. */
function findEntryEnd(text: string, { place }: Located): number {
  if (text.charAt(place.end - 1) === '\n') return place.end;
  const end = text.indexOf('\n', place.end);
  return end === -1 ? text.length : end + 1;
}

/** The lines of a field as a whole: its key, and the list below it. */
function findField(root: Located, pointer: string, text: string, frame: ListFrame): Range | undefined {
  const slash = pointer.lastIndexOf('/');
  const around = findLocated(root, pointer.slice(0, slash));
  const key = around?.kind === 'map' ? around.entries.get(pointer.slice(slash + 1))?.key : undefined;
  if (key === undefined) return undefined;
  const start = text.lastIndexOf('\n', key.start - 1) + 1;
  if (text.slice(start, key.start).trim() !== '') return undefined;
  const lineEnd = text.indexOf('\n', frame.end - 1);
  return { start, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

function cut(text: string, range: Range | undefined, edits: readonly TextEdit[]): string {
  if (range === undefined) return '';
  const inner = edits
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .map((edit) => ({ ...edit, file: '', start: edit.start - range.start, end: edit.end - range.start }));
  return applyEdits(text.slice(range.start, range.end), inner).text;
}
