import type { Stretch } from './word-list.js';

/** Shorter words are repeated on purpose more often than not: «и так и так». */
const shortest = 4;
const isWord = /^\p{L}+$/u;

/**
 * Words, or pairs of words, that stand twice in a row: «по вопросам по вопросам». Letters must be equal, so give a folded
 * text. Found from the first to the second, punctuation after it left out.
 */
export function* findRepeatedWords(text: string): Generator<Stretch> {
  let next = skipWord(text, 0);
  for (let start = 0; next < text.length;) {
    const third = skipWord(text, next);
    // Nearly all words are told from those after them by their first letter.
    const first = text.charCodeAt(start);
    const end = first === text.charCodeAt(next) ? findSecond(text, start, next, third) : undefined;
    const pairEnd = first === text.charCodeAt(third) ? findSecondPair(text, start, next, third) : undefined;
    if (end !== undefined) yield { start, end };
    else if (pairEnd !== undefined) yield { start, end: pairEnd };
    start = next;
    next = third;
  }
}

/** Where the same word ends that stands after a word; `next` is where it starts, `third` where the one after it does. */
function findSecond(text: string, start: number, next: number, third: number): number | undefined {
  const word = text.slice(start, next - 1);
  const second = text.slice(next, third - 1);
  if (!second.startsWith(word) || !isLongWord(word) || trimEnd(second) !== word) return undefined;
  return next + word.length;
}

/** Where the same two words end that stand after two words. */
function findSecondPair(text: string, start: number, next: number, third: number): number | undefined {
  const fourth = skipWord(text, third);
  const word = text.slice(start, next);
  const other = text.slice(next, third - 1);
  if (text.slice(third, fourth) !== word || !isWord.test(word.slice(0, -1)) || !isLongWord(other))
    return undefined;
  if (trimEnd(text.slice(fourth, skipWord(text, fourth) - 1)) !== other) return undefined;
  return fourth + other.length;
}

/** Where the word after that at an offset starts: behind the next space, or behind the one that ends the text. */
function skipWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return (space < 0 ? text.length : space) + 1;
}

function isLongWord(word: string): boolean {
  return word.length >= shortest && isWord.test(word);
}

function trimEnd(word: string): string {
  return word.replace(/[.,;:!?)»]{1,3}$/, '');
}
