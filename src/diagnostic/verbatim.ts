/**
 * A stretch of a text that its source has letter for letter, in one piece. Between two of them the source has something
 * else: the fold of a line, an escape, a letter with its mark.
 */
export interface Verbatim {
  /** Offset in the text. */
  readonly at: number;
  /** Offset in the file that the text was read from. */
  readonly start: number;
  readonly length: number;
}

/** Where the characters `from` to `to` (exclusive) of a text stand in its file, when they do so in one piece. */
export function findVerbatim(pieces: readonly Verbatim[], from: number, to: number): number | undefined {
  const piece = pieces[findIndex(pieces, from)];
  if (piece === undefined || from < piece.at || to > piece.at + piece.length) return undefined;
  return piece.start + from - piece.at;
}

/**
 * From where to where in its file the characters `from` to `to` (exclusive) of a text stand, with what the source has between
 * their pieces; nothing where none of them is written as it is read.
 */
export function spanVerbatim(
  pieces: readonly Verbatim[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | undefined {
  const cut = cutVerbatim(pieces, from, to);
  const [first, last] = [cut[0], cut.at(-1)];
  return first && last && { start: first.start, end: last.start + last.length };
}

/** The pieces of the part `from` to `to` (exclusive) of a text, with offsets in that part. */
export function cutVerbatim(pieces: readonly Verbatim[], from: number, to: number): readonly Verbatim[] {
  const cut: Verbatim[] = [];
  for (let index = findIndex(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.at >= to) break;
    const at = Math.max(piece.at, from);
    const length = Math.min(piece.at + piece.length, to) - at;
    if (length > 0) cut.push({ at: at - from, start: piece.start + at - piece.at, length });
  }
  return cut;
}

/** The first piece that ends behind an offset. The pieces stand in order: half of them are left out at each step. */
function findIndex(pieces: readonly Verbatim[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
