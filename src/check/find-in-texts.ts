import type { Text } from '../diagnostic/diagnostic.js';
import type { Finding, RoleVisit } from './rule.js';
import { type RoleField, type RoleText, placeStretch } from './role-text.js';
import { findPhrases, selectWordList } from './word-list.js';

/** What is said of the words that a list has found. */
export type Describe = (words: string) => { readonly message: Text; readonly help: Text };

/** One finding for each text of the given fields in which a word list finds something. */
export function* findInTexts(
  visit: RoleVisit,
  listName: string,
  fields: ReadonlySet<RoleField>,
  describe: Describe,
): Generator<Finding> {
  const list = selectWordList(visit.lists, listName);
  for (const text of visit.texts) {
    if (!fields.has(text.field)) continue;
    const [first] = findPhrases(text.plain, list);
    if (first === undefined) continue;
    yield {
      ...describe(text.plain.slice(first.start, first.end)),
      place: placeStretch(text.wording, first),
      related: describeOrigin(text),
    };
  }
}

/** Where a role pulls in the shared clause that a finding lies in. */
export function describeOrigin({ via }: Pick<RoleText, 'via'>): Finding['related'] {
  if (via === undefined) return [];
  return [
    {
      message: { ru: 'общий пункт подключён здесь', en: 'the shared clause is pulled in here' },
      place: via.place,
    },
  ];
}
