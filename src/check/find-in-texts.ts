import type { Text } from '../diagnostic/diagnostic.js';
import type { Finding, RoleVisit } from './rule.js';
import { type RoleField, type RoleText, placeStretch } from './role-text.js';
import { type SuspectText, listSuspectTexts } from './suspect-texts.js';
import { findPhrases, selectWordList } from './word-list.js';

/** What is said of the words that a list has found, `before` them in the same text; nothing where they are harmless. */
export type Describe = (
  words: string,
  before: string,
) => { readonly message: Text; readonly help: Text } | undefined;

/** What is found in texts: phrases of a list, in some fields. */
export interface ListSearch {
  readonly list: string;
  readonly fields: ReadonlySet<RoleField>;
}

/**
 * One finding for each text of the given fields in which a word list finds something. Where a norm is named beside the
 * text, nothing excuses the words: whoever named it wants it to be seen. Lists know no capitals: where only texts of a
 * certain look come into question, `mayHold` leaves the others out.
 */
export function* findInTexts(
  visit: RoleVisit,
  listName: string,
  fields: ReadonlySet<RoleField>,
  describe: Describe,
  mayHold: (plain: string) => boolean = () => true,
): Generator<Finding> {
  for (const text of listSuspectTexts(visit, listName)) {
    if (!fields.has(text.field) || !mayHold(text.plain)) continue;
    const finding = findInText(visit, listName, text, describe);
    if (finding !== undefined) yield finding;
  }
}

/** One finding for each text in which one of the searches finds something: that of the first. */
export function* findByLists(
  visit: RoleVisit,
  searches: readonly ListSearch[],
  describe: Describe,
): Generator<Finding> {
  const told = new Set<RoleText['wording']>();
  for (const { list, fields } of searches) {
    for (const text of listSuspectTexts(visit, list)) {
      if (!fields.has(text.field) || told.has(text.wording)) continue;
      const finding = findInText(visit, list, text, describe);
      if (finding === undefined) continue;
      told.add(text.wording);
      yield finding;
    }
  }
}

/** The first words of a text that a list finds and that are not harmless. */
function findInText(
  visit: RoleVisit,
  listName: string,
  text: SuspectText,
  describe: Describe,
): Finding | undefined {
  const list = selectWordList(visit.lists, listName);
  const { legalBasis } = text;
  const sought = legalBasis === undefined ? list : { ...list, unless: [] };
  for (const stretch of findPhrases(text.plain, sought, text.folded, text.phrases)) {
    const { start, end } = stretch;
    const said = describe(text.plain.slice(start, end), text.plain.slice(0, start));
    if (said === undefined) continue;
    return {
      ...said,
      place: placeStretch(text.wording, stretch),
      related: describeOrigin(text),
      legalBasis,
    };
  }
  return undefined;
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
