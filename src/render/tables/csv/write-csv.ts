import { looksLikeFormula } from '../looks-like-formula.js';
import type { SheetPart } from '../sheet-part.js';

/** What Excel with Russian or Albanian settings parts columns by; the comma of RFC 4180 is its decimal sign. */
const separator = ';';

/**
 * Lines and tables as one CSV file of RFC 4180: every record has as many fields as the widest table, a table is parted from
 * what stands around it by an empty record, CR LF ends each. The mark at the beginning tells Excel that it is UTF-8.
 * A break inside of a cell is a space, so that a record is a line for any reader.
 */
export function writeCsv(parts: readonly SheetPart[]): string {
  const records: string[][] = [];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before !== undefined && (part.type === 'table' || before.type === 'table')) records.push(['']);
    if (part.type === 'line') records.push(...part.text.split('\n').map((text) => [text]));
    else {
      if (part.hasHeader) records.push(part.columns.map(({ heading }) => heading));
      for (const row of part.rows) records.push([...row]);
    }
  });
  const width = Math.max(1, ...records.map((record) => record.length));
  const lines = records.map((record) =>
    Array.from({ length: width }, (_, index) => writeField(record[index] ?? '')).join(separator),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function writeField(text: string): string {
  const safe = disarm(text.replace(/\s*\n\s*/g, ' '));
  return /[;",\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that no program takes for a formula: an apostrophe stands before it. Where a program parts fields by commas or
 * tabs instead, or a quote ends a field early, what follows could be one as well; it is guarded in the same way.
 */
function disarm(text: string): string {
  return text
    .split(/(?<=[,;\t"])/u)
    .map((piece) => (looksLikeFormula(piece) ? `'${piece}` : piece))
    .join('');
}
