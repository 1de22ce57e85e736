import type { PrintedLine } from '../../exchange/edits/printed-line.js';
import { findEntry, pointTo, type SourceEntry } from './find-entry.js';

/** Which lines of a document each entry of a YAML list is printed as. */
export class EntryMap {
  readonly #lines = new Map<string, PrintedLine[]>();

  constructor(lines: readonly PrintedLine[]) {
    for (const line of lines) {
      const entry = findEntry(line);
      if (entry === undefined) continue;
      for (const name of listNames(entry)) {
        const known = this.#lines.get(name);
        if (known === undefined) this.#lines.set(name, [line]);
        else known.push(line);
      }
    }
  }

  /** The lines of an entry with all that is inside of it, in their order. */
  linesOf(entry: SourceEntry): readonly PrintedLine[] {
    return this.#lines.get(nameEntry(entry.file, pointTo(entry))) ?? [];
  }

  /** Whether a line is the first of its entry: the one that stands for it. */
  isFirst(line: PrintedLine, entry: SourceEntry): boolean {
    return this.linesOf(entry)[0] === line;
  }
}

/** An entry and those around it; a shared clause is the whole of its file. */
function listNames(entry: SourceEntry): readonly string[] {
  const pointer = pointTo(entry);
  const names = [nameEntry(entry.file, pointer)];
  const isClause = /(?:^|\/)clauses\/[^/]+$/.test(entry.file);
  for (let outer = pointer; (outer = outer.slice(0, Math.max(0, outer.lastIndexOf('/')))) !== '';) {
    if (/\/\d+$/.test(outer)) names.push(nameEntry(entry.file, outer));
  }
  return isClause && pointer !== '' ? [...names, nameEntry(entry.file, '')] : names;
}

function nameEntry(file: string, pointer: string): string {
  return `${file}\n${pointer}`;
}
