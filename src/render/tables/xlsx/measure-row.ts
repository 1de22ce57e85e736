/** Height of a line of text in points. */
const lineHeight = 15;
/** Letters are a little wider than the digits that the width of a column counts. */
const letterWidth = 1.05;
/** Excel knows no row that is higher. */
const mostHeight = 409;

/**
 * The height in points of a row of cells that break their words into lines; `undefined` where one line is enough. Programs find it
 * themselves when they open a sheet, but some only for the sheet that is shown.
 */
export function measureRow(texts: readonly string[], widths: readonly number[]): number | undefined {
  const lines = Math.max(1, ...texts.map((text, index) => countLines(text, widths[index] ?? 1)));
  return lines === 1 ? undefined : Math.min(mostHeight, lines * lineHeight);
}

function countLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + countWrapped(line, width / letterWidth), 0);
}

/** The lines of words put one after another as long as they fit; a word that is longer than a line is broken. */
function countWrapped(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(' ')) {
    const next = used === 0 ? length : used + 1 + length;
    if (next <= width) {
      used = next;
      continue;
    }
    if (used > 0) lines += 1;
    const broken = Math.max(0, Math.ceil(length / width) - 1);
    lines += broken;
    used = length - broken * width;
  }
  return lines;
}
