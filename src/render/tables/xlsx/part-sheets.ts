import type { PlainTable, SheetPart, TextLine } from '../sheet-part.js';

/** A sheet of a workbook: lines, then at most one table, then lines that end the document. */
export interface Sheet {
  /** Unlike any other of the workbook, and as Excel accepts it. */
  readonly name: string;
  readonly above: readonly TextLine[];
  readonly table: PlainTable | undefined;
  readonly below: readonly TextLine[];
}

/** As many UTF-16 units as Excel allows the name of a sheet. */
const longestName = 31;

/**
 * Parts a document into sheets, one for each table with the lines above it, so that the header of each can stay in sight.
 * A sheet is called after its widest column, one without headings after the document.
 */
export function partSheets(parts: readonly SheetPart[], title: string): readonly Sheet[] {
  const sheets: Omit<Sheet, 'name'>[] = [];
  let above: TextLine[] = [];
  for (const part of parts) {
    if (part.type === 'line') above.push(part);
    else {
      sheets.push({ above, table: part, below: [] });
      above = [];
    }
  }
  const last = sheets.pop();
  sheets.push(last === undefined ? { above, table: undefined, below: [] } : { ...last, below: above });
  const taken = new Set<string>();
  return sheets.map((sheet) => ({ name: nameSheet(sheet.table, title, taken), ...sheet }));
}

function nameSheet(table: PlainTable | undefined, title: string, taken: Set<string>): string {
  const [widest] = (table?.columns ?? []).toSorted((a, b) => b.share - a.share);
  const wanted = clean(widest?.heading ?? '') || clean(title) || '1';
  let name = cut(wanted, longestName);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const ending = ` (${count})`;
    name = cut(wanted, longestName - ending.length) + ending;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** Excel refuses these signs, an apostrophe at either end, and the name of its own list of changes. */
function clean(text: string): string {
  const allowed = text.replace(/[[\]:*?/\\\s]+/gu, ' ').replace(/^[' ]+|[' ]+$/gu, '');
  return allowed.toLowerCase() === 'history' ? `${allowed} 1` : allowed;
}

/** The beginning of a text, without half of a character or an apostrophe at its end. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/[' ]+$/u, '');
}
