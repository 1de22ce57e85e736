import { type ArticleLexicon, noArticles } from './article-lexicon.js';
import { type Bonds, noBonds } from './bonds.js';
import type { CaseForms } from './case-forms.js';

/** Grammatical gender of a noun. */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** What agrees with a noun takes its gender, and in the plural has none: утверждён, утверждена, утверждено, утверждены. */
export type Agreement = Gender | 'plural';

/** What a spelled number, or another word, agrees with: одна должность, одного работника. */
export interface Counted {
  readonly agreement: Agreement;
  readonly animate: boolean;
}

/** What must be known of a noun to decline it; the rest follows from its ending. */
export interface Noun {
  readonly gender: Gender;
  /** Animate nouns of masculine gender take the genitive as accusative. */
  readonly animate: boolean;
  /**
   * `adjectival`: declined as an adjective (заведующий, столовая); `none`: never changes (крупье, бюро); `plural`: has
   * no singular (ясли), and its forms are those of the plural.
   */
  readonly declension: 'noun' | 'adjectival' | 'none' | 'plural';
  /** True when the stress falls on the ending (врачом, секретарём), against сторожем, слесарем. */
  readonly stressedEnding: boolean;
  /** The stem of the oblique cases where it is not what the ending tells: участок, участк-. */
  readonly stem?: string;
  /** Forms that follow no rule. */
  readonly forms?: Partial<CaseForms>;
  /** True when the nominative plural ends in a stressed «-а» or «-я»: директора, учителя. */
  readonly stressedPlural: boolean;
  /** Forms of the plural that follow no rule; from a nominative the other cases follow: братья, братьям. */
  readonly pluralForms?: Partial<CaseForms>;
  /** The same for the plural beside a number, where it differs: людей, but пять человек. */
  readonly countedForms?: Partial<CaseForms>;
}

/** What must be known of the names of people; the rest follows from their endings. */
export interface NameLexicon {
  /** Given names in use, by which the given name is told from the surname. */
  readonly masculine: ReadonlySet<string>;
  readonly feminine: ReadonlySet<string>;
  /** The stem of the oblique cases where the ending does not tell it: Павел, павл-. Of given names and of surnames. */
  readonly givenStems: ReadonlyMap<string, string>;
  readonly surnameStems: ReadonlyMap<string, string>;
  /** Names whose ending is stressed: Ильёй, Кобзарём, Левшой, Ильичом. */
  readonly stressedEndings: ReadonlySet<string>;
  /** Surnames in «-ов», «-ин» that are declined as nouns: Дарвином. */
  readonly foreignSurnames: ReadonlySet<string>;
  /** Names that never change though their ending would: Дюма. */
  readonly still: ReadonlySet<string>;
  /** First parts of double names that never change: Жан-Поль, Бонч-Бруевич. */
  readonly stillParts: ReadonlySet<string>;
  /** Words of a name that are no name themselves and never change: фон, оглы. */
  readonly particles: ReadonlySet<string>;
  /** Particles that follow a patronymic, which then never changes: Мамед оглы. */
  readonly filial: ReadonlySet<string>;
  /** Surnames of peoples whose names are one whole, of which the last word alone changes: Ким Ир Сена. */
  readonly wholeNames: ReadonlySet<string>;
  /** Surnames of women in «-ина» that are nouns as often as not: Калины or Калиной. */
  readonly doubtful: ReadonlySet<string>;
}

/** The words that numbers are spelled with, by their value. */
export interface NumeralLexicon {
  /** Cardinal numbers that have one form for each case: пять, сорок, двести. */
  readonly cardinals: ReadonlyMap<number, CaseForms>;
  /** один and два, which agree with what is counted. */
  readonly agreeing: ReadonlyMap<number, Readonly<Record<Agreement, CaseForms>>>;
  /** Ordinal numbers, masculine: пятый, сороковой, двухтысячный. */
  readonly ordinals: ReadonlyMap<number, string>;
  /** Nouns that count: тысяча, миллион. */
  readonly scales: ReadonlyMap<number, string>;
  /** What follows the number of a year in a date: года. */
  readonly year: string;
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
  readonly articles: ArticleLexicon;
  readonly names: NameLexicon;
  readonly numerals: NumeralLexicon;
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
  articles: noArticles,
  names: {
    masculine: new Set(),
    feminine: new Set(),
    givenStems: new Map(),
    surnameStems: new Map(),
    stressedEndings: new Set(),
    foreignSurnames: new Set(),
    still: new Set(),
    stillParts: new Set(),
    particles: new Set(),
    filial: new Set(),
    wholeNames: new Set(),
    doubtful: new Set(),
  },
  numerals: { cardinals: new Map(), agreeing: new Map(), ordinals: new Map(), scales: new Map(), year: '' },
};

/** The spelling by which words are looked up: composed, lower case, ё as е, since many texts write е for ё. */
export function foldSpelling(word: string): string {
  // Most words are in small letters already, and this is asked for of every one.
  if (/^[а-я-]*$/.test(word)) return word;
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}
