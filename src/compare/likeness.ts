import type { Token } from './token.js';

/**
 * How alike two texts are, from 0 to 1: twice what both have over the sum of what they have, counted in letters of
 * words, so that a long word says more than a short one. The order of words does not matter: a sentence that was turned
 * round is the same provision. Endings matter little: a word counts as the same when four fifths of it are.
 */
export function measureLikeness(first: WordCount, second: WordCount): number {
  let common = 0;
  for (const [word, count] of first.words)
    common += word.length * Math.min(count, second.words.get(word) ?? 0);
  const sum = first.letters + second.letters;
  return sum === 0 ? 0 : (2 * common) / sum;
}

/** How often a text has each word, by the beginning that its forms share. */
export interface WordCount {
  readonly words: ReadonlyMap<string, number>;
  /** The letters of all these words together. */
  readonly letters: number;
}

/** Counts the words of a text. */
export function countWords(tokens: readonly Token[]): WordCount {
  const words = new Map<string, number>();
  let letters = 0;
  for (const { words: word, inline } of tokens) {
    if (inline.type !== 'text' || !/[\p{L}\p{N}]/u.test(word)) continue;
    const stem = cutEnding(word.toLowerCase());
    words.set(stem, (words.get(stem) ?? 0) + 1);
    letters += stem.length;
  }
  return { words, letters };
}

/** The beginning of a word, which other forms of it have as well. */
function cutEnding(word: string): string {
  return word.length < 5 ? word : word.slice(0, Math.ceil(word.length * 0.8));
}
