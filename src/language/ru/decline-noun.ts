import { type CaseForms, type GrammaticalCase, mapCases, repeatForm } from '../case-forms.js';
import { foldSpelling, type Noun } from '../lexicon.js';
import { declineAdjective } from './decline-adjective.js';
import { sibilantsAndC, velarsAndSibilants, vowels } from './letters.js';

/**
 * The endings of the oblique cases. `accusative` is absent where it is like the genitive or the nominative.
 * The plural, when it comes, is one more table of this type for each declension.
 */
interface Endings {
  readonly genitive: string;
  readonly dative: string;
  readonly accusative?: string;
  readonly instrumental: string;
  readonly prepositional: string;
}

/** Declines a noun given in the nominative singular; the letters of its stem stay as they were written. */
export function declineNoun(word: string, noun: Noun): CaseForms {
  const regular = declineByClass(word, noun);
  const { forms } = noun;
  return forms === undefined
    ? regular
    : {
        ...mapCases((grammaticalCase) => forms[grammaticalCase] ?? regular[grammaticalCase]),
        nominative: word,
      };
}

function declineByClass(word: string, noun: Noun): CaseForms {
  switch (noun.declension) {
    case 'none':
      return repeatForm(word);
    case 'adjectival':
      return declineAdjective(word, { animate: noun.animate, stressed: false, possessive: false }).forms;
    case 'noun':
      return declineByEnding(word, noun);
    default:
      return noun.declension satisfies never;
  }
}

function declineByEnding(word: string, noun: Noun): CaseForms {
  const ending = /[аяоеёйь]$/iu.exec(word)?.[0].toLowerCase() ?? '';
  const bare = word.slice(0, word.length - ending.length);
  const stem = noun.stem === undefined ? dropFleetingVowel(bare, ending) : fitStem(bare, noun.stem);
  const endings = selectEndings(ending, stem.toLowerCase(), noun);
  return endings === undefined ? repeatForm(word) : attachEndings(word, stem, endings, noun.animate);
}

/** The declension by the ending of the nominative; `undefined` for an ending that no noun of this gender has. */
function selectEndings(ending: string, stem: string, noun: Noun): Endings | undefined {
  const stressed = noun.stressedEnding;
  const afterSibilant = new RegExp(`[${sibilantsAndC}]$`, 'u').test(stem);
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
        genitive: new RegExp(`[${velarsAndSibilants}]$`, 'u').test(stem) ? 'и' : 'ы',
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

function attachEndings(word: string, stem: string, endings: Endings, animate: boolean): CaseForms {
  const form = (grammaticalCase: Exclude<GrammaticalCase, 'nominative' | 'accusative'>): string =>
    stem + endings[grammaticalCase];
  const likeAnother = animate ? form('genitive') : word;
  return {
    nominative: word,
    genitive: form('genitive'),
    dative: form('dative'),
    accusative: endings.accusative === undefined ? likeAnother : stem + endings.accusative,
    instrumental: form('instrumental'),
    prepositional: form('prepositional'),
  };
}

/** «-ец» loses its vowel: продавца, владельца after л, бойца after a vowel. Exceptions have a stem in the lexicon. */
function dropFleetingVowel(bare: string, ending: string): string {
  if (ending !== '' || !/..ец$/iu.test(bare)) return bare;
  const start = bare.slice(0, -2);
  const last = bare.slice(-1);
  if (new RegExp(`[${vowels}]$`, 'iu').test(start)) return `${start}й${last}`;
  return /л$/iu.test(start) ? `${start}ь${last}` : start + last;
}

/** The stem of the lexicon, with the capitals and the е or ё of the word as far as the two agree. */
function fitStem(bare: string, stem: string): string {
  let length = 0;
  while (length < stem.length && foldSpelling(bare.charAt(length)) === foldSpelling(stem.charAt(length))) {
    length += 1;
  }
  return bare.slice(0, length) + stem.slice(length);
}
