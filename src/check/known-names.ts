import { selectLanguage } from '../language/select-language.js';
import type { Place } from '../diagnostic/place.js';
import { readBeginning } from './list-phrases.js';
import { type NameWord, NameWordReader } from './name-words.js';
import type { RoleText } from './role-text.js';
import type { TitleEntry } from './title-entry.js';
import type { Stretch } from './word-list.js';

/** A name of the book: of a position or a unit. */
export interface KnownName {
  readonly nominative: string;
  readonly place: Place;
  /** The stems of its words. */
  readonly all: readonly string[];
  /** Those from the head on. */
  readonly stems: readonly string[];
}

/** So many names are compared with one that is met in a text. */
const mostCompared = 20;

/** More words than this are no name. */
const longestName = 10;

/** So many letters two words of one root begin with. */
const rootLength = 6;

/** A name that words of a text are meant to be. */
export interface MeantName {
  readonly name: KnownName;
  /** How many words from the head on. */
  readonly count: number;
  /** Whether the word before the head belongs to them. */
  readonly isBefore: boolean;
}

/** Words of a text that are meant to be a name. */
export interface OtherName {
  readonly name: KnownName;
  readonly stretch: Stretch;
}

/** The names of a book, found by what a text says instead of them. */
export class KnownNames {
  private readonly whole = new Map<string, KnownName>();
  /** By head and last word. */
  private readonly byEnds = new Map<string, KnownName[]>();
  /** By everything but the head. */
  private readonly byRest = new Map<string, KnownName[]>();
  /** Names of two words, by the head and the beginning of the other: «отдел производства», «производственный отдел». */
  private readonly byRoot = new Map<string, KnownName[]>();
  /** The heads that names of the book have. */
  private readonly knownHeads = new Set<string>();
  private readonly longest: number;
  private readonly reader: NameWordReader;
  /** What words with the stem of a head begin with. */
  private readonly beginnings: RegExp;

  /** `heads` are the stems of words by which such things are called; some of them stand one for the other. */
  constructor(
    titles: readonly Pick<TitleEntry, 'nominative' | 'place'>[],
    language: string,
    private readonly heads: ReadonlySet<string>,
    private readonly equals: ReadonlySet<string>,
  ) {
    const grammar = selectLanguage(language);
    this.reader = new NameWordReader(grammar);
    this.beginnings = new RegExp(Array.from(heads, readBeginning).join('|'), 'g');
    let longest = 0;
    for (const { nominative, place } of titles) {
      const all = grammar.readStems(nominative);
      const stems = all.slice(all.findIndex((stem) => heads.has(stem)));
      const [head] = stems;
      if (head === undefined || !heads.has(head)) continue;
      longest = Math.max(longest, stems.length);
      this.knownHeads.add(head);
      const name = { nominative, place, all, stems };
      if (!this.whole.has(stems.join(' '))) this.whole.set(stems.join(' '), name);
      const [root = ''] = all.filter((stem) => stem !== head);
      if (all.length === 2 && root.length >= rootLength) add(this.byRoot, makeRootKey(head, root), name);
      // «Главный бухгалтер»: what stands before the head is not compared.
      if (all.length > stems.length) continue;
      add(this.byEnds, `${head} ${stems.at(-1) ?? ''}`, name);
      add(this.byRest, stems.slice(1).join(' '), name);
    }
    this.longest = longest;
  }

  /** What stands in a text for names of the book and is none of them, in order. */
  *findOther({ plain, folded }: Pick<RoleText, 'plain' | 'folded'>): Generator<OtherName> {
    if (this.longest === 0) return;
    let read = 0;
    for (const offset of this.listSuspects(folded)) {
      if (offset < read) continue;
      const from = this.reader.findStart(plain, offset);
      const [word] = this.reader.takeFrom(plain, from, 1);
      read = word?.end ?? read;
      if (word === undefined || !this.canMean(word.stem)) continue;
      const words = this.reader.takeFrom(plain, from, Math.min(Math.max(this.longest, 2), longestName));
      const before = this.reader.findBefore(plain, from);
      const meant = this.findMeant(words, before);
      const last = words[(meant?.count ?? 0) - 1];
      if (meant === undefined || last === undefined) continue;
      const { start } = meant.isBefore && before !== undefined ? before : word;
      yield { name: meant.name, stretch: { start, end: last.end } };
    }
  }

