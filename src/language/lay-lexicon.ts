import type { Lexicon, NameLexicon } from './lexicon.js';
import type { LexiconFault } from './lexicon-fault.js';
import { readLexicon } from './read-lexicon.js';
import { readNouns } from './read-nouns.js';

/**
 * Lays the words of an organization over those of the program: a noun of the organization is declined as it says, and
 * what it adds to a list is known beside what the list has. `value` is the parsed file, of the form that its schema asks
 * for; throws an Error for any other.
 */
export function layLexicon(
  lower: Lexicon,
  value: Readonly<Record<string, unknown>>,
): { readonly lexicon: Lexicon; readonly faults: readonly LexiconFault[] } {
  const faults: LexiconFault[] = [];
  const { nouns = [], plurals, ...lists } = value;
  const upper = readLexicon(lists);
  const lexicon: Lexicon = {
    ...lower,
    nouns: readNouns(nouns, plurals, lower.nouns, (fault) => {
      faults.push(fault);
    }),
    stressedAdjectives: unite(lower.stressedAdjectives, upper.stressedAdjectives),
    possessiveAdjectives: unite(lower.possessiveAdjectives, upper.possessiveAdjectives),
    frozenPrefixes: unite(lower.frozenPrefixes, upper.frozenPrefixes),
    frozenWords: unite(lower.frozenWords, upper.frozenWords),
    invariableParts: unite(lower.invariableParts, upper.invariableParts),
    combiningForms: unite(lower.combiningForms, upper.combiningForms),
    names: layNames(lower.names, upper.names),
  };
  return { lexicon, faults };
}

function layNames(lower: NameLexicon, upper: NameLexicon): NameLexicon {
  return {
    masculine: unite(lower.masculine, upper.masculine),
    feminine: unite(lower.feminine, upper.feminine),
    givenStems: new Map([...lower.givenStems, ...upper.givenStems]),
    surnameStems: new Map([...lower.surnameStems, ...upper.surnameStems]),
    stressedEndings: unite(lower.stressedEndings, upper.stressedEndings),
    foreignSurnames: unite(lower.foreignSurnames, upper.foreignSurnames),
    still: unite(lower.still, upper.still),
    stillParts: unite(lower.stillParts, upper.stillParts),
    particles: unite(lower.particles, upper.particles),
    filial: unite(lower.filial, upper.filial),
    wholeNames: unite(lower.wholeNames, upper.wholeNames),
    doubtful: unite(lower.doubtful, upper.doubtful),
  };
}

function unite(lower: ReadonlySet<string>, upper: ReadonlySet<string>): ReadonlySet<string> {
  return upper.size === 0 ? lower : new Set([...lower, ...upper]);
}
