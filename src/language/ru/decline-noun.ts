import { type CaseForms, repeatForm } from '../case-forms.js';
import type { Noun } from '../lexicon.js';
import { declineAdjective } from './decline-adjective.js';
import type { NounNumber } from './noun-number.js';
import { fillPlural, selectPluralEndings } from './noun-plural.js';
import { fitStem, readStem } from './noun-stem.js';
import { endsInSibilantOrC, endsInVelarOrSibilant } from './letters.js';

/**
 * The endings of the oblique cases. `accusative` is absent where it is like the genitive or the nominative.
 */
export interface Endings {
  readonly genitive: string;
  readonly dative: string;
  readonly accusative?: string;
  readonly instrumental: string;
  readonly prepositional: string;
}

/** Declines a noun given in the nominative singular; the letters of its stem stay as they were written. */
export function declineNoun(word: string, noun: Noun, number: NounNumber = 'singular'): CaseForms {
  switch (noun.declension) {
    case 'none':
      return repeatForm(word);
    case 'adjectival': {
      const traits = { animate: noun.animate, stressed: false, possessive: false };
      return declineAdjective(word, traits, number).forms;
    }
    case 'plural':
      return fillPlural(word, { ...fitForms(word, noun.forms), nominative: word }, noun.animate);
    case 'noun':
      if (number === 'singular') return declineSingular(word, noun);
      return declinePlural(
        word,
        noun,
        (number === 'counted' ? noun.countedForms : undefined) ?? noun.pluralForms,
      );
    default:
      return noun.declension satisfies never;
  }
}

function declineSingular(word: string, noun: Noun): CaseForms {
  const { ending, stem } = readStem(word, noun);
  const endings = selectEndings(ending, stem.toLowerCase(), noun);
  const regular = endings === undefined ? repeatForm(word) : attachEndings(word, stem, endings, noun.animate);
  return noun.forms === undefined ? regular : { ...regular, ...fitForms(word, noun.forms), nominative: word };
}

function declinePlural(word: string, noun: Noun, given: Partial<CaseForms> | undefined): CaseForms {
  const { ending, bare, stem } = readStem(word, noun);
  const endings = selectPluralEndings(ending, bare.toLowerCase(), noun);
  if (endings === undefined) return repeatForm(word);
  const base = endings.bare === undefined ? stem : fitStem(bare, endings.bare);
  const regular = {
    nominative: stem + endings.nominative,
    genitive: base + endings.genitive,
  };
  return fillPlural(word, { ...regular, ...fitForms(word, given) }, noun.animate);
}

/** The forms of a lexicon as the word is written. */
function fitForms(word: string, forms: Partial<CaseForms> = {}): Partial<CaseForms> {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, fitStem(word, form)]));
}

/** The declension by the ending of the nominative; `undefined` for an ending that no noun of this gender has. */
function selectEndings(ending: string, stem: string, noun: Noun): Endings | undefined {
  const stressed = noun.stressedEnding;
  const afterSibilant = endsInSibilantOrC(stem);
  const afterI = stem.endsWith('и');
  switch (ending) {
    case '':
      return {
        genitive: 'а',
        dative: 'у',
        instrumental: afterSibilant && !stressed ? 'ем' : 'ом',
        prepositional: 'е',
      };
    case 'ь':
      return noun.gender === 'feminine'
        ? { genitive: 'и', dative: 'и', accusative: 'ь', instrumental: 'ью', prepositional: 'и' }
        : softMasculine(stressed, 'е');
    case 'й':
      return softMasculine(stressed, afterI ? 'и' : 'е');
    case 'а':
      return {
        genitive: endsInVelarOrSibilant(stem) ? 'и' : 'ы',
        dative: 'е',
        accusative: 'у',
        instrumental: afterSibilant && !stressed ? 'ей' : 'ой',
        prepositional: 'е',
      };
    case 'я':
      return {
        genitive: 'и',
        dative: afterI ? 'и' : 'е',
        accusative: 'ю',
        instrumental: stressed ? 'ёй' : 'ей',
        prepositional: afterI ? 'и' : 'е',
      };
    case 'о':
      return { genitive: 'а', dative: 'у', accusative: 'о', instrumental: 'ом', prepositional: 'е' };
    case 'е':
      return afterSibilant
        ? { genitive: 'а', dative: 'у', accusative: 'е', instrumental: 'ем', prepositional: 'е' }
        : {
            genitive: 'я',
            dative: 'ю',
            accusative: 'е',
            instrumental: 'ем',
            prepositional: afterI ? 'и' : 'е',
          };
    default:
      return undefined;
  }
}

function softMasculine(stressed: boolean, prepositional: string): Endings {
  return { genitive: 'я', dative: 'ю', instrumental: stressed ? 'ём' : 'ем', prepositional };
}

/** The forms of a stem with its endings. */
export function attachEndings(word: string, stem: string, endings: Endings, animate: boolean): CaseForms {
  const genitive = stem + endings.genitive;
  const likeAnother = animate ? genitive : word;
  return {
    nominative: word,
    genitive,
    dative: stem + endings.dative,
    accusative: endings.accusative === undefined ? likeAnother : stem + endings.accusative,
    instrumental: stem + endings.instrumental,
    prepositional: stem + endings.prepositional,
  };
}
