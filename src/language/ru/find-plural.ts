import type { CaseForms } from '../case-forms.js';
import { foldSpelling, type Lexicon, type Noun } from '../lexicon.js';
import { declineNoun } from './decline-noun.js';
import { fillPlural } from './noun-plural.js';
import { fitStem } from './noun-stem.js';
import { type NounReading, readPlural } from './read-word.js';

/** A noun of the lexicon in the plural. */
interface KnownPlural {
  readonly forms: CaseForms;
  readonly noun: Noun;
}

/** Few texts are written in the plural, so the index of a lexicon is made when the first one is met. */
const indexes = new WeakMap<Lexicon, ReadonlyMap<string, KnownPlural>>();

/** Finds a word that is the nominative plural of a noun of the lexicon: склады, мастерские. */
export function findPlural(word: string, lexicon: Lexicon): NounReading | undefined {
  if (!/[ыиаяе]$/iu.test(word)) return undefined;
  const index = indexes.get(lexicon) ?? indexPlurals(lexicon);
  indexes.set(lexicon, index);
  const known = index.get(foldSpelling(word));
  if (known === undefined) return undefined;
  const { forms, noun } = known;
  return readPlural(word, fitForms(word, forms), noun.animate, false);
}

/**
 * What an unknown word would be if it were a noun in the plural; a plural adjective before it says that it is one.
 * `undefined` when the ending tells nothing.
 */
export function guessPlural(word: string, animate: boolean): NounReading | undefined {
  const genitive = guessGenitive(word);
  return genitive === undefined
    ? undefined
    : readPlural(word, fillPlural(word, { nominative: word, genitive }, animate), animate, true);
}

function guessGenitive(word: string): string | undefined {
  const start = word.slice(0, -1);
  if (/ия$/iu.test(word)) return `${start}й`;
  if (/(?:ства|ища|ицы)$/iu.test(word)) return start;
  if (/[гкх]и$|ы$/iu.test(word)) return `${start}ов`;
  return /и$/iu.test(word) ? `${start}ей` : undefined;
}

function indexPlurals(lexicon: Lexicon): ReadonlyMap<string, KnownPlural> {
  const index = new Map<string, KnownPlural>();
  for (const [word, noun] of lexicon.nouns) {
    if (noun.declension === 'none' || noun.declension === 'plural') continue;
    const forms = declineNoun(word, noun, 'plural');
    const key = foldSpelling(forms.nominative);
    if (!lexicon.nouns.has(key) && !index.has(key)) index.set(key, { forms, noun });
  }
  return index;
}

function fitForms(word: string, forms: CaseForms): CaseForms {
  return {
    nominative: word,
    genitive: fitStem(word, forms.genitive),
    dative: fitStem(word, forms.dative),
    accusative: fitStem(word, forms.accusative),
    instrumental: fitStem(word, forms.instrumental),
    prepositional: fitStem(word, forms.prepositional),
  };
}
