import { foldHeading } from './fold-heading.js';
import type { FoundColumns } from './match-columns.js';
import type { TableRow } from './table.js';

/** A row below a header that is no data: the header again, numbers of its columns, a sum. */
export interface SkippedRow extends TableRow {
  readonly reason: 'header' | 'column-numbers' | 'total';
}

/** Sorts out the rows below a header: those of data, and those that tables are printed with. */
export function selectBody<Key extends string>(
  rows: readonly TableRow[],
  { columns, lines }: Pick<FoundColumns<Key>, 'columns' | 'lines'>,
  totals: readonly string[],
): { readonly body: readonly TableRow[]; readonly skipped: readonly SkippedRow[] } {
  const body: TableRow[] = [];
  const skipped: SkippedRow[] = [];
  const numbers = new Set(columns.values());
  const totalWords = totals.map(foldHeading);
  let isBelowHeader = true;
  for (const row of rows) {
    const reason = judgeRow(row);
    if (reason === undefined) body.push(row);
    else skipped.push({ ...row, reason });
    isBelowHeader = reason === 'header' || reason === 'column-numbers';
  }
  return { body, skipped };

  function judgeRow({ cells }: TableRow): SkippedRow['reason'] | undefined {
    if (cells.every(({ column, text }) => lines.get(column)?.has(foldHeading(text)) === true))
      return 'header';
    if (isBelowHeader && countsColumns(cells.map(({ text }) => text))) return 'column-numbers';
    const isTotal = cells
      .filter(({ column }, index) => index === 0 || numbers.has(column))
      .some(({ text }) => {
        const folded = foldHeading(text);
        return totalWords.some((word) => folded === word || folded.startsWith(`${word} `));
      });
    return isTotal ? 'total' : undefined;
  }
}

/** `1 2 3 4`: the numbers of the columns, which printed forms have below their headings. */
function countsColumns(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every((text, index) => text === String(index + 1));
}
