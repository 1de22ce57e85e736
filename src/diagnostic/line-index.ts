import type { Place } from './place.js';

/** A spot in a text as editors show it: both numbers begin at 1; columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text, for turning offsets into positions. */
export interface LineIndex {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
}

/** Finds the lines of a text. A line ends with LF, CR LF or CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return { text, starts };
}

/** The position of an offset; offsets outside of the text count as its nearest end. */
export function locateOffset({ text, starts }: LineIndex, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
}

/** The text of a line, given by its number from 1, without its end. */
export function readLine({ text, starts }: LineIndex, line: number): string {
  return text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
}

/** Where a place begins and ends; `undefined` when it stands for the file as a whole. */
export function locatePlace(
  index: LineIndex,
  place: Place,
): { readonly start: Position; readonly end: Position } | undefined {
  const start = locateOffset(index, place.start);
  const end = locateOffset(index, Math.max(place.end, place.start));
  const isWholeFile = place.pointer === '' && (place.end <= 0 || end.line - start.line > 1);
  return isWholeFile ? undefined : { start, end };
}

/** Keeps the line index of each file, for a run over many findings. */
export function createLineIndexes(
  findText: (file: string) => string | undefined,
): (file: string) => LineIndex | undefined {
  const known = new Map<string, LineIndex | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = findText(file);
      known.set(file, text === undefined ? undefined : indexLines(text));
    }
    return known.get(file);
  };
}
