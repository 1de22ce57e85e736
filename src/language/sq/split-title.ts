import type { AdjectivePlural, ArticleNoun } from '../article-lexicon.js';
import type { Lexicon } from '../lexicon.js';
import { findNoun } from './find-noun.js';
import { guessNoun } from './guess-noun.js';

/** A word of a title, and what becomes of it when the title is declined. */
export type TitlePiece =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'head'; readonly text: string; readonly prefix: string; readonly noun: ArticleNoun }
  /** The article that ties what follows to the head; it has another form when it does not stand right behind it. */
  | { readonly kind: 'linker'; readonly text: string; readonly isNext: boolean }
  | { readonly kind: 'adjective'; readonly text: string; readonly plural: AdjectivePlural };

/** The words of a title, and those among them that are not known. */
export interface SplitTitle {
  readonly pieces: readonly TitlePiece[];
  readonly unknown: readonly string[];
}

const linkers: ReadonlySet<string> = new Set(['i', 'e', 'të', 'së']);
const conjunctions: ReadonlySet<string> = new Set(['dhe', 'ose']);

/**
 * Tells the head of a title, the adjectives that agree with it and the linking articles from the words that stay as they
 * are: what hangs on a preposition, and the genitives behind a linking article.
 */
export function splitTitle(title: string, referent: 'person' | 'thing', lexicon: Lexicon): SplitTitle {
  if (isOwnName(title)) return { pieces: [{ kind: 'fixed', text: title }], unknown: [] };
  const { pieces, unknown } = new TitleSplitter(title.split(' '), referent, lexicon).split();
  return { pieces, unknown: unknown.filter((word) => word !== '') };
}

/** The name of a firm that begins in quotes stays as it is: “Fije Jone” sh.p.k. */
function isOwnName(title: string): boolean {
  return /^["“„«]/u.test(title);
}

class TitleSplitter {
  readonly #pieces: TitlePiece[] = [];
  readonly #unknown: string[] = [];
  #at = 0;

  constructor(
    private readonly words: readonly string[],
    private readonly referent: 'person' | 'thing',
    private readonly lexicon: Lexicon,
  ) {}

  split(): SplitTitle {
    this.#readHead();
    while (this.#at < this.words.length) this.#readModifier();
    return { pieces: this.#pieces, unknown: this.#unknown };
  }

  #readHead(): void {
    const next = this.words[this.#at + 1];
    const isFront = this.lexicon.invariableParts.has(fold(this.words[this.#at] ?? ''));
    if (isFront && next !== undefined && this.#find(next) !== undefined) this.#keep();
    const text = this.words[this.#at] ?? '';
    const hyphen = text.lastIndexOf('-') + 1;
    const found = this.#find(text) ?? (hyphen > 0 ? this.#find(text.slice(hyphen)) : undefined);
    const noun = found?.noun ?? guessNoun(text, this.words[this.#at + 1]);
    if (found === undefined) this.#unknown.push(text);
    if (noun === undefined) {
      this.#keep();
      return;
    }
    const first = hyphen > 0 && this.#find(text) === undefined ? text.slice(0, hyphen) : '';
    if (first !== '' && found !== undefined && this.#find(first.slice(0, -1)) === undefined)
      this.#unknown.push(text);
    this.#pieces.push({ kind: 'head', text, prefix: `${first}${found?.prefix ?? ''}`, noun });
    this.#at += 1;
  }

  #readModifier(): void {
    const text = this.words[this.#at] ?? '';
    const word = fold(text);
    const { linkedAdjectives, bareAdjectives } = this.lexicon.articles;
    if (linkers.has(word)) {
      this.#readLinker(linkedAdjectives.get(fold(this.words[this.#at + 1] ?? '')));
      return;
    }
    const plural = bareAdjectives.get(word);
    if (plural !== undefined) {
      this.#pieces.push({ kind: 'adjective', text, plural });
      this.#at += 1;
    } else if (conjunctions.has(word) && this.#find(this.words[this.#at + 1] ?? '') !== undefined) {
      this.#keep();
      this.#readHead();
    } else if (this.lexicon.functionWords.has(word) || /^[("“„«]/u.test(word)) {
      this.#keepRest();
    } else {
      if (!/^[\p{Lu}\d&]{2,}$/u.test(text)) this.#unknown.push(text);
      this.#keep();
    }
  }

  /** A linking article with the adjective behind it, or with genitives, which reach to the end but for further links. */
  #readLinker(adjective: AdjectivePlural | undefined): void {
    this.#pushLinker();
    const text = this.words[this.#at];
    if (text === undefined) return;
    if (adjective !== undefined) {
      this.#pieces.push({ kind: 'adjective', text, plural: adjective });
      this.#at += 1;
      return;
    }
    this.#keep();
    while (this.#at < this.words.length) {
      const isLink = linkers.has(fold(this.words[this.#at + 1] ?? ''));
      const isTied = conjunctions.has(fold(this.words[this.#at] ?? '')) && isLink;
      this.#keep();
      if (isTied && /^[ie]$/iu.test(this.words[this.#at] ?? '')) this.#pushLinker();
    }
  }

  #pushLinker(): void {
    const isNext = this.#pieces.at(-1)?.kind === 'head';
    this.#pieces.push({ kind: 'linker', text: this.words[this.#at] ?? '', isNext });
    this.#at += 1;
  }

  #find(word: string): ReturnType<typeof findNoun> {
    return findNoun(word, this.referent, this.lexicon.articles, this.lexicon.combiningForms);
  }

  #keep(): void {
    this.#pieces.push({ kind: 'fixed', text: this.words[this.#at] ?? '' });
    this.#at += 1;
  }

  #keepRest(): void {
    while (this.#at < this.words.length) this.#keep();
  }
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
