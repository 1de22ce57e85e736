/** The sign for any space between words, and before a word that begins behind another sign; never two side by side. */
const wordStart = ' ';
const isInWord = /[а-яa-z\d]/;
const isSpace = /\s/;

/** Signs above this code are in no part; they are taken for spaces, of which some are among them. */
const lastCode = 0x2200;

const nothing: readonly never[] = [];

/** So many texts can be told apart by their number. */
const mostTexts = 0xffffffff;

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
  /** For each state and column the next state; 0 is the first state, and the nearer to it the smaller is the number. */
  private readonly next: Uint16Array | Uint32Array;
  private readonly sought: readonly T[];
  /** Whose parts end in a state, by their number in `sought`. */
  private readonly owners: readonly (readonly number[])[];
  /** For each of `sought` the last text that it was found in, by the number of the text. */
  private readonly foundIn: Uint32Array;
  private texts = 0;
  /** 1 where a state has owners: few have, and a byte is read faster than a list. */
  private readonly isEnd: Uint8Array;

  constructor(sought: readonly T[]) {
    this.sought = sought;
    this.foundIn = new Uint32Array(sought.length);
    const entries = sought.flatMap(({ parts }, owner) =>
      parts.map((part) => ({ owner, part: markWords(part) })),
    );
    const signs = [...new Set([wordStart, ...entries.flatMap(({ part }) => Array.from(part))])];
    for (const [index, sign] of signs.entries()) this.columns[sign.charCodeAt(0)] = index + 1;
    for (let code = 0; code < lastCode; code++) {
      const sign = String.fromCharCode(code);
      this.startsWords[code] = isInWord.test(sign) ? 1 : 0;
      if (isSpace.test(sign)) this.columns[code] = this.columns[wordStart.charCodeAt(0)] ?? 0;
    }
    this.width = signs.length + 1;
    const most = 1 + entries.reduce((sum, { part }) => sum + part.length, 0);
    const next = new Uint32Array(most * this.width);
    const owners = [new Set<number>()];
    for (const { owner, part } of entries) owners[this.addPart(part, next, owners)]?.add(owner);
    const order = this.followFailures(next, owners);
    this.next = this.reorder(next, order);
    this.owners = order.map((state) => [...(owners[state] ?? [])]);
    this.isEnd = Uint8Array.from(this.owners, (each) => (each.length > 0 ? 1 : 0));
  }

  /** What a text can have, because it has a part of it, each once. `folded`: the text as `foldText` makes it. */
  scan(folded: string): readonly T[] {
    const { columns, startsWords, next, width, isEnd } = this;
    const ends: number[] = [];
    const start = columns[wordStart.charCodeAt(0)] ?? 0;
    let state = 0;
    let wasInWord = 0;
    let last = 0;
    for (let at = 0; at < folded.length; at++) {
      const code = folded.charCodeAt(at);
      const inWord = startsWords[code] ?? 0;
      // A part never ends with the beginning of a word, so that nothing can be found here.
      if (inWord > wasInWord && last !== start) state = next[state * width + start] ?? 0;
      wasInWord = inWord;
      const column = columns[code] ?? start;
      if (column === start && last === start) continue;
      last = column;
      state = next[state * width + column] ?? 0;
      if (isEnd[state] === 1) ends.push(state);
    }
    return this.listOwners(ends);
  }

  private listOwners(ends: readonly number[]): readonly T[] {
    if (ends.length === 0) return nothing;
    const { sought, owners, foundIn } = this;
    if (this.texts === mostTexts) {
      foundIn.fill(0);
      this.texts = 0;
    }
    this.texts += 1;
    const found: T[] = [];
    for (const end of ends) {
      for (const number of owners[end] ?? []) {
        const owner = sought[number];
        if (owner === undefined || foundIn[number] === this.texts) continue;
        foundIn[number] = this.texts;
        found.push(owner);
      }
    }
    return found;
  }

  /** The state in which a part ends; states that are not there yet are added. */
  private addPart(part: string, next: Uint32Array, owners: Set<number>[]): number {
    let state = 0;
    for (const sign of part) {
      const cell = state * this.width + (this.columns[sign.charCodeAt(0)] ?? 0);
      if (next[cell] === 0) next[cell] = owners.push(new Set()) - 1;
      state = next[cell] ?? 0;
    }
    return state;
  }

  /**
   * Where a state has no way on, that of the longest end of what was read which is a beginning too is taken. Returns the
   * states, those that fewer signs lead to first.
   */
  private followFailures(next: Uint32Array, owners: readonly Set<number>[]): readonly number[] {
    const { width } = this;
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
    return queue;
  }

  /**
   * The table with its states in another order. A text seldom leads far away from the first state: when those near to it
   * lie side by side, and each takes as little room as it can, what is read stays in the cache of the processor.
   */
  private reorder(next: Uint32Array, order: readonly number[]): Uint16Array | Uint32Array {
    const { width } = this;
    const places = new Uint32Array(order.length);
    for (const [place, state] of order.entries()) places[state] = place;
    const size = order.length * width;
    const reordered = order.length <= 0xffff ? new Uint16Array(size) : new Uint32Array(size);
    for (const [place, state] of order.entries()) {
      for (let column = 0; column < width; column++) {
        reordered[place * width + column] = places[next[state * width + column] ?? 0] ?? 0;
      }
    }
    return reordered;
  }
}

/** Puts the sign before the words that begin inside of a part; how its first word begins is told by the part. */
function markWords(part: string): string {
  return part.replace(/(?<=[^а-яa-z\d ])(?=[а-яa-z\d])/g, wordStart);
}
