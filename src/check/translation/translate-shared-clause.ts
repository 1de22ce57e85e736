import type { SharedClause } from '../shared-clause.js';
import { translateClause } from './translate-clause.js';
import type { Translator } from './translator.js';

/**
 * A shared clause in another language. Its words are asked for when they are read. One with parameters comes back as it is:
 * it is translated with each role that fills it, for the words have to fit together.
 */
export function translateSharedClause(
  clause: SharedClause,
  language: string,
  translator: Translator,
): SharedClause {
  if (clause.parameters.length > 0) return clause;
  return {
    ...clause,
    language,
    get entry() {
      return translateClause(clause.entry, translator);
    },
  };
}
