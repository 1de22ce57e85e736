import type { Language } from '../language/language.js';

/** What a word of a text is to names. */
export interface NameWord {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** A word, with its parts that hyphens join, a number, or a sign. */
const token = String.raw`\p{L}+(?:-\p{L}+)*|\d+|[^\s\p{L}\d]`;
const tokenAfter = new RegExp(String.raw`\s*(${token})`, 'uy');
const tokenBefore = new RegExp(String.raw`(?<=(${token})\s*)`, 'uy');
const tokenTo = /(?<=((?:\p{L}+-)*\p{L}*))/uy;
const sign = /^[^\p{L}\d]/u;

/**
 * Reads the words of texts as names are made of them, from one offset on: a name is a few words of a long text. Words
 * that every text has are left out; no name goes on behind a sign.
 */
export class NameWordReader {
  constructor(private readonly grammar: Language) {}

  /** The words from an offset on, up to a sign; `most` at most. */
  takeFrom(text: string, from: number, most: number): readonly NameWord[] {
    const words: NameWord[] = [];
    for (let at = from; words.length < most;) {
      const said = matchAt(tokenAfter, text, at);
      if (said === undefined || sign.test(said)) break;
      at = tokenAfter.lastIndex;
      const word = this.readWord(said, at - said.length);
      if (word !== undefined) words.push(word);
    }
    return words;
  }

  /** The word before an offset; nothing behind a sign. */
  findBefore(text: string, offset: number): NameWord | undefined {
    for (let at = offset; at > 0;) {
      const said = matchAt(tokenBefore, text, at);
      if (said === undefined || sign.test(said)) return undefined;
      at = text.lastIndexOf(said, at - said.length);
      const word = this.readWord(said, at);
      if (word !== undefined) return word;
    }
    return undefined;
  }

  /** Where the word starts that an offset is in. */
  findStart(text: string, offset: number): number {
    return offset - (matchAt(tokenTo, text, offset)?.length ?? 0);
  }

  private readWord(said: string, start: number): NameWord | undefined {
    const stems = this.grammar.readStems(said);
    return stems.length === 0 ? undefined : { stem: stems.join(' '), start, end: start + said.length };
  }
}

/** What the group of a sticky pattern holds at an offset. */
function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[1];
}
