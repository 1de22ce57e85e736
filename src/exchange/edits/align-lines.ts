import { diffSequences } from '../../compare/diff-sequences.js';
import { countWords, measureLikeness, type WordCount } from '../../compare/likeness.js';
import { findLongestRise } from '../../compare/longest-rise.js';
import { listTextTokens } from './list-text-tokens.js';

/** A line of the document that a file was made from. */
export interface FormerLine {
  readonly text: string;
  /** The name of its bookmark in a Word file; missing where it has none. */
  readonly bookmark?: string | undefined;
}

/** A line of the file as a person left it. */
export interface LatterLine {
  readonly text: string;
  readonly bookmarks: readonly string[];
  /** What its paragraphs said before tracked changes were made in them. */
  readonly before: string;
}

/** Which former line each latter one is, and the other way round, by places. */
export interface LineAlignment {
  readonly former: ReadonlyMap<number, number>;
  readonly latter: ReadonlyMap<number, number>;
  /** Places of former lines that stand elsewhere. As few as possible count as moved. */
  readonly moved: ReadonlySet<number>;
}

/** How alike two lines have to be, from 0 to 1: less where their neighbours are the same. */
const leastLikeness = { here: 0.5, anywhere: 0.65 } as const;
/** A bookmark names its line; with words of which hardly any is left it may have been carried to another one. */
const leastNamed = 0.2;
/** So many pairs are compared word by word at most; what a larger gap holds is found by bookmark and by equal words. */
const mostPairs = 40_000;

/**
 * Finds what became of each line. Equal lines in their order hold the rest in place. Between two of them a line is found by
 * what it said before tracked changes, by its bookmark, and by likeness; then the same is tried over the whole text, for
 * lines that were moved.
 */
export function alignLines(former: readonly FormerLine[], latter: readonly LatterLine[]): LineAlignment {
  const aligner = new LineAligner(former, latter);
  aligner.pairInOrder();
  return aligner.finish();
}

class LineAligner {
  readonly #former = new Map<number, number>();
  readonly #latter = new Map<number, number>();
  readonly #old: readonly FormerLine[];
  readonly #new: readonly LatterLine[];
  readonly #counts = new Map<string, WordCount>();

  constructor(former: readonly FormerLine[], latter: readonly LatterLine[]) {
    this.#old = former;
    this.#new = latter;
  }

  pairInOrder(): void {
    const stretches = diffSequences(
      this.#old.map(({ text }) => text),
      this.#new.map(({ text }) => text),
    );
    for (const { isSame, beforeStart, beforeEnd, afterStart } of stretches) {
      if (!isSame) continue;
      for (let step = 0; step < beforeEnd - beforeStart; step++)
        this.#pair(beforeStart + step, afterStart + step);
    }
    for (const { isSame, beforeStart, beforeEnd, afterStart, afterEnd } of stretches) {
      if (!isSame) this.#pairBest(range(beforeStart, beforeEnd), range(afterStart, afterEnd), 'here');
    }
    this.#pairBest(range(0, this.#old.length), range(0, this.#new.length), 'anywhere');
    this.#pairNamed();
  }

  finish(): LineAlignment {
    const places = [...this.#former].sort(([a], [b]) => a - b);
    const stayed = new Set(findLongestRise(places.map(([, old]) => old)));
    const moved = places.filter((_, place) => !stayed.has(place)).map(([, old]) => old);
    return { former: this.#former, latter: this.#latter, moved: new Set(moved) };
  }

  /** Pairs what fits best first. */
  #pairBest(olds: readonly number[], news: readonly number[], scope: keyof typeof leastLikeness): void {
    const openOld = olds.filter((place) => !this.#latter.has(place));
    const openNew = news.filter((place) => !this.#former.has(place));
    const isSmall = openOld.length * openNew.length <= mostPairs;
    const found: { readonly old: number; readonly recent: number; readonly score: number }[] = [];
    const byKey = isSmall ? undefined : this.#indexKeys(openNew);
    for (const old of openOld) {
      for (const recent of byKey === undefined ? openNew : this.#findByKey(old, byKey)) {
        const score = this.#score(old, recent, scope);
        if (score > 0) found.push({ old, recent, score });
      }
    }
    const shift = (each: { old: number; recent: number }): number => Math.abs(each.old - each.recent);
    found.sort((x, y) => y.score - x.score || shift(x) - shift(y) || x.old - y.old || x.recent - y.recent);
    for (const { old, recent } of found) {
      if (!this.#latter.has(old) && !this.#former.has(recent)) this.#pair(old, recent);
    }
  }

  /** A bookmark is the last that speaks for a line whose words are all others. */
  #pairNamed(): void {
    const byBookmark = new Map<string, number>();
    this.#new.forEach(({ bookmarks }, place) => {
      if (!this.#former.has(place)) for (const each of bookmarks) byBookmark.set(each, place);
    });
    this.#old.forEach(({ bookmark }, old) => {
      const recent = bookmark === undefined ? undefined : byBookmark.get(bookmark);
      if (recent === undefined || this.#latter.has(old) || this.#former.has(recent)) return;
      this.#pair(old, recent);
    });
  }

  /** How well two lines fit: 0 not at all, whole numbers for what proves it, a fraction for likeness. */
  #score(old: number, recent: number, scope: keyof typeof leastLikeness): number {
    const [before, after] = [this.#old[old], this.#new[recent]];
    if (before === undefined || after === undefined) return 0;
    const isNamed = before.bookmark !== undefined && after.bookmarks.includes(before.bookmark);
    const isForeign = before.bookmark !== undefined && !isNamed && after.bookmarks.some(isOwnBookmark);
    if (before.text === after.text) return isNamed ? 4 : 3;
    const likeness = measureLikeness(this.#count(before.text), this.#count(after.text));
    if (before.text === after.before) return (isNamed ? 2.5 : 2) + likeness / 4;
    if (isNamed && likeness >= leastNamed) return 1 + likeness;
    return likeness >= leastLikeness[scope] + (isForeign ? 0.2 : 0) ? likeness : 0;
  }

  #indexKeys(places: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const index = new Map<string, number[]>();
    for (const place of places) {
      const line = this.#new[place];
      if (line === undefined) continue;
      for (const key of [line.text, line.before, ...line.bookmarks]) {
        const list = index.get(key);
        if (list === undefined) index.set(key, [place]);
        else if (list.length < mostOfKey && list.at(-1) !== place) list.push(place);
      }
    }
    return index;
  }

  #findByKey(old: number, index: ReadonlyMap<string, readonly number[]>): readonly number[] {
    const { text = '', bookmark } = this.#old[old] ?? {};
    return [...new Set([...(index.get(text) ?? []), ...(index.get(bookmark ?? text) ?? [])])];
  }

  #count(text: string): WordCount {
    const count = this.#counts.get(text) ?? countWords(listTextTokens(text));
    this.#counts.set(text, count);
    return count;
  }

  #pair(old: number, recent: number): void {
    this.#latter.set(old, recent);
    this.#former.set(recent, old);
  }
}

const mostOfKey = 8;

/** Whether a bookmark is one that this program gives to clauses; Word and LibreOffice make others of their own. */
function isOwnBookmark(name: string): boolean {
  return name.startsWith('c_');
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, step) => start + step);
}
