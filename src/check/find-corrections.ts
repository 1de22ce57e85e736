import type { Text } from '../diagnostic/diagnostic.js';
import { describeOrigin } from './find-in-texts.js';
import { type RoleField, placeStretch } from './role-text.js';
import type { Finding, RoleVisit } from './rule.js';
import { readSchema } from './schema/json-schema.js';
import { ListedPhrase, type PlainLists, type WordList, findPhrases } from './word-list.js';

/** What to write instead of a phrase. */
interface Correction {
  readonly list: WordList;
  readonly write: string;
}

/** What is said of words that have a better form. */
export type DescribeCorrection = (
  words: string,
  write: string,
) => { readonly message: Text; readonly help: Text };

const compiled = new WeakMap<PlainLists, Map<string, readonly Correction[]>>();

/** One finding for each phrase of a list of corrections that stands in the given fields. */
export function* findCorrections(
  visit: RoleVisit,
  listName: string,
  fields: ReadonlySet<RoleField>,
  describe: DescribeCorrection,
): Generator<Finding> {
  const corrections = selectCorrections(visit.lists, listName);
  for (const text of visit.texts) {
    if (!fields.has(text.field)) continue;
    for (const { list, write } of corrections) {
      for (const stretch of findPhrases(text.plain, list, text.folded)) {
        yield {
          ...describe(text.plain.slice(stretch.start, stretch.end), write),
          place: placeStretch(text.wording, stretch),
          related: describeOrigin(text),
        };
      }
    }
  }
}

function selectCorrections(lists: PlainLists, name: string): readonly Correction[] {
  const known = compiled.get(lists) ?? new Map<string, readonly Correction[]>();
  compiled.set(lists, known);
  const corrections = known.get(name) ?? readCorrections(lists.get(name));
  known.set(name, corrections);
  return corrections;
}

/** Throws when a correction is not in the form of its schema: lists are part of the program. */
function readCorrections(plain: unknown): readonly Correction[] {
  const entries = readSchema(plain)?.['corrections'];
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => {
    const { find, write } = readSchema(entry) ?? {};
    if (typeof find !== 'string' || typeof write !== 'string') throw new Error('not a correction');
    return { list: { match: [new ListedPhrase(find)], with: [], unless: [], except: [] }, write };
  });
}
