import type { Gender, Noun } from '../lexicon.js';
import { countVowels } from './letters.js';
import type { Referent } from './referent.js';

/**
 * How certain it is that a noun in the nominative stands at this place. `sure`: a phrase begins, or an adjective
 * waits for its noun; `likely`: the word may also be the tail (старший … — заведующий …); `doubtful`: after a comma.
 */
export type Evidence = 'sure' | 'likely' | 'doubtful';

/** Endings of nouns that name a person by what he does; no word in an oblique case ends so. */
const agentive = /(?:тель|арь|ник|чик|щик|ист|лог|вед|граф|тор|сор|ёр|ер|ир|яр|нт|ач|ец|мен|рг|атр)$/u;

/** Endings of oblique cases, and of the genitive plural, that end like a masculine noun. */
const oblique = /(?:[аеёоыия]м|[ао]х|[ыи]х|[ое]в|[ое]й|ий|[ыи]ми)$/u;

/**
 * What an unknown word would be if it were a noun in the nominative, by its ending; `undefined` when the ending
 * tells nothing, or when the place is not certain enough for it.
 */
export function guessNoun(word: string, referent: Referent, evidence: Evidence): Noun | undefined {
  const lower = word.toLowerCase();
  if (!isAcceptable(lower, evidence)) return undefined;
  const animate = referent === 'person';
  const gender = animate ? guessPerson(lower) : guessThing(lower);
  if (gender === undefined) return undefined;
  const noun: Noun = {
    gender,
    animate,
    declension: 'noun',
    stressedEnding: animate && (/(?:ач|авец)$/u.test(lower) || isShortAgent(lower)),
    stressedPlural: false,
  };
  // Things lose the vowel of «-ок» (участок), persons keep it (игрок).
  return !animate && /[^аеёиоуыэюя]ок$/u.test(lower) ? { ...noun, stem: `${lower.slice(0, -2)}к` } : noun;
}

function isAcceptable(lower: string, evidence: Evidence): boolean {
  switch (evidence) {
    case 'sure':
      return true;
    case 'likely':
      return agentive.test(lower) || (endsLikeMasculine(lower) && !oblique.test(lower));
    case 'doubtful':
      return agentive.test(lower);
    default:
      return evidence satisfies never;
  }
}

function guessPerson(lower: string): Gender | undefined {
  if (/[ая]$/u.test(lower)) return 'feminine';
  return lower.endsWith('ь') || endsLikeMasculine(lower) ? 'masculine' : undefined;
}

function guessThing(lower: string): Gender | undefined {
  if (/(?:[ая]|[бвдзпстф]ь|[зж]нь)$/u.test(lower)) return 'feminine';
  if (/(?:ие|ство|ще)$/u.test(lower)) return 'neuter';
  return lower.endsWith('ь') || endsLikeMasculine(lower) ? 'masculine' : undefined;
}

/** пловец, гребец: with one syllable before it «-ец» is stressed. */
function isShortAgent(lower: string): boolean {
  return lower.endsWith('ец') && countVowels(lower) === 2;
}

function endsLikeMasculine(lower: string): boolean {
  return /[бвгджзйклмнпрстфхцчшщ]$/u.test(lower);
}
