import type { Edit } from '../diagnostic/diagnostic.js';

/** A text as a single-quoted YAML scalar, the style in which nothing but the quote itself has a meaning. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The edit that puts quotes around what stands from `start` to the end of its line, for a text that was meant as text
 * but begins with a sign of YAML. `undefined` where the text may go on in the next line or a comment follows it, so
 * that only the author knows where it ends.
 */
export function quoteRestOfLine(file: string, text: string, start: number): Edit | undefined {
  const lineEnd = findLineEnd(text, start);
  const rest = text.slice(start, lineEnd).trimEnd();
  if (rest === '' || / #/.test(rest)) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.slice(lineEnd).match(/\S/);
  if (next?.index !== undefined) {
    const nextStart = lineEnd + next.index;
    const nextIndent = nextStart - (text.lastIndexOf('\n', nextStart - 1) + 1);
    if (nextIndent > measureIndent(text, lineStart)) return undefined;
  }
  return { file, start, end: start + rest.length, text: quoteText(rest) };
}

/** Offset of the line feed (or of the carriage return before it) that ends the line of `offset`, or of the end. */
export function findLineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function measureIndent(text: string, lineStart: number): number {
  let column = lineStart;
  while (text[column] === ' ') column++;
  return column - lineStart;
}
