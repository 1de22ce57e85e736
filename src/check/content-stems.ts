import type { Language } from '../language/language.js';
import { listPhrases } from './list-phrases.js';
import type { PlainLists } from './word-list.js';

/** The words that say nothing of their own: work, term, document. */
const listName = 'general-words';

/** Shorter stems are parts of too many words. */
const shortestStem = 3;

const kept = new WeakMap<PlainLists, Map<Language, ReadonlySet<string>>>();

/**
 * The stems of a text that tell what it is about, in order: without numbers and without the words that stand in the
 * texts of any position. A negation in front of a word does not change what the text is about.
 */
export function readContentStems(text: string, language: Language, lists: PlainLists): readonly string[] {
  const general = readGeneralStems(language, lists);
  return language
    .readStems(text)
    .map(dropNegation)
    .filter((stem) => stem.length >= shortestStem && /^\p{L}/u.test(stem) && !general.has(stem));
}

function dropNegation(stem: string): string {
  return stem.slice(stem.lastIndexOf(' ') + 1);
}

function readGeneralStems(language: Language, lists: PlainLists): ReadonlySet<string> {
  const ofLists = kept.get(lists) ?? new Map<Language, ReadonlySet<string>>();
  kept.set(lists, ofLists);
  const known = ofLists.get(language);
  if (known !== undefined) return known;
  const stems = new Set(listPhrases(lists, listName).flatMap((words) => language.readStems(words)));
  ofLists.set(language, stems);
  return stems;
}
