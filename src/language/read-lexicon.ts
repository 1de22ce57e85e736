import type { Bonds } from './bonds.js';
import { foldSpelling, type Lexicon } from './lexicon.js';
import { readMapping, readWords } from './read-lexicon-values.js';
import { readNames } from './read-names.js';
import { readNouns } from './read-nouns.js';
import { readNumerals } from './read-numerals.js';

/**
 * Reads the parsed content of `templates/<language>/lexicon.yaml`.
 * Throws an Error that names the faulty key: the file is built in, so a fault in it is a bug.
 */
export function readLexicon(value: unknown): Lexicon {
  const file = readMapping(value, 'lexicon');
  const words = (key: string): ReadonlySet<string> =>
    new Set(readWords(file.get(key), `lexicon/${key}`).map(foldSpelling));
  return {
    nouns: readNouns(file.get('nouns'), file.get('plurals')),
    stressedAdjectives: words('stressedAdjectives'),
    possessiveAdjectives: words('possessiveAdjectives'),
    frozenPrefixes: words('frozenPrefixes'),
    frozenWords: words('frozenWords'),
    invariableParts: words('invariableParts'),
    combiningForms: words('combiningForms'),
    functionWords: words('functionWords'),
    bonds: readBonds(file.get('bonds')),
    names: readNames(file.get('names')),
    numerals: readNumerals(file.get('numerals')),
  };
}

function readBonds(value: unknown): Bonds {
  const lists = readMapping(value, 'lexicon/bonds');
  const words = (key: keyof Bonds): ReadonlySet<string> =>
    new Set(readWords(lists.get(key), `lexicon/bonds/${key}`).map((word) => word.toLowerCase()));
  return {
    toNext: words('toNext'),
    toPrevious: words('toPrevious'),
    beforeNumber: words('beforeNumber'),
    afterNumber: words('afterNumber'),
    beforeName: words('beforeName'),
    pairs: words('pairs'),
  };
}
