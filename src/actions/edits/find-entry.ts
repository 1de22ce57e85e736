import type { PrintedLine } from '../../exchange/edits/printed-line.js';
import { splitPointer } from '../../parse/located.js';

/** An entry of a list in a YAML file. */
export interface SourceEntry {
  readonly file: string;
  /** Of the list; empty for a shared clause, which is a file of its own. A field that is in no list has no entry. */
  readonly list: string;
  /** Place in the list. */
  readonly index: number;
}

/** The pointer of an entry. */
export function pointTo({ list, index }: SourceEntry): string {
  return list === '' ? '' : `${list}/${index}`;
}

/**
 * The entry of a list that a line is printed from: a duty, a sub-item, something to know. `undefined` where the line is made
 * of several entries, or of fields that are in no list.
 */
export function findEntry(line: PrintedLine): SourceEntry | undefined {
  if (line.origin !== undefined && !line.origin.file.endsWith('.hbs')) {
    return readEntry(line.origin.file, line.origin.pointer);
  }
  const found = new Map<string, SourceEntry | undefined>();
  for (const { owner } of line.letters) {
    const { origin } = owner;
    if (origin === undefined) continue;
    const entry = readEntry(origin.file, origin.pointer);
    found.set(`${origin.file} ${entry === undefined ? origin.pointer : pointTo(entry)}`, entry);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** The nearest entry around a pointer: `/duties/1` of `/duties/1/text`. */
function readEntry(file: string, pointer: string): SourceEntry | undefined {
  const parts = splitPointer(pointer);
  for (let count = parts.length; count > 0; count--) {
    const part = parts[count - 1] ?? '';
    if (!/^\d+$/.test(part)) continue;
    const list = pointer.split('/').slice(0, count).join('/');
    return { file, list, index: Number(part) };
  }
  return /(?:^|\/)clauses\/[^/]+$/.test(file) ? { file, list: '', index: 0 } : undefined;
}
