import type { WordCursor } from './word-cursor.js';

/** Twice as many places as words, so that a free one is never far. */
const placesPerWord = 2;

/**
 * What is known of words, found where a cursor stands: a word that was met before is not cut out of its text again. A
 * book says the same words again and again. Begun anew when it is full.
 */
export class WordMemory<T> {
  private readonly mask: number;
  private words: (string | undefined)[] = [];
  /** The hashes of the words, which tell nearly all words apart without a look at their letters. */
  private hashes = new Int32Array(0);
  private values: (T | undefined)[] = [];
  private count = 0;

  /** `most` words are kept. */
  constructor(private readonly most: number) {
    this.mask = 2 ** Math.ceil(Math.log2(placesPerWord * most)) - 1;
    this.clear();
  }

  /** What is known of the word that the cursor is at, told by `tell` when it is met first. */
  recall(cursor: WordCursor, tell: (word: string) => T): T {
    const hash = hashWord(cursor);
    const place = this.findPlace(cursor, hash);
    const known = this.values[place];
    if (known !== undefined) return known;
    const { word } = cursor;
    const value = tell(word);
    if (this.count >= this.most) {
      this.clear();
      this.count = 0;
      return this.keep(this.findPlace(cursor, hash), hash, word, value);
    }
    return this.keep(place, hash, word, value);
  }

  private keep(place: number, hash: number, word: string, value: T): T {
    this.hashes[place] = hash;
    this.words[place] = word;
    this.values[place] = value;
    this.count += 1;
    return value;
  }

  /** The place of a word, or the free one where it belongs. */
  private findPlace(cursor: WordCursor, hash: number): number {
    const { mask, words, hashes } = this;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let word = words[place]; word !== undefined; word = words[place]) {
      if (hashes[place] === hash && isAt(cursor, word)) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  private clear(): void {
    this.words = new Array<string | undefined>(this.mask + 1).fill(undefined);
    this.values = new Array<T | undefined>(this.mask + 1).fill(undefined);
    this.hashes = new Int32Array(this.mask + 1);
  }
}

/** FNV-1a over UTF-16 units. */
function hashWord({ text, start, end }: WordCursor): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Whether the cursor is at a word. A call of `startsWith` for a few letters costs several times as much. */
function isAt({ text, start, end }: WordCursor, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
