import { readArticles } from './read-articles.js';
import type { Bonds } from './bonds.js';
import { emptyLexicon, foldSpelling, type Lexicon } from './lexicon.js';
import { readMapping, readWords } from './read-lexicon-values.js';
import { readNames } from './read-names.js';
import { readNouns } from './read-nouns.js';
import { readNumerals } from './read-numerals.js';

/**
 * Reads the parsed content of `templates/<language>/lexicon.yaml`. What a language has no use for, as nouns where
 * nothing declines, it leaves out.
 * Throws an Error that names the faulty key: the file is built in, so a fault in it is a bug.
 */
export function readLexicon(value: unknown): Lexicon {
  const file = readMapping(value, 'lexicon');
  const words = (key: string): ReadonlySet<string> =>
    new Set(readWords(file.get(key) ?? [], `lexicon/${key}`).map(foldSpelling));
  return {
    nouns: file.has('nouns') ? readNouns(file.get('nouns'), file.get('plurals')) : emptyLexicon.nouns,
    stressedAdjectives: words('stressedAdjectives'),
    possessiveAdjectives: words('possessiveAdjectives'),
    frozenPrefixes: words('frozenPrefixes'),
    frozenWords: words('frozenWords'),
    invariableParts: words('invariableParts'),
    combiningForms: words('combiningForms'),
    functionWords: words('functionWords'),
    bonds: file.has('bonds') ? readBonds(file.get('bonds')) : emptyLexicon.bonds,
    articles: readArticles(file.get('articles')),
    names: file.has('names') ? readNames(file.get('names')) : emptyLexicon.names,
    numerals: file.has('numerals') ? readNumerals(file.get('numerals')) : emptyLexicon.numerals,
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
