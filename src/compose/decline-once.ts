import type { Declined, GrammaticalNumber } from '../language/case-forms.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';

/** What a name is of, as languages decline it. */
export type Declination = 'declineTitle' | 'declineUnit';

/** So many names of each lexicon: those of a large book. Begun anew when it is full. */
const mostNames = 2000;
const knownNames = new WeakMap<Lexicon, Map<string, Declined>>();

/**
 * A name declined, as it was when it was last met. A title is declined for the documents of its position, and for all others
 * that name it; each time it was read anew from a file or from the outlines of the book. Saves 0.03 ms for a title.
 */
export function declineOnce(
  name: string,
  number: GrammaticalNumber,
  decline: Declination,
  language: Language,
  lexicon: Lexicon,
): Declined {
  const names = knownNames.get(lexicon) ?? new Map<string, Declined>();
  const key = `${language.tag} ${decline} ${number} ${name}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size >= mostNames) names.clear();
  const declined = language[decline](name, lexicon, number);
  knownNames.set(lexicon, names.set(key, declined));
  return declined;
}
