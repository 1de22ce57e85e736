import type { Text } from '../diagnostic/diagnostic.js';
import { describeOrigin } from './find-in-texts.js';
import { type RoleField, placeStretch } from './role-text.js';
import type { Finding, RoleVisit } from './rule.js';
import { readSchema } from './schema/json-schema.js';
import { ListedPhrase, type PlainLists, type WordList, findPhrases, joinParts } from './word-list.js';

/** Corrections, and what any text matches that one of them, without signs, is for. */
interface CorrectionList {
  readonly corrections: readonly Correction[];
  readonly parts: RegExp | undefined;
}

/** What to write instead of a phrase. */
interface Correction {
  readonly phrase: ListedPhrase;
  readonly list: WordList;
  readonly write: string;
  /** Signs that a text must have, where the phrase has no letters to look for first. */
  readonly signs?: string | undefined;
}

/** What is said of words that have a better form. */
export type DescribeCorrection = (
  words: string,
  write: string,
) => { readonly message: Text; readonly help: Text };

const compiled = new WeakMap<PlainLists, Map<string, CorrectionList>>();

/** One finding for each phrase of a list of corrections that stands in the given fields. */
export function* findCorrections(
  visit: RoleVisit,
  listName: string,
  fields: ReadonlySet<RoleField>,
  describe: DescribeCorrection,
): Generator<Finding> {
  const { corrections, parts } = selectCorrections(visit.lists, listName);
  for (const text of visit.texts) {
    if (!fields.has(text.field)) continue;
    const hasParts = parts?.test(text.folded) ?? true;
    for (const { list, write, signs } of corrections) {
      if (signs === undefined ? !hasParts : !text.plain.includes(signs)) continue;
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

function selectCorrections(lists: PlainLists, name: string): CorrectionList {
  const known = compiled.get(lists) ?? new Map<string, CorrectionList>();
  compiled.set(lists, known);
  const list = known.get(name) ?? readCorrections(lists.get(name));
  known.set(name, list);
  return list;
}

/** Throws when a correction is not in the form of its schema: lists are part of the program. */
function readCorrections(plain: unknown): CorrectionList {
  const entries: unknown = readSchema(plain)?.['corrections'];
  const corrections = (Array.isArray(entries) ? entries : []).map((entry: unknown): Correction => {
    const { find, write, signs } = readSchema(entry) ?? {};
    if (typeof find !== 'string' || typeof write !== 'string') throw new Error('not a correction');
    const phrase = new ListedPhrase(find);
    const list = { match: [phrase], with: [], unless: [], except: [] };
    return { phrase, list, write, signs: typeof signs === 'string' ? signs : undefined };
  });
  const withoutSigns = corrections.filter(({ signs }) => signs === undefined);
  return { corrections, parts: joinParts(withoutSigns.map(({ phrase }) => phrase)) };
}
