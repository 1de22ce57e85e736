import { diffSequences, type Stretch } from './diff-sequences.js';
import type { Token } from './token.js';

/** A stretch of a provision: the same in both texts, or one put in place of the other. */
export interface Piece {
  readonly isSame: boolean;
  /** Tokens of the old text; none where words were added. */
  readonly before: readonly Token[];
  /** Tokens of the new text; none where words were struck out. Where `isSame` they may be printed otherwise: renumbered. */
  readonly after: readonly Token[];
}

/**
 * What became of the words of a provision, as pieces in their order: the old tokens of all pieces are the old text, the
 * new ones the new text. `follow` names what a reference of the old text leads to in terms of the new one. Small words
 * between two changes count as changed with them, so that a person reads phrases and no confetti; a text of which hardly
 * anything is left is replaced as a whole.
 */
export function compareWords(
  before: readonly Token[],
  after: readonly Token[],
  follow: (target: string) => string,
): readonly Piece[] {
  const stretches = diffSequences(
    before.map(({ key, inline }) => (inline.type === 'ref' ? `ref:${follow(inline.target)}` : key)),
    after.map(({ key }) => key),
  );
  const pieces = stretches.map(
    ({ isSame, beforeStart, beforeEnd, afterStart, afterEnd }: Stretch): Piece => ({
      isSame,
      before: before.slice(beforeStart, beforeEnd),
      after: after.slice(afterStart, afterEnd),
    }),
  );
  return isReplaced(pieces) ? [{ isSame: false, before, after }] : joinChanges(pieces);
}

/** Less than this share of the letters left, and nobody recognizes the old sentence in the new one. */
const leastKept = 0.2;

function isReplaced(pieces: readonly Piece[]): boolean {
  const count = (list: readonly Piece[]): number =>
    list.reduce((sum, { before, after }) => sum + countLetters(before) + countLetters(after), 0);
  const total = count(pieces);
  return total > 0 && pieces.length > 1 && count(pieces.filter(({ isSame }) => isSame)) < leastKept * total;
}

/** Takes what stayed between two changes for changed where it is shorter than what changed on either side. */
function joinChanges(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  pieces.forEach((piece, place) => {
    const [last, next] = [joined.at(-1), pieces[place + 1]];
    const isBetween = piece.isSame && last?.isSame === false && next?.isSame === false;
    const isSwallowed = isBetween && isSmall(piece, last, next);
    const own = isSwallowed ? { ...piece, isSame: false } : piece;
    if (last === undefined || last.isSame !== own.isSame) joined.push(own);
    else joined[joined.length - 1] = merge(last, own);
  });
  return joined;
}

function isSmall(between: Piece, last: Piece, next: Piece): boolean {
  const letters = countLetters(between.after);
  if (letters === 0) return between.after.every(({ inline }) => inline.type === 'text');
  const words = between.after.filter(({ words: word }) => /\p{L}/u.test(word)).length;
  return words <= 2 && letters < weigh(last) && letters < weigh(next);
}

function weigh({ before, after }: Piece): number {
  return Math.max(countLetters(before), countLetters(after));
}

function merge(first: Piece, second: Piece): Piece {
  return {
    isSame: first.isSame,
    before: [...first.before, ...second.before],
    after: [...first.after, ...second.after],
  };
}

/** Letters and digits, marks as one each. */
function countLetters(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, { inline, words }) =>
      sum + (inline.type === 'text' ? (/[\p{L}\p{N}]/u.test(words) ? words.length : 0) : 1),
    0,
  );
}
