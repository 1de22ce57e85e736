/** The sign before the first letter or digit of a word, in parts and in what is scanned. */
const wordStart = ' ';
const isInWord = /[а-яa-z\d]/;

/** Signs above this code are in no part. */
const lastCode = 0x2200;

const nothing: readonly never[] = [];

/** Something that a text can have only where it has one of its parts, which are as `findRequiredParts` tells them. */
export interface Sought {
  readonly parts: readonly string[];
}

/**
 * Finds in one pass over a text which of many parts it has (the automaton of Aho and Corasick): a text costs the same
 * whether one phrase is looked for in it or a thousand.
 */
export class PartScanner<T extends Sought> {
  /** The column of each sign; 0 is for those that are in no part. */
  private readonly columns = new Uint8Array(lastCode);
  private readonly startsWords = new Uint8Array(lastCode);
  private readonly width: number;
  /** For each state and column the next state; 0 is the first state. */
  private readonly next: Uint16Array | Uint32Array;
  /** Whose parts end in a state. */
  private readonly owners: readonly (readonly T[])[];
  /** 1 where a state has owners: few have, and a byte is read faster than a list. */
  private readonly isEnd: Uint8Array;

  constructor(sought: readonly T[]) {
    const entries = sought.flatMap((owner) => owner.parts.map((part) => ({ owner, part: markWords(part) })));
    const signs = [...new Set([wordStart, ...entries.flatMap(({ part }) => Array.from(part))])];
    for (const [index, sign] of signs.entries()) this.columns[sign.charCodeAt(0)] = index + 1;
    for (let code = 0; code < lastCode; code++) {
      this.startsWords[code] = isInWord.test(String.fromCharCode(code)) ? 1 : 0;
    }
    this.width = signs.length + 1;
    const size = 1 + entries.reduce((sum, { part }) => sum + part.length, 0);
    // What is half as large stays in the cache of the processor twice as well.
    this.next = size <= 0xffff ? new Uint16Array(size * this.width) : new Uint32Array(size * this.width);
    const owners = [new Set<T>()];
    for (const { owner, part } of entries) owners[this.addPart(part, owners)]?.add(owner);
    this.followFailures(owners);
    this.owners = owners.map((each) => [...each]);
    this.isEnd = Uint8Array.from(owners, (each) => (each.size > 0 ? 1 : 0));
  }

  /** What a text can have, because it has a part of it, each once. `folded`: the text as `foldText` makes it. */
  scan(folded: string): readonly T[] {
    const { columns, startsWords, next, width, isEnd } = this;
    const ends: number[] = [];
    const start = columns[wordStart.charCodeAt(0)] ?? 0;
    let state = 0;
    let wasInWord = 0;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const inWord = startsWords[code] ?? 0;
      // A part never ends with the beginning of a word, so that nothing can be found here.
      if (inWord > wasInWord) state = next[state * width + start] ?? 0;
      wasInWord = inWord;
      state = next[state * width + (columns[code] ?? 0)] ?? 0;
      if (isEnd[state] === 1) ends.push(state);
    }
    return this.listOwners(ends);
  }

  private listOwners(ends: readonly number[]): readonly T[] {
    const [first] = ends;
    if (first === undefined) return nothing;
    if (ends.length === 1) return this.owners[first] ?? nothing;
    const found = new Set<T>();
    for (const end of ends) for (const owner of this.owners[end] ?? []) found.add(owner);
    return [...found];
  }

  /** The state in which a part ends; states that are not there yet are added. */
  private addPart(part: string, owners: Set<T>[]): number {
    let state = 0;
    for (const sign of part) {
      const cell = state * this.width + (this.columns[sign.charCodeAt(0)] ?? 0);
      if (this.next[cell] === 0) this.next[cell] = owners.push(new Set()) - 1;
      state = this.next[cell] ?? 0;
    }
    return state;
  }

  /** Where a state has no way on, that of the longest end of what was read which is a beginning too is taken. */
  private followFailures(owners: readonly Set<T>[]): void {
    const { next, width } = this;
    const failures = new Uint32Array(owners.length);
    const queue = [0];
    for (const state of queue) {
      for (let column = 0; column < width; column++) {
        const cell = state * width + column;
        const child = next[cell] ?? 0;
        const other = state === 0 ? 0 : (next[(failures[state] ?? 0) * width + column] ?? 0);
        if (child === 0) {
          next[cell] = other;
          continue;
        }
        failures[child] = other;
        for (const owner of owners[other] ?? []) owners[child]?.add(owner);
        queue.push(child);
      }
    }
  }
}

/** Puts the sign before the words that begin inside of a part; how its first word begins is told by the part. */
function markWords(part: string): string {
  return part.replace(/(?<=[^а-яa-z\d])(?<!^ )(?=[а-яa-z\d])/g, wordStart);
}
