import { type WordList, findPhrases, foldText } from './word-list.js';

/** A text taken apart. */
export interface TermParts {
  /** The text without its terms. */
  readonly work: string;
  /** Whether it says until when, or how often. */
  readonly hasTerm: boolean;
}

/** Parts what is done from when it is done. `terms` is the list of the phrases that name a term. */
export function partTerms(text: string, terms: WordList): TermParts {
  const found = findPhrases(text, terms, foldText(text));
  let work = '';
  let from = 0;
  for (const { start, end } of found) {
    work += `${text.slice(from, start)} `;
    from = end;
  }
  return { work: work + text.slice(from), hasTerm: found.length > 0 };
}
