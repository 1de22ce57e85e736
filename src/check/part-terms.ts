import { type ListedPhrase, type WordList, findPhrases } from './word-list.js';

/** A text taken apart. */
export interface TermParts {
  /** The text without its terms. */
  readonly work: string;
  /** Whether it says until when, or how often. */
  readonly hasTerm: boolean;
}

/**
 * Parts what is done from when it is done, in a folded text. `terms` is the list of the phrases that name a term,
 * `phrases` are those of them that can be in the text.
 */
export function partTerms(folded: string, terms: WordList, phrases: Iterable<ListedPhrase>): TermParts {
  const found = findPhrases(folded, terms, folded, phrases);
  let work = '';
  let from = 0;
  for (const { start, end } of found) {
    work += `${folded.slice(from, start)} `;
    from = end;
  }
  return { work: work + folded.slice(from), hasTerm: found.length > 0 };
}
