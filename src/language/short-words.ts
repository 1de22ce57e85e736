import { type Bonds, longestShortWord } from './bonds.js';
import { isDigit, isLowerCase, isUpperCase } from './letters.js';

/** What a short word holds on to; a word may do both. */
export const holdsNext = 1;
export const holdsPrevious = 2;

const numberSign = 0x2116;

/**
 * The short words of `toNext` and `toPrevious` as numbers, so that a word of a text is looked up once, where it stands,
 * for both: to cut it out and hash it first took half of the time of binding spaces.
 */
export class ShortWords {
  readonly #toNext: ReadonlySet<string>;
  readonly #toPrevious: ReadonlySet<string>;
  readonly #packed = new Map<number, number>();
  /** What words begin with that are no row of letters in lower case, as № is; they can only be found as texts. */
  readonly #startsOfOthers = new Set<number>();

  constructor({ toNext, toPrevious }: Bonds) {
    this.#toNext = toNext;
    this.#toPrevious = toPrevious;
    for (const word of toNext) this.#add(word, holdsNext);
    for (const word of toPrevious) this.#add(word, holdsPrevious);
  }

  #add(word: string, side: number): void {
    const length = countLetters(word, 0, word.length);
    if (length === 0 || length !== word.length || length > longestShortWord) {
      this.#startsOfOthers.add(word.charCodeAt(0));
      return;
    }
    const packed = pack(word, 0, length);
    this.#packed.set(packed, side | (this.#packed.get(packed) ?? 0));
  }

  /**
   * What the word between two places of a text holds on to, a sum of `holdsNext` and `holdsPrevious`. What is open
   * before the word does not count for the one, what ends a phrase after it not for the other.
   */
  find(text: string, start: number, end: number): number {
    if (end - start > longestShortWord + 1) return 0;
    const first = text.charCodeAt(start);
    if (!this.#startsOfOthers.has(first)) {
      if (isDigit(first)) return 0;
      if (isLowerCase(first)) return this.#findLetters(text, start, end);
    }
    const word = text.slice(start, end);
    return (
      (this.#toNext.has(foldStart(word)) ? holdsNext : 0) |
      (this.#toPrevious.has(foldEnd(word)) ? holdsPrevious : 0)
    );
  }

  /** The same for a word of letters in lower case and nothing else, `packed` letter by letter. */
  findPlain(length: number, packed: number): number {
    return length > longestShortWord ? 0 : (this.#packed.get(packed) ?? 0);
  }

  #findLetters(text: string, start: number, end: number): number {
    const length = countLetters(text, start, end);
    if (length > longestShortWord) return 0;
    const sides = this.#packed.get(pack(text, start, length)) ?? 0;
    if (sides === 0 || length === end - start) return sides;
    return this.#toPrevious.has(foldEnd(text.slice(start, end))) ? holdsPrevious : 0;
  }
}

/** A word as it is looked up: without what is open before it, in lower case. */
export function foldStart(word: string): string {
  const first = word.charCodeAt(0);
  if (isLowerCase(first) || first === numberSign) return word;
  return (isSign(first) ? word.replace(/^[«„"([]+/u, '') : word).toLowerCase();
}

/** A word as it is looked up: without what ends a phrase after it, in lower case. */
export function foldEnd(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const bare = isSign(last) ? word.replace(/[.,;:!?)\]»“"…]+$/u, '') : word;
  return isLowerCase(word.charCodeAt(0)) && isLowerCase(last) ? bare : bare.toLowerCase();
}

/** Whether a character may be a mark or a bracket: it is no letter that words have in Russian or English. */
function isSign(code: number): boolean {
  return !isLowerCase(code) && !isUpperCase(code);
}

function countLetters(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isLowerCase(text.charCodeAt(at))) at += 1;
  return at - start;
}

function pack(text: string, start: number, length: number): number {
  let packed = 0;
  for (let at = start; at < start + length; at += 1) packed = packLetter(packed, text.charCodeAt(at));
  return packed;
}

/**
 * A row of letters with one more. The lowest seven bits tell all letters in lower case apart, so that four letters make
 * a small integer; of a longer row nothing can be told.
 */
export function packLetter(packed: number, code: number): number {
  return (packed << 7) | (code & 0x7f);
}
