const letter = /\p{L}/u;
const digit = /\p{N}/u;
/** What parts the pieces of a number or code from other words. */
const border = /[\s/-]/u;

/** No piece of a number is longer; what is, need not be read to its end. */
const longestPiece = 20;

/**
 * Whether a line may end after the hyphen at a place of a text: between two words, as in «купля-продажа». Numbers, codes and
 * initials stay whole: «04-ДИ», «F87E-EE5A», «2-3», «Ж.-Б.».
 */
export function breaksAtHyphen(text: string, index: number): boolean {
  if (!letter.test(text.charAt(index - 1)) || !letter.test(text.charAt(index + 1))) return false;
  return !hasDigit(text, index, -1) && !hasDigit(text, index, 1);
}

/** Whether there is a digit in the piece that ends or begins at a hyphen. */
function hasDigit(text: string, hyphen: number, step: 1 | -1): boolean {
  for (let count = 1; count <= longestPiece; count += 1) {
    const character = text.charAt(hyphen + step * count);
    if (character === '' || border.test(character)) return false;
    if (digit.test(character)) return true;
  }
  return false;
}

/** A text cut at the hyphens that hold its parts together, which are left out: one piece where there is none. */
export function cutAtHeldHyphens(text: string): readonly string[] {
  if (!text.includes('-')) return [text];
  const pieces: string[] = [];
  let start = 0;
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1)) {
    if (!holds(text, at)) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** A hyphen at the edge of a word, or a dash that somebody typed as one, holds nothing together. */
function holds(text: string, index: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
  return before !== '' && after !== '' && !/[\s-]/u.test(before + after) && !breaksAtHyphen(text, index);
}

/** Longer ones are cut on a phone rather than wider than it. */
const longestWhole = 24;

/** A stretch of a text, and whether no line may end inside of it. */
export interface Stretch {
  readonly text: string;
  readonly isWhole: boolean;
}

/** A text in stretches: the words with hyphens that hold, which stay on one line, and what lies between them. */
export function findWholes(text: string): readonly Stretch[] {
  if (!text.includes('-')) return [{ text, isWhole: false }];
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { 0: word, index } of text.matchAll(/[^\s-]+(?:-[^\s-]+)+/gu)) {
    if (word.length > longestWhole || cutAtHeldHyphens(word).length === 1) continue;
    if (index > start) stretches.push({ text: text.slice(start, index), isWhole: false });
    stretches.push({ text: word, isWhole: true });
    start = index + word.length;
  }
  if (start < text.length) stretches.push({ text: text.slice(start), isWhole: false });
  return stretches;
}
