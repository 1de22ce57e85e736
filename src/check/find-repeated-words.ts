import type { Stretch } from './word-list.js';

/** Shorter words are repeated on purpose more often than not: «и так и так». */
const shortest = 4;
const isWord = /^\p{L}+$/u;

/**
 * Words, or pairs of words, that stand twice in a row: «по вопросам по вопросам». Letters must be equal, so give a folded
 * text. Found from the first to the second, punctuation after it left out.
 */
export function* findRepeatedWords(text: string): Generator<Stretch> {
  const words = text.split(' ');
  let start = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    if (word.length >= shortest && next.startsWith(word) && isLongWord(word) && trimEnd(next) === word) {
      yield { start, end: start + 2 * word.length + 1 };
    } else if (word === words[index + 2] && isWord.test(word) && isLongWord(next)) {
      const length = word.length + 1 + next.length;
      if (trimEnd(words[index + 3] ?? '') === next) yield { start, end: start + 2 * length + 1 };
    }
    start += word.length + 1;
  }
}

function isLongWord(word: string): boolean {
  return word.length >= shortest && isWord.test(word);
}

function trimEnd(word: string): string {
  return word.replace(/[.,;:!?)»]{1,3}$/, '');
}
