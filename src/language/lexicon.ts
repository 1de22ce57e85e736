import { type Bonds, noBonds } from './bonds.js';
import type { CaseForms } from './case-forms.js';

/** Grammatical gender of a noun. */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** What must be known of a noun to decline it; the rest follows from its ending. */
export interface Noun {
  readonly gender: Gender;
  /** Animate nouns of masculine gender take the genitive as accusative. */
  readonly animate: boolean;
  /** `adjectival`: declined as an adjective (заведующий, столовая); `none`: never changes (крупье, бюро). */
  readonly declension: 'noun' | 'adjectival' | 'none';
  /** True when the stress falls on the ending (врачом, секретарём), against сторожем, слесарем. */
  readonly stressedEnding: boolean;
  /** The stem of the oblique cases where it is not what the ending tells: участок, участк-. */
  readonly stem?: string;
  /** Forms that follow no rule. */
  readonly forms?: Partial<CaseForms>;
}

/**
 * The words that a language knows, read from `templates/<language>/lexicon.yaml` by `readLexicon`.
 * All keys are in the spelling of `foldSpelling`: lower case, ё as е.
 */
export interface Lexicon {
  readonly nouns: ReadonlyMap<string, Noun>;
  /** Adjectives with a stressed ending after a sibilant: большой, чужой. */
  readonly stressedAdjectives: ReadonlySet<string>;
  /** Adjectives declined with a soft sign: третий, третьего. */
  readonly possessiveAdjectives: ReadonlySet<string>;
  /** Words after which the whole phrase stands still, for it is in the genitive already: и.о., врио. */
  readonly frozenPrefixes: ReadonlySet<string>;
  /** Whole words that never change: замдиректора. */
  readonly frozenWords: ReadonlySet<string>;
  /** First parts of hyphenated words that never change: вице, пресс, шеф. */
  readonly invariableParts: ReadonlySet<string>;
  /** First parts written together with a known noun: электро, авто. */
  readonly combiningForms: ReadonlySet<string>;
  /** Prepositions and conjunctions: where one stands, the head of the phrase has been passed. */
  readonly functionWords: ReadonlySet<string>;
  readonly bonds: Bonds;
}

/** The lexicon of a language that declines nothing. */
export const emptyLexicon: Lexicon = {
  nouns: new Map(),
  stressedAdjectives: new Set(),
  possessiveAdjectives: new Set(),
  frozenPrefixes: new Set(),
  frozenWords: new Set(),
  invariableParts: new Set(),
  combiningForms: new Set(),
  functionWords: new Set(),
  bonds: noBonds,
};

/** The spelling by which words are looked up: composed, lower case, ё as е, since many texts write е for ё. */
export function foldSpelling(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}
