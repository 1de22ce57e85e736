/** A noun of a language that puts the definite article at its end: menaxher, menaxheri. */
export interface ArticleNoun {
  /** The indefinite nominative singular, in small letters. */
  readonly word: string;
  readonly gender: 'masculine' | 'feminine';
  /** Names a person; a word can name a person in one sense and a thing in another: drejtori. */
  readonly person: boolean;
  /** The indefinite nominative plural. */
  readonly plural: string;
  /** The definite singular where its ending does not tell it: qendër, qendra, qendrës, qendrën. */
  readonly definite?: { readonly nominative: string; readonly genitive: string; readonly accusative: string };
}

/** The plural of an adjective by the gender of its noun. */
export interface AdjectivePlural {
  readonly masculine: string;
  readonly feminine: string;
}

/** What a lexicon knows of nouns that take an article, and of the words around them. */
export interface ArticleLexicon {
  readonly nouns: readonly ArticleNoun[];
  /** Adjectives that stand behind a linking article, by both forms of the singular: i përgjithshëm, e përgjithshme. */
  readonly linkedAdjectives: ReadonlyMap<string, AdjectivePlural>;
  /** Adjectives that stand behind the noun alone: ekzekutiv, ekzekutive. */
  readonly bareAdjectives: ReadonlyMap<string, AdjectivePlural>;
}

/** The lexicon of a language without such articles. */
export const noArticles: ArticleLexicon = {
  nouns: [],
  linkedAdjectives: new Map(),
  bareAdjectives: new Map(),
};
