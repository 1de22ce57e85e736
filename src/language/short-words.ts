import { longestShortWord } from './bonds.js';

/**
 * Short words in lower case as numbers, so that a word of a text can be looked up where it stands: to cut it out and
 * hash it first took half of the time of binding spaces, a tenth of that of composing.
 */
export class ShortWords {
  readonly #words: ReadonlySet<string>;
  readonly #packed = new Set<number>();
  /** Whether some words are no row of letters in lower case; they can only be found as texts. */
  readonly #hasOthers: boolean;

  constructor(words: ReadonlySet<string>) {
    this.#words = words;
    let others = false;
    for (const word of words) {
      const length = countLetters(word, 0, word.length);
      if (length === word.length && length <= longestShortWord) this.#packed.add(pack(word, 0, length));
      else others ||= length > 0;
    }
    this.#hasOthers = others;
  }

  /** Whether one of the words is the letters in lower case that begin at `start`, up to `end` at most. */
  mayBegin(text: string, start: number, end: number): boolean {
    if (this.#hasOthers) return true;
    const length = countLetters(text, start, end);
    return length <= longestShortWord && this.#packed.has(pack(text, start, length));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }
}

/** Whether a character is a Russian or Latin letter in lower case. */
export function isLowerCase(code: number): boolean {
  return (code >= 0x430 && code <= 0x45f) || (code >= 0x61 && code <= 0x7a);
}

function countLetters(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isLowerCase(text.charCodeAt(at))) at += 1;
  return at - start;
}

/** The lowest seven bits tell all letters in lower case apart, so that four letters make a small integer. */
function pack(text: string, start: number, length: number): number {
  let packed = 0;
  for (let at = start; at < start + length; at += 1) packed = (packed << 7) | (text.charCodeAt(at) & 0x7f);
  return packed;
}
