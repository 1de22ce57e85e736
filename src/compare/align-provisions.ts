import { countWords, measureLikeness, type WordCount } from './likeness.js';
import type { Provision } from './provision.js';

/** Which provision of the new text each provision of the old one became, by index, and the other way round. */
export interface Alignment {
  readonly after: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number>;
}

/**
 * Finds what each provision became. First by the id that a person chose: it names a provision whatever becomes of its
 * words. Then by the same words, and then by likeness, in the part of the text where its surroundings went before it is
 * looked for elsewhere. What is left was removed, or added.
 */
export function alignProvisions(before: readonly Provision[], after: readonly Provision[]): Alignment {
  const aligner = new Aligner(before, after);
  aligner.pairById();
  aligner.pairByWords('same-place');
  aligner.pairByLikeness('same-place');
  aligner.pairByWords('anywhere');
  aligner.pairByLikeness('anywhere');
  return aligner;
}

/** How alike two texts have to be, from 0 to 1: less where their surroundings say the same of them. */
const leastLikeness = { 'same-place': 0.5, anywhere: 0.65 } as const;

/** Words that so many provisions have in common tell none of them apart. */
const frequentWord = 40;

type Scope = keyof typeof leastLikeness;

class Aligner implements Alignment {
  readonly after = new Map<number, number>();
  readonly before = new Map<number, number>();
  readonly #old: readonly Provision[];
  readonly #new: readonly Provision[];
  readonly #counts = new Map<Provision, WordCount>();

  constructor(before: readonly Provision[], after: readonly Provision[]) {
    this.#old = before;
    this.#new = after;
  }

  pairById(): void {
    const named = new Map(
      this.#new.flatMap((each) => (each.id === undefined ? [] : [[nameById(each), each]])),
    );
    for (const old of this.#old) {
      const match = old.id === undefined ? undefined : named.get(nameById(old));
      if (match !== undefined) this.#pair(old, match);
    }
  }

  /** Pairs provisions of the same words in their order, so that of several alike each finds its own. */
  pairByWords(scope: Scope): void {
    const waiting = new Map<string, Provision[]>();
    for (const each of this.#open(this.#new, this.before)) {
      const name = `${this.#placeOf(each, scope, 'new')} ${nameWords(each)}`;
      const list = waiting.get(name);
      if (list === undefined) waiting.set(name, [each]);
      else list.push(each);
    }
    for (const list of waiting.values()) list.reverse();
    // A pair may be the place in which parts of it are looked for, so surroundings come first: as they stand in the text.
    for (const old of this.#open(this.#old, this.after)) {
      const match = waiting.get(`${this.#placeOf(old, scope, 'old')} ${nameWords(old)}`)?.pop();
      if (match !== undefined && !this.before.has(match.index)) this.#pair(old, match);
    }
  }

  /** Pairs what is most alike first. Compared are only provisions that have a rare word in common. */
  pairByLikeness(scope: Scope): void {
    const open = this.#open(this.#new, this.before);
    const byWord = new Map<string, Provision[]>();
    for (const each of open) {
      for (const word of this.#count(each).words.keys()) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [each]);
        else list.push(each);
      }
    }
    const found: { readonly old: Provision; readonly match: Provision; readonly likeness: number }[] = [];
    for (const old of this.#open(this.#old, this.after)) {
      const candidates = new Set<Provision>();
      for (const word of this.#count(old).words.keys()) {
        const list = byWord.get(word) ?? [];
        if (list.length <= frequentWord) for (const each of list) candidates.add(each);
      }
      for (const match of candidates) {
        if (old.kind !== match.kind) continue;
        if (this.#placeOf(old, scope, 'old') !== this.#placeOf(match, scope, 'new')) continue;
        const likeness = measureLikeness(this.#count(old), this.#count(match));
        if (likeness >= leastLikeness[scope]) found.push({ old, match, likeness });
      }
    }
    found.sort(
      (x, y) => y.likeness - x.likeness || x.old.index - y.old.index || x.match.index - y.match.index,
    );
    for (const { old, match } of found) {
      if (!this.after.has(old.index) && !this.before.has(match.index)) this.#pair(old, match);
    }
  }

  /** What a provision stands in, in terms of the new text; a place that is gone has a name that nothing new has. */
  #placeOf({ kind, parent }: Provision, scope: Scope, text: 'old' | 'new'): string {
    if (scope === 'anywhere' || parent < 0) return kind;
    return `${kind} ${text === 'new' ? parent : (this.after.get(parent) ?? 'gone')}`;
  }

  #count(provision: Provision): WordCount {
    const count = this.#counts.get(provision) ?? countWords(provision.tokens);
    this.#counts.set(provision, count);
    return count;
  }

  #open(provisions: readonly Provision[], paired: ReadonlyMap<number, number>): readonly Provision[] {
    return provisions.filter(({ index }) => !paired.has(index));
  }

  #pair(old: Provision, match: Provision): void {
    this.after.set(old.index, match.index);
    this.before.set(match.index, old.index);
  }
}

function nameById({ kind, id = '' }: Provision): string {
  return `${kind} ${id}`;
}

function nameWords({ tokens }: Provision): string {
  return tokens.map(({ key }) => key).join('\u0000');
}
