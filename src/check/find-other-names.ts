import type { Text } from '../diagnostic/diagnostic.js';
import { describeOrigin } from './find-in-texts.js';
import { clauseFields } from './field-groups.js';
import type { KnownName, KnownNames } from './known-names.js';
import { placeStretch } from './role-text.js';
import type { Finding, RoleVisit } from './rule.js';
import { listSuspectTexts } from './suspect-texts.js';

/** What is said of words that are meant for a name. */
export type DescribeName = (
  words: string,
  name: KnownName,
) => { readonly message: Text; readonly help: Text };

/**
 * One finding for each stretch of the clauses of a role that means a name of the book and says it otherwise. `headList`
 * is the list of words by which such things are called.
 */
export function* findOtherNames(
  visit: RoleVisit,
  headList: string,
  names: KnownNames,
  describe: DescribeName,
): Generator<Finding> {
  for (const text of listSuspectTexts(visit, headList)) {
    if (!clauseFields.has(text.field)) continue;
    for (const { name, stretch } of names.findOther(text)) {
      yield {
        ...describe(text.plain.slice(stretch.start, stretch.end), name),
        place: placeStretch(text.wording, stretch),
        related: [
          { message: { ru: 'название в книге', en: 'the name in the book' }, place: name.place },
          ...(describeOrigin(text) ?? []),
        ],
      };
    }
  }
}
