import type { Text } from '../diagnostic/diagnostic.js';
import { correctWords } from './correct-words.js';
import { selectCorrections } from './correction-list.js';
import { describeOrigin } from './find-in-texts.js';
import { type RoleField, placeStretch } from './role-text.js';
import type { Finding, RoleVisit } from './rule.js';
import { listSuspectTexts } from './suspect-texts.js';
import { findPhrases } from './word-list.js';

/** What is said of words that have a better form. */
export type DescribeCorrection = (
  words: string,
  write: string,
) => { readonly message: Text; readonly help: Text };

/** One finding for each phrase of a list of corrections that stands in the given fields. */
export function* findCorrections(
  visit: RoleVisit,
  listName: string,
  fields: ReadonlySet<RoleField>,
  describe: DescribeCorrection,
): Generator<Finding> {
  const corrections = selectCorrections(visit.lists, listName);
  for (const text of listSuspectTexts(visit, listName)) {
    if (!fields.has(text.field)) continue;
    for (const { list, write, certain } of corrections) {
      if (!list.match.some((phrase) => text.phrases.includes(phrase))) continue;
      for (const stretch of findPhrases(text.plain, list, text.folded, list.match)) {
        const shown = { ...stretch, start: findShownStart(text.plain, stretch.start) };
        yield {
          ...describe(text.plain.slice(shown.start, shown.end), write),
          place: placeStretch(text.wording, shown),
          related: describeOrigin(text),
          fix: correctWords(text, stretch, certain),
        };
      }
    }
  }
}

/** A word is looked for so far back. */
const longestWord = 40;

/** Signs say little by themselves: they are shown with the word that they stand behind. */
function findShownStart(text: string, start: number): number {
  if (isInWord.test(text.charAt(start))) return start;
  let shown = start;
  while (shown > 0 && start - shown < longestWord && isInWord.test(text.charAt(shown - 1))) shown -= 1;
  return shown;
}

const isInWord = /[\p{L}\d]/u;
