import type { WordMask } from './word-mask.js';

/** Keeps a share that is a whole number of words from being rounded up by the error of its last digit. */
const tolerance = 1e-9;

/** A text whose words were looked over. */
export interface Masked {
  readonly mask: WordMask;
}

/** Texts by the beginnings of their words, so that each is compared only with those that share a rare one. */
export class WordIndex<T extends Masked> {
  readonly #texts = new Map<number, T[]>();

  constructor(texts: Iterable<T> = []) {
    for (const text of texts) this.add(text, text.mask.beginnings);
  }

  /** Adds a text under some of the beginnings of its words. Texts are found in the order in which they were added. */
  add(text: T, beginnings: Iterable<number>): void {
    for (const beginning of beginnings) {
      const found = this.#texts.get(beginning);
      if (found === undefined) this.#texts.set(beginning, [text]);
      else if (found.at(-1) !== text) found.push(text);
    }
  }

  /** The texts that were added under a beginning. */
  get(beginning: number): readonly T[] {
    return this.#texts.get(beginning) ?? [];
  }

  /** The texts among which are all that have every word of a text: those with its rarest one. */
  listHolders({ beginnings }: WordMask): readonly T[] {
    let rarest: readonly T[] | undefined;
    for (const beginning of beginnings) {
      const found = this.get(beginning);
      if (rarest === undefined || found.length < rarest.length) rarest = found;
      if (rarest.length === 0) break;
    }
    return rarest ?? [];
  }

  /**
   * The rarest words of a text, so many that any text as alike as `threshold` (the coefficient of Dice) has one of them
   * among its own rarest.
   */
  listRarest({ beginnings, count }: WordMask, threshold: number): readonly number[] {
    // Of a text with fewer words all must be shared, of one with more this share.
    const shared = Math.ceil((threshold / (2 - threshold)) * count - tolerance);
    const sorted = [...beginnings].sort((a, b) => this.get(a).length - this.get(b).length || a - b);
    return sorted.slice(0, count - shared + 1);
  }
}
