import type { ArticleLexicon, ArticleNoun } from '../article-lexicon.js';
import { addArticle } from './article-forms.js';

/** A word of a phrase as a noun. */
export interface FoundNoun {
  readonly noun: ArticleNoun;
  /** Whether the word already has its article: menaxheri. */
  readonly isDefinite: boolean;
  /** What stands before the noun in the same word and never changes: zëvendës- of zëvendësdrejtor. */
  readonly prefix: string;
}

/** Nouns by the words that name them, with and without the article. */
type NounIndex = ReadonlyMap<string, readonly FoundNoun[]>;

const indexes = new WeakMap<ArticleLexicon, NounIndex>();

/** The noun that a word is, in a title as a person, in the name of a unit as a thing where both are known. */
export function findNoun(
  word: string,
  referent: 'person' | 'thing',
  articles: ArticleLexicon,
  prefixes: ReadonlySet<string>,
): FoundNoun | undefined {
  const index = indexes.get(articles) ?? readIndex(articles);
  const key = word.normalize('NFC').toLowerCase();
  const found = index.get(key) ?? [];
  const fits = found.find(({ noun }) => noun.person === (referent === 'person')) ?? found[0];
  if (fits !== undefined) return fits;
  for (const prefix of prefixes) {
    if (!key.startsWith(prefix) || key.length < prefix.length + 3) continue;
    const rest = findNoun(key.slice(prefix.length).replace(/^-/u, ''), referent, articles, new Set());
    if (rest !== undefined) return { ...rest, prefix: key.slice(0, key.length - lengthOf(rest)) };
  }
  return undefined;
}

function lengthOf({ noun, isDefinite }: FoundNoun): number {
  return (isDefinite ? addArticle(noun, 'singular').nominative : noun.word).length;
}

function readIndex(articles: ArticleLexicon): NounIndex {
  const index = new Map<string, FoundNoun[]>();
  const add = (word: string, found: FoundNoun): void => {
    index.set(word, [...(index.get(word) ?? []), found]);
  };
  for (const noun of articles.nouns) add(noun.word, { noun, isDefinite: false, prefix: '' });
  for (const noun of articles.nouns)
    add(addArticle(noun, 'singular').nominative, { noun, isDefinite: true, prefix: '' });
  indexes.set(articles, index);
  return index;
}