  /** The first words of a text that can be a name, `most` with those that every text has. */
  takeWords(text: string, most: number): readonly NameWord[] {
    return this.reader.takeFrom(text, 0, most);
  }

  /** Whether words begin with a name of the book that is longer than its head. */
  isKnown(words: readonly NameWord[]): boolean {
    const stems = words.map(({ stem }) => stem);
    for (let count = Math.min(this.longest, stems.length); count > 1; count--) {
      if (this.whole.has(stems.slice(0, count).join(' '))) return true;
    }
    return false;
  }

  /**
   * The name that the words from a head on are meant to be, and how many of them; nothing where they are a name as it
   * stands in the book, or are like none. `before` is the word before the head.
   */
  findMeant(words: readonly NameWord[], before: NameWord | undefined): MeantName | undefined {
    if (this.isKnown(words)) return undefined;
    const stems = words.map(({ stem }) => stem);
    for (let count = Math.min(this.longest, stems.length); count > 1; count--) {
      const said = stems.slice(0, count);
      const name = this.findByRest(said) ?? this.findByEnds(said);
      if (name !== undefined) return { name, count, isBefore: false };
    }
    return this.findByRoot(stems, before?.stem);
  }

  /** Whether words with this head can mean a name of the book: one with the same head, or with another that stands for it. */
  private canMean(head: string): boolean {
    return this.heads.has(head) && (this.knownHeads.has(head) || this.equals.has(head));
  }

  /** Where words may stand that have the stem of a head. */
  private listSuspects(folded: string): readonly number[] {
    const offsets: number[] = [];
    const { beginnings } = this;
    beginnings.lastIndex = 0;
    while (beginnings.test(folded)) offsets.push(beginnings.lastIndex - 1);
    return offsets;
  }

  /** «Производственный отдел» for «отдел производства», and the other way round. */
  private findByRoot(
    [head = '', next]: readonly string[],
    before: string | undefined,
  ): MeantName | undefined {
    for (const [count, root] of [before, next].entries()) {
      if (root === undefined || root.length < rootLength) continue;
      const name = (this.byRoot.get(makeRootKey(head, root)) ?? []).find(({ all }) => !all.includes(root));
      if (name !== undefined) return { name, count: count + 1, isBefore: root === before };
    }
    return undefined;
  }

  /** «Начальник отдела продаж» for «руководитель отдела продаж». */
  private findByRest(said: readonly string[]): KnownName | undefined {
    const [head = '', ...rest] = said;
    if (!this.equals.has(head)) return undefined;
    const names = this.byRest.get(rest.join(' ')) ?? [];
    return names.find(({ stems: [other = ''] }) => other !== head && this.equals.has(other));
  }

  /** «Менеджер по ключевым клиентам» for «менеджер по работе с ключевыми клиентами»: a word is left out, or another one. */
  private findByEnds(said: readonly string[]): KnownName | undefined {
    if (said.length < 3) return undefined;
    const names = this.byEnds.get(`${said[0] ?? ''} ${said.at(-1) ?? ''}`) ?? [];
    return names.find(({ stems }) => {
      const missing = stems.filter((stem) => !said.includes(stem)).length;
      const other = said.filter((stem) => !stems.includes(stem)).length;
      return missing === 1 && other <= 1 && stems.length >= said.length;
    });
  }
}

function makeRootKey(head: string, root: string): string {
  return `${head} ${root.slice(0, rootLength)}`;
}

function add(names: Map<string, KnownName[]>, key: string, name: KnownName): void {
  const others = names.get(key);
  if (others === undefined) names.set(key, [name]);
  else if (others.length < mostCompared) others.push(name);
}
