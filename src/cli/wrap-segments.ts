/** A stretch of a line and the codes that switch its colour on and off. */
export interface Segment {
  readonly text: string;
  readonly codes?: readonly [on: string, off: string] | undefined;
}

/**
 * Segments as lines of at most `width` cells, broken at spaces; a word that is longer stands in a line of its own. Each
 * line after the first begins with `indent` spaces, which count. Colours are switched off at the end of a line.
 */
export function wrapSegments(segments: readonly Segment[], width: number, indent: number): readonly string[] {
  const lines: (readonly Segment[])[] = [];
  let line: Segment[] = [];
  let cells = 0;
  for (const { text, codes } of segments) {
    for (const word of text.match(/[^\S\u00A0]+|[\S\u00A0]+/gu) ?? []) {
      const isSpace = word.trim() === '' && !word.includes('\u00A0');
      const letters = isSpace ? 1 : Array.from(word).length;
      if (!isSpace && cells > indent && cells + letters > width && line.length > 0) {
        lines.push(line);
        [line, cells] = [[], indent];
      }
      if (isSpace && line.length === 0 && lines.length > 0) continue;
      line.push({ text: isSpace ? ' ' : word, codes });
      cells += letters;
    }
  }
  return [...lines, line].map((each, place) => (place === 0 ? '' : ' '.repeat(indent)) + printLine(each));
}

/** The words of a line, those of one colour between one pair of codes. */
function printLine(words: readonly Segment[]): string {
  const last = words.at(-1)?.text === ' ' ? words.slice(0, -1) : words;
  let printed = '';
  let open: Segment['codes'];
  for (const { text, codes } of last) {
    if (codes?.[0] !== open?.[0]) printed += `${open?.[1] ?? ''}${codes?.[0] ?? ''}`;
    printed += text;
    open = codes;
  }
  return printed + (open?.[1] ?? '');
}
