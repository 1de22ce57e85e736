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
      if (!list.match.some((phrase) => text.phrases.has(phrase))) continue;
      for (const stretch of findPhrases(text.plain, list, text.folded, list.match)) {
        yield {
          ...describe(text.plain.slice(stretch.start, stretch.end), write),
          place: placeStretch(text.wording, stretch),
          related: describeOrigin(text),
          fix: correctWords(text, stretch, certain),
        };
      }
    }
  }
}
