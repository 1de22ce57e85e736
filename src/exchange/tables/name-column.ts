/** The letters of a column as spreadsheets show them: 1 is `A`, 27 is `AA`. */
export function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : nameColumn(Math.floor((column - 1) / 26)) + letter;
}

/** The number of a column by its letters, from 1; `undefined` when they name none that a spreadsheet has. */
export function readColumnName(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/iu.test(letters)) return undefined;
  const column = Array.from(letters.toUpperCase()).reduce(
    (sum, each) => sum * 26 + each.charCodeAt(0) - 64,
    0,
  );
  return column <= mostColumns ? column : undefined;
}

/** As many as Excel has. */
export const mostColumns = 16_384;

/** As many as Excel has. */
export const mostRows = 1_048_576;
