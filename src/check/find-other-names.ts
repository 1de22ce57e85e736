import type { Text } from '../diagnostic/diagnostic.js';
import { describeOrigin } from './find-in-texts.js';
import { clauseFields } from './field-groups.js';
import type { KnownName, KnownNames, NameWord } from './known-names.js';
import { placeStretch } from './role-text.js';
import type { Finding, RoleVisit } from './rule.js';

/** More words than this are no name. */
const longestName = 10;

/** What is said of words that are meant for a name. */
export type DescribeName = (
  words: string,
  name: KnownName,
) => { readonly message: Text; readonly help: Text };

/** One finding for each stretch of the clauses of a role that means a name of the book and says it otherwise. */
export function* findOtherNames(
  { texts }: RoleVisit,
  names: KnownNames,
  describe: DescribeName,
): Generator<Finding> {
  for (const text of texts) {
    if (!clauseFields.has(text.field)) continue;
    const words = names.readWords(text.plain);
    for (const [index, word] of words.entries()) {
      if (word === undefined || !names.heads.has(word.stem)) continue;
      const following = takeUntilSign(words, index);
      const before = words[index - 1];
      const meant = names.findMeant(following, before);
      const last = following[(meant?.count ?? 0) - 1];
      if (meant === undefined || last === undefined) continue;
      const { start } = meant.isBefore && before !== undefined ? before : word;
      const stretch = { start, end: last.end };
      yield {
        ...describe(text.plain.slice(stretch.start, stretch.end), meant.name),
        place: placeStretch(text.wording, stretch),
        related: [
          { message: { ru: 'название в книге', en: 'the name in the book' }, place: meant.name.place },
          ...(describeOrigin(text) ?? []),
        ],
      };
    }
  }
}

/** The words from one on, up to a sign. */
function takeUntilSign(words: readonly (NameWord | undefined)[], from: number): readonly NameWord[] {
  const taken: NameWord[] = [];
  for (const word of words.slice(from, from + longestName)) {
    if (word === undefined) break;
    taken.push(word);
  }
  return taken;
}
