import { type TableSeparator, tableSeparators } from '../table.js';
import { splitRecords } from './split-records.js';

/** A separator, and where the table begins after a line that names it. */
export interface FoundSeparator {
  readonly separator: TableSeparator;
  readonly start: number;
}

/**
 * Finds the separator of a CSV text: that of Excel's own first line `sep=;`, else the one that splits the most lines
 * into equally many fields.
 */
export function findSeparator(text: string): FoundSeparator {
  const named = /^sep=([;,\t|])(?:\r\n|\r|\n|$)/iu.exec(text);
  const isSeparator = (sign: string | undefined): sign is TableSeparator =>
    tableSeparators.some((each) => each === sign);
  if (named !== null && isSeparator(named[1])) return { separator: named[1], start: named[0].length };
  const [best] = tableSeparators
    .map((separator) => ({ separator, ...rate(text, separator) }))
    .toSorted((a, b) => b.rows - a.rows || b.fields - a.fields);
  return { separator: best?.separator ?? ';', start: 0 };
}

/** As many records as are looked at, and in so many characters. */
const sampleRecords = 300;
const sampleLength = 300_000;

/** How many records have the most frequent number of fields, of those that have more than one. */
function rate(text: string, separator: TableSeparator): { readonly rows: number; readonly fields: number } {
  const { records } = splitRecords(text.slice(0, sampleLength), separator, sampleRecords);
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { fields: most?.[0] ?? 1, rows: most?.[1] ?? 0 };
}
